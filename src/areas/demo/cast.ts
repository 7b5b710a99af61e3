import type { MembershipRole } from '#domain/accounts/roles.ts';
import { CENTRE, STOPS } from '#domain/travel/invented-town.ts';

// Rockford and everybody in it are invented: plants, rocks and addresses that lead nowhere.

/** Postcodes of Rockford by the stop that they are near. ZZ is no postcode area. */
export const ADDRESSES = {
  'ZZ1 1AA': 'Granite Square',
  'ZZ1 2AB': 'Fern Estate',
  'ZZ1 3AD': 'Heather Close',
  'ZZ2 1AE': 'Northfield',
  'ZZ2 2AF': 'Willow Green',
  'ZZ2 3AG': 'Hazel Lane',
  'ZZ3 1AH': 'Southmead',
  'ZZ3 2AJ': 'Rockford College',
  'ZZ3 3AL': 'Jasper Industrial Estate',
  'ZZ4 1AN': 'Westbrook',
  'ZZ4 2AP': 'Beryl Business Park',
  'ZZ4 3AQ': 'Rockford Hospital',
  'ZZ5 1AR': 'Clover Farm',
  'ZZ5 2AS': 'Larkspur Green',
  'ZZ5 3AT': 'Opal Retail Park',
  'ZZ5 4AU': 'Market Place',
} as const;
export type Address = keyof typeof ADDRESSES;

const METRES_PER_DEGREE = 111_195;

/** Where an invented postcode is. */
export function placeOf(postcode: Address): { latitude: number; longitude: number } {
  const [east, north] = STOPS[ADDRESSES[postcode]] ?? [0, 0];
  return {
    latitude: CENTRE.lat + (north + 60) / METRES_PER_DEGREE,
    longitude: CENTRE.lon + (east + 40) / (METRES_PER_DEGREE * Math.cos((CENTRE.lat * Math.PI) / 180)),
  };
}

/** Those who work for the council. */
export const STAFF: readonly {
  readonly key: string;
  readonly name: string;
  readonly role: MembershipRole;
}[] = [
  { key: 'coOrdinator', name: 'Fern Flint', role: 'co-ordinator' },
  { key: 'manager', name: 'Laurel Slate', role: 'manager' },
  { key: 'worker', name: 'Otter Heron', role: 'worker' },
  { key: 'otherWorker', name: 'Plover Badger', role: 'worker' },
  { key: 'coveringWorker', name: 'Siskin Loam', role: 'worker' },
];

interface Employer {
  readonly name: string;
  readonly contact: string;
  readonly site: string;
  readonly postcode: Address;
  readonly supervisor: string;
  /** The supervisor signs in too, for the placements that they look after. */
  readonly supervisorSignsIn?: true;
  /** Days before today on which the team was trained; null: not yet. */
  readonly trainedDaysAgo: number | null;
  readonly offers: readonly Offer[];
}

interface Offer {
  readonly kind: 'taster' | 'work experience' | 'internship' | 'apprenticeship' | 'job';
  readonly title: string;
  readonly jobCategory: string;
  readonly places: number;
  readonly days: string;
  readonly starts: string;
  readonly ends: string;
  readonly pay?: string;
  readonly minimumAge?: number;
  readonly needs?: string;
  readonly support?: string;
  readonly stepFree?: boolean;
}

