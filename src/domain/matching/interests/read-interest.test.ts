import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readInterest, readJobCategory, readOptionSubject } from './read-interest.ts';
import { isSubjectArea, type SubjectArea } from './subject-areas.ts';
import { TOPICS } from './topics.ts';
import { typingErrors } from './words.ts';

type Row = Readonly<Record<string, string>>;
const intake = (file: string): Row[] =>
  parse(readFileSync(new URL(`../../../../../shared/data/intake-southampton/${file}`, import.meta.url)), {
    columns: true,
    bom: true,
  });

/** The 24 phrases of the reference intake, each with the subject area that a co-ordinator would look under. */
const INTAKE: Record<string, [topic: string, area: SubjectArea]> = {
  horses: ['horses', '3.3'],
  'caring for older people': ['care', '1.3'],
  'coffee shops': ['cafes', '7.4'],
  music: ['music', '9.1'],
  warehouse: ['warehouse', '7.2'],
  'police or army': ['police', '1.4'],
  'cars and engines': ['vehicles', '4.1'],
  science: ['science', '2.1'],
  'football coaching': ['coaching', '8.1'],
  joinery: ['joinery', '5.2'],
  animals: ['animals', '3.3'],
  nursing: ['nursing', '1.2'],
  cooking: ['cooking', '7.4'],
  'looking after children': ['children', '1.5'],
  gaming: ['gaming', '6.1'],
  'driving vans': ['driving', '4.3'],
  art: ['art', '9.2'],
  'film and photos': ['film', '9.3'],
  'office work': ['office', '15.2'],
  shops: ['shops', '7.1'],
  'hair and make up': ['hair', '7.3'],
  'building and bricklaying': ['construction', '5.2'],
  gardening: ['gardening', '3.2'],
  computers: ['computers', '6.1'],
};