export const EMPLOYERS: readonly Employer[] = [
  {
    name: 'Marl & Slate Nursery',
    contact: 'Clover Marl',
    site: 'Plant nursery',
    postcode: 'ZZ2 3AG',
    supervisor: 'Sedge Mica',
    supervisorSignsIn: true,
    trainedDaysAgo: 120,
    offers: [
      {
        kind: 'work experience',
        title: 'Plant nursery trainee',
        jobCategory: 'Environment and land',
        places: 2,
        days: 'Mon-Fri',
        starts: '09:30',
        ends: '15:30',
        support: 'mentor; quiet space',
        stepFree: true,
      },
      {
        kind: 'apprenticeship',
        title: 'Horticulture apprentice',
        jobCategory: 'Environment and land',
        places: 1,
        days: 'Mon-Fri',
        starts: '08:30',
        ends: '16:30',
        pay: '302.00',
        needs: 'Level 1 English',
        support: 'mentor',
      },
    ],
  },
  {
    name: 'Opal Street Coffee',
    contact: 'Heather Opal',
    site: 'Coffee shop',
    postcode: 'ZZ5 4AU',
    supervisor: 'Tansy Gabbro',
    trainedDaysAgo: 200,
    offers: [
      {
        kind: 'work experience',
        title: 'Coffee shop assistant',
        jobCategory: 'Hospitality and food',
        places: 2,
        days: 'Tue-Sat',
        starts: '09:00',
        ends: '15:00',
        support: 'phased start',
      },
      {
        kind: 'taster',
        title: 'A day behind the counter',
        jobCategory: 'Hospitality and food',
        places: 1,
        days: 'Wed',
        starts: '10:00',
        ends: '14:00',
      },
    ],
  },
  {
    name: 'Basalt Motors',
    contact: 'Thistle Basalt',
    site: 'Garage',
    postcode: 'ZZ3 3AL',
    supervisor: 'Bracken Onyx',
    trainedDaysAgo: 60,
    offers: [
      {
        kind: 'work experience',
        title: 'Garage helper',
        jobCategory: 'Engineering and maintenance',
        places: 1,
        days: 'Mon-Fri',
        starts: '08:30',
        ends: '15:00',
        support: 'written instructions',
      },
      {
        kind: 'apprenticeship',
        title: 'Motor vehicle apprentice',
        jobCategory: 'Engineering and maintenance',
        places: 1,
        days: 'Mon-Fri',
        starts: '08:00',
        ends: '16:30',
        pay: '310.00',
        needs: 'Level 1 English and maths',
      },
    ],
  },
  {
    name: 'Willow Green Care Home',
    contact: 'Mallow Topaz',
    site: 'Care home',
    postcode: 'ZZ2 2AF',
    supervisor: 'Saffron Shale',
    trainedDaysAgo: 30,
    offers: [
      {
        kind: 'work experience',
        title: 'Activities helper with older people',
        jobCategory: 'Social care',
        places: 2,
        days: 'Mon,Wed,Fri',
        starts: '10:00',
        ends: '15:00',
        support: 'mentor; prayer breaks',
        stepFree: true,
      },
    ],
  },
  {
    name: 'Clover Farm Stables',
    contact: 'Juniper Chert',
    site: 'Stables',
    postcode: 'ZZ5 1AR',
    supervisor: 'Campion Granite',
    trainedDaysAgo: null,
    offers: [
      {
        kind: 'work experience',
        title: 'Stable hand',
        jobCategory: 'Animal care',
        places: 1,
        days: 'Mon-Fri',
        starts: '07:30',
        ends: '13:30',
      },
    ],
  },
  {
    name: 'Rockford Council, Digital Team',
    contact: 'Sorrel Quartz',
    site: 'Town hall',
    postcode: 'ZZ1 1AA',
    supervisor: 'Hazel Beryl',
    trainedDaysAgo: 90,
    offers: [
      {
        kind: 'internship',
        title: 'Digital intern',
        jobCategory: 'Computing, technology and digital',
        places: 1,
        days: 'Mon-Thu',
        starts: '09:30',
        ends: '16:30',
        pay: '280.00',
        minimumAge: 18,
        needs: 'Level 1 English and maths',
        support: 'mentor; quiet space',
        stepFree: true,
      },
      {
        kind: 'job',
        title: 'Office assistant',
        jobCategory: 'Administration',
        places: 1,
        days: 'Mon-Fri',
        starts: '09:00',
        ends: '17:00',
        pay: '430.00',
        minimumAge: 18,
        needs: 'Level 2 English',
      },
    ],
  },
];

export const COURSES = [
  {
    provider: 'Rockford College',
    tutor: 'Willow Beryl',
    title: 'Gardening, six-week block',
    subjectArea: '3.2',
    level: 'Entry 3',
    weeks: 6,
    inDays: 21,
    days: 'Tue,Thu',
    starts: '10:00',
    ends: '14:00',
    places: 8,
  },
  {
    provider: 'Rockford College',
    tutor: 'Willow Beryl',
    title: 'Motor vehicle, first steps',
    subjectArea: '4.1',
    level: 'Level 1',
    weeks: 12,
    inDays: 35,
    days: 'Mon-Wed',
    starts: '09:30',
    ends: '15:30',
    places: 10,
  },
  {
    provider: 'Northfield Training',
    tutor: 'Bramble Marble',
    title: 'Animal care, six-week block',
    subjectArea: '3.3',
    level: 'Entry 3',
    weeks: 6,
    inDays: 14,
    days: 'Mon,Wed',
    starts: '10:00',
    ends: '15:00',
    places: 6,
  },
] as const;

export interface DemoYoungPerson {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly knownAs?: string;
  /** Age in months today, so that nobody grows old in the demonstration. */
  readonly ageMonths: number;
  readonly postcode: Address | null;
  readonly email: boolean;
  readonly interests: string;
  readonly goal?: string;
  readonly level: string;
  readonly days: string;
  readonly from: string;
  readonly to: string;
  readonly journey: number;
  readonly barriers: readonly string[];
  readonly support: string;
  readonly worker: 'worker' | 'otherWorker';
  readonly referredDaysAgo: number;
  readonly met: boolean;
  readonly benefits: string;
}

export const YOUNG_PEOPLE: readonly DemoYoungPerson[] = [
  {
    key: 'aspen',
    firstName: 'Aspen',
    lastName: 'Garnet',
    ageMonths: 17 * 12 + 5,
    postcode: 'ZZ1 2AB',
    email: true,
    interests: 'gardening; animals',
    goal: 'own garden business',
    level: 'Level 1',
    days: 'Mon-Fri',
    from: '09:00',
    to: '17:00',
    journey: 60,
    barriers: ['transport', 'confidence'],
    support: 'mentor',
    worker: 'worker',
    referredDaysAgo: 75,
    met: true,
    benefits: 'none',
  },
  {
    key: 'hazel',
    firstName: 'Hazel',
    lastName: 'Pumice',
    ageMonths: 18 * 12 + 2,
    postcode: 'ZZ2 1AE',
    email: false,
    interests: 'coffee shops; music',
    level: 'Entry 3',
    days: 'Tue-Sat',
    from: '09:00',
    to: '16:00',
    journey: 45,
    barriers: ['benefits'],
    support: 'phased start',
    worker: 'worker',
    referredDaysAgo: 30,
    met: true,
    benefits: 'UC',
  },
  {
    key: 'vetch',
    firstName: 'Vetch',
    lastName: 'Quartz',
    knownAs: 'Vee',
    ageMonths: 16 * 12 + 9,
    postcode: 'ZZ3 1AH',
    email: true,
    interests: 'motorbikes; warehouse',
    goal: 'mechanic',
    level: 'Level 1',
    days: 'Mon-Fri',
    from: '08:00',
    to: '17:00',
    journey: 60,
    barriers: ['literacy'],
    support: 'written instructions',
    worker: 'otherWorker',
    referredDaysAgo: 24,
    met: true,
    benefits: 'none',
  },
  {
    key: 'rowan',
    firstName: 'Rowan',
    lastName: 'Topaz',
    ageMonths: 19 * 12 + 1,
    postcode: 'ZZ4 1AN',
    email: true,
    interests: 'computers; gaming',
    level: 'Level 2',
    days: 'Mon-Fri',
    from: '09:00',
    to: '18:00',
    journey: 60,
    barriers: [],
    support: 'quiet space',
    worker: 'worker',
    referredDaysAgo: 20,
    met: true,
    benefits: 'UC',
  },
  {
    key: 'bryony',
    firstName: 'Bryony',
    lastName: 'Chert',
    ageMonths: 17 * 12 + 10,
    postcode: 'ZZ5 2AS',
    email: false,
    interests: 'caring for older people',
    level: 'Entry 3',
    days: 'Mon,Wed,Fri',
    from: '09:30',
    to: '15:30',
    journey: 75,
    barriers: ['caring', 'health'],
    support: 'mentor; prayer breaks',
    worker: 'otherWorker',
    referredDaysAgo: 12,
    met: false,
    benefits: 'none',
  },
  {
    key: 'teasel',
    firstName: 'Teasel',
    lastName: 'Onyx',
    ageMonths: 18 * 12 + 7,
    postcode: null,
    email: false,
    interests: 'horses; something outside',
    level: 'none',
    days: 'Mon-Fri',
    from: '07:00',
    to: '16:00',
    journey: 60,
    barriers: ['housing', 'no ID'],
    support: '',
    worker: 'worker',
    referredDaysAgo: 5,
    met: false,
    benefits: 'not sure',
  },
  {
    key: 'sorrel',
    firstName: 'Sorrel',
    lastName: 'Schist',
    ageMonths: 20 * 12 + 3,
    postcode: 'ZZ1 3AD',
    email: true,
    interests: 'gardening; building',
    level: 'Level 1',
    days: 'Mon-Fri',
    from: '08:00',
    to: '17:00',
    journey: 60,
    barriers: [],
    support: 'mentor',
    worker: 'otherWorker',
    referredDaysAgo: 150,
    met: true,
    benefits: 'UC',
  },
];