/** More words, as young people and their workers write them; typing errors included. */
const MORE: Record<string, string> = {
  animals:
    'animels; pets; working with animals; zoo keeper; reptiles; i love animals; cats; rescue center; anmals',
  dogs: 'dog walking; dog groming; puppies; kennels; dog trainer; doggs',
  horses: 'horse rideing; ponies; stables; equestrain; hourses',
  vets: 'vet; vetinary; vetinery nurse; veterinery; vetenary',
  farming: 'farmming; tractors; farm work; agricultural work; cows and sheep',
  gardening:
    'gardner; gardening outdoors; landscapeing; plants; garden center; cutting grass; hortaculture; gardenning',
  trees: 'tree surgen; forestery; chainsaws; tree surgery',
  environment: 'nature; conservation; climate change; recycling; enviroment; wildlife; park ranger',
  flowers: 'florist; flower arranging; floristy',
  construction:
    'building; construction; constuction; constructor; labouring; building sites; builder; diggers; scaffolding; demolition; scafolding',
  bricklaying: 'bricklayin; brick laying; bricky; brickies; brick layer',
  joinery:
    'carpentry; carpentary; wood work; joiner; joinary; chippy; kitchen fitter; furniture making; working with wood',
  electrics: 'electrician; electrican; electrition; sparky; electrics; electical; wiring; solar panels',
  plumbing: 'plumber; plummer; plumer; plumbing and heating; gas enginer; boilers',
  decorating: 'painting and decorating; decorator; painter and decorater; painting houses',
  plastering: 'plasterer; roofing; tiling; plastring; glazier; fencing',
  architecture: 'architect; archetect; designing buildings; surveyor',
  vehicles:
    'mechanics; machanic; motorbikes; motor bikes; cars; fixing cars; motor vehicle; own garage; car valeting; mechanick; enjines; mopeds; motorsport',
  bicycles: 'bikes; bmx; bike mechanic shop; cycling; bicycle repair',
  engineering: 'engineering; enginering; robotics; electronics; fixing phones; aircraft; ingineering',
  manufacturing: 'factory; factory work; production line; manufactoring; making things',
  welding: 'welder; metal work; fabrication; wellding; blacksmith',
  sewing: 'sewing; dress making; tailor; textiles; making clothes; knitting',
  driving: 'lorry driving; HGV; delivery driver; vans; bus driver; taxi; truck driver; driveing',
  trains: 'train driver; railways; trains; rail work',
  'boats-and-planes': 'boats; airport; pilot; sailing; ships; the docks',
  warehouse:
    'warehouse work; wearhouse; wharehouse; forklift; fork lift driver; packing; picking and packing; stock room; warehousing; logistics',
  delivery: 'postman; parcels; royal mail; deliveries',
  shops:
    'retail; shop work; supermarkets; working in a shop; till work; stacking shelves; sales assistant; retale; shoping; charity shop; cashier',
  sales: 'selling; estate agent; marketing; call centre; advertising; telesales',
  cooking:
    'chef; be a chef; cook; catering; kitchen porter; kitchen; food; cookery; cooking for people; cheff',
  baking: 'baking; bakeing; cakes; bakery; cake decorating; pastry',
  cafes:
    'barista; cafe; café; coffee; cofee shop; waitressing; waiter; bar work; macdonalds; resturant; restaurants; front of house; costa coffee',
  hotels: 'hotels; events; event planning; weddings; hotell; festivals',
  butchery: 'butcher; butchers; fish monger',
  travel: 'travelling; cabin crew; air hostess; tourism; holiday rep; travel agent; toursim',
  hair: 'hairdressing; hair dressing; hair dresser; hairdreser; barber; barbering; hair; braiding; cutting hair; hairdrssing',
  beauty:
    'make up; makeup; make-up artist; makup; nails; nail tech; lashes; beautician; beauty; butician; eye brows',
  wellbeing: 'massage; yoga; wellbeing',
  tattoos: 'tattoos; tatooist; tattoo artist; piercing',
  fashion: 'fashion; clothes; modelling; fasion; stylist',
  cleaning: 'cleaning; cleaner; cleening; house keeping; laundry; window cleaner',
  care: 'care work; care home; carer; health and social care; support worker; elderly people; old people; helping old people; dementia; helth and social care; special needs',
  nursing: 'nurse; nursing; nurseing; midwife; hospital work; health care assistant; nurses; maternity',
  medicine: 'doctor; dentist; dental nurse; physio; pharmacy; docter; physiotherapist',
  ambulance: 'paramedic; paramedics; ambulance; first aid; paramedick; ambulence',
  'mental-health': 'counselling; mental health; therapist; psychology; phsychology; councelling',
  children:
    'kids; childcare; child care; nursery; nursary; babies; working with kids; working with children; early years; nanny; childern; teaching assistant in a nursery',
  'youth-work':
    'youth work; youth worker; social worker; helping care leavers; social work; helping young people; charity work; mentoring',
  teaching: 'teacher; teaching assistant; teecher; teaching; schools; tutor; TA',
  police: 'police; polise; police officer; detective; forensics; crime; crimminology; pcso',
  'armed-forces': 'army; navy; raf; soldier; the marines; armed forces; royal navy; cadets; miltary',
  'fire-service': 'fire fighter; firefighter; fireman; fire brigade; firefigter; coast guard',
  security: 'security; securty; bouncer; door man; prison officer; security guard',
  law: 'law; lawyer; solicitor; layer and solicitor; legal; solicitar; barrister',
  government: 'politics; civil service; the council; goverment',
  office:
    'office; admin; admin work; reception; receptionist; secretary; business admin; customer service; HR; offise; data entry; adminstration; recepsionist',
  money:
    'accounts; accounting; accountant; banking; finance; crypto; book keeping; acounting; stocks and shares',
  business: 'business; own business; being my own boss; entrepreneur; buisness; management; self employed',
  gaming:
    'video games; games design; gamer; gamming; fortnite; game developer; computer games; esports; gaming and streaming; minecraft',
  computers:
    'IT; it support; computing; computors; cyber security; technology; tech; fixing computers; I.T.; laptops; compiuters',
  coding: 'coding; programming; web design; making apps; software developer; websites; progamming',
  music:
    'singing; rapping; rap music; making beats; dj; djing; guitar; music producer; musik; studio; sound engineer; drummer; making music',
  performing: 'acting; drama; dancing; dance; theatre; theater; dancer; performing arts; actor; comedian',
  art: 'drawing; graphic design; artist; anime; graffiti; arts and crafts; design; pottery; drawing and art; illustraton',
  film: 'youtube; you tube; tik tok; social media; video editing; filming; movies; animation; tv; content creator; films; media',
  photography: 'photography; photografy; fotography; taking photos; photographer; drones',
  writing: 'writing; poetry; journalism; author; creative writing; story writing; jounalism; magazines',
  museums: 'museums; library; history; archaeology; libary; histery',
  coaching:
    'football; foot ball; boxing; sports; sport; basketball; mma; swimming; sports coach; footy; martial arts; rugby; soccor; PE',
  fitness: 'gym; personal trainer; fitness; the gym; lifeguard; PT; leisure centre; gyms',
  outdoor: 'climbing; canoeing; outdoor activities; surfing; camping',
  science: 'scientist; biology; chemistry; lab work; space; sience; physics; astronaut; marine biology',
  maths: 'maths; numbers; statistics; mathmatics',
  languages: 'languages; translator; sign language; spanish; interpreting; langauges',
  people:
    'anything with people; people; helping people; talking to people; working with the public; meeting people',
  'hands-on': 'hands on; something practical; working with my hands; fixing stuff; repairing',
  outside: 'outdoors; outside; working outside; fresh air; being outside',
};

/** What must stay a question: nobody is put anywhere because of a word that was not about work, or not meant. */
const QUESTIONS = [
  ...[
    'my own flat first',
    'no idea',
    'not sure',
    'dunno',
    'anything',
    'nothing',
    '',
    '?',
    'money',
    'getting rich',
  ],
  ...[
    'anything but retail',
    'not shops',
    'I hate cooking',
    'vibes',
    'sleeping',
    'chilling with mates',
    'a house',
  ],
  ...['help', 'job', 'work', 'being happy', 'my family', 'level 1 award', 'friends', 'whatever', 'asdfgh'],
];

const more = Object.entries(MORE).flatMap(([topic, phrases]) =>
  phrases.split(';').map((phrase) => [phrase.trim(), topic] as const),
);

describe('words for the kind of work', () => {
  it.each(Object.entries(INTAKE))('of the reference intake: %s', (words, [topic, area]) => {
    expect(readInterest(words)?.topics).toContain(topic);
    expect(readInterest(words)?.areas[area]).toBe(100);
  });

  it('of the reference intake are those 24, and none is missing', () => {
    const said = new Set(
      intake('referrals.csv').flatMap((row) => (row.interests ?? '').split(';').map((w) => w.trim())),
    );
    expect([...said].sort()).toEqual(Object.keys(INTAKE).sort());
  });

  it('of our own are more than four hundred', () => {
    expect(new Set(more.map(([phrase]) => phrase)).size).toBeGreaterThan(400);
    expect(new Set(Object.keys(MORE)).size).toBeGreaterThan(TOPICS.length - 5);
  });

  it.each(more)('“%s” is %s', (words, topic) => {
    expect(readInterest(words)?.topics).toContain(topic);
  });

  it.each(QUESTIONS)('“%s” stays a question', (words) => {
    expect(readInterest(words)).toBeNull();
  });

  it('read goals too: a garage of one’s own is about cars, a flat is no kind of work', () => {
    const goals = ['electrician', 'own garage', 'be a chef', 'work with animals', 'anything with people'];
    expect(goals.map((goal) => readInterest(goal)?.topics[0])).toEqual([
      'electrics',
      'vehicles',
      'cooking',
      'animals',
      'people',
    ]);
  });

  it('take the longest phrase: a coffee shop is no shop, a prison officer no office', () => {
    expect(readInterest('coffee shops')?.topics).toEqual(['cafes']);
    expect(readInterest('prison officer')?.topics).toEqual(['security']);
    expect(readInterest('train driver')?.topics).toEqual(['trains']);
  });

  it('keep both of two wishes, and drop the vague one beside a clear one', () => {
    expect(readInterest('art and music')?.topics).toEqual(['art', 'music']);
    expect(readInterest('helping people in a hospital')?.topics).toEqual(['nursing']);
  });

  it('can be a category picked from the list, or a subject area that somebody corrected it to', () => {
    expect(readInterest('animal care')).toMatchObject({
      label: 'Animal care',
      topics: [],
      categories: ['Animal care'],
    });
    expect(readInterest('5.2')).toMatchObject({ label: 'Building and Construction', areas: { '5.2': 100 } });
    expect(readJobCategory('COMPUTING, technology & digital')).toBeNull();
    expect(readJobCategory('computing technology and digital')).toBe('Computing, technology and digital');
  });

  it('are read the same the second time', () => {
    expect(readInterest('Hair dressing')).toBe(readInterest('hair dressing'));
  });
});

describe('what an option is about', () => {
  it('is known for every opportunity and course run of the reference intake', () => {
    const opportunities = intake('opportunities.csv').map((row) =>
      readOptionSubject({
        title: row.title ?? '',
        jobCategory: row.job_category ?? null,
        subjectArea: row.ssa_tier2 || null,
      }),
    );
    const courses = intake('courses.csv').map((row) =>
      readOptionSubject({ title: row.title ?? '', jobCategory: null, subjectArea: row.ssa_tier2 || null }),
    );
    for (const subject of [...opportunities, ...courses]) {
      expect(subject?.topics.length, subject?.label).toBeGreaterThan(0);
      expect(Object.keys(subject?.areas ?? {}).every(isSubjectArea)).toBe(true);
    }
  });

  it('agrees with the stated subject area wherever the title can be read', () => {
    for (const row of [...intake('opportunities.csv'), ...intake('courses.csv')]) {
      const area = row.ssa_tier2 ?? '';
      if (isSubjectArea(area))
        expect(readInterest(row.title ?? '')?.areas[area], row.title).toBeGreaterThan(0);
    }
  });

  it('follows the stated area first, then the title, then the category for a part', () => {
    const title = 'Art helper';
    expect(readOptionSubject({ title, jobCategory: null, subjectArea: '9.1' })?.areas).toEqual({
      '9.1': 100,
    });
    expect(
      readOptionSubject({ title, jobCategory: 'Creative and media', subjectArea: null })?.areas['9.2'],
    ).toBe(100);
    expect(
      readOptionSubject({ title: 'Junior', jobCategory: 'Animal care', subjectArea: null })?.areas,
    ).toEqual({ '3.3': 80, '3.1': 32, '3.4': 24 });
    expect(readOptionSubject({ title: 'Junior', jobCategory: null, subjectArea: null })).toBeNull();
  });
});

describe('typing errors', () => {
  it.each([
    ['plumber', 'plumber', 0],
    ['plumer', 'plumber', 1],
    ['polcie', 'police', 1],
    ['fotography', 'photography', 2],
    ['horse', 'office', 3],
  ])('%s for %s: %i', (one, other, errors) => {
    expect(typingErrors(one, other, 2)).toBe(errors);
  });
});
