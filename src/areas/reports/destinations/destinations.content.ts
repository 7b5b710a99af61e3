import type { Destination } from '#domain/outcomes/destinations.ts';

const NAMES: Readonly<Record<Destination, string>> = {
  college: 'College',
  'entry training': 'Training or work experience that leads to work',
  'work-based training': 'Work-based training: an apprenticeship',
  employed: 'Employed',
  'higher education': 'Higher education',
  'NEET, available': 'NEET, available for work',
  'NEET, not available': 'NEET, not available: illness, pregnancy or a child',
  'not known': 'Not known',
};

export const DESTINATIONS_WORDS = {
  title: 'Destinations',
  about:
    'Where young women and young men are on a day, and what Year 11 goes on to, in the area and outside it.',
  hint: 'Care leavers of 17 to 21 with a number for the return, alive that day. Year 11 is that of the school year in which the day falls, as recorded now.',
  sections: {
    all: 'Everybody',
    F: 'Young women',
    M: 'Young men',
    'not known': 'Sex not recorded',
    year11: (year: string) => `Year 11 of ${year}`,
    inArea: 'Year 11, in the area',
    outside: 'Year 11, outside the area',
    areaNotKnown: 'Year 11, area not known',
    intended: 'Year 11: what they intend',
    reasons: 'Year 11: why there is no place',
  },
  names: NAMES,
  total: 'All',
  year11: 'Young people in Year 11',
  statuses: { confirmed: 'Place confirmed', applied: 'Applied', none: 'No place' },
  notSaid: 'Not said',
  note: (what: string, where: string | null) => (where === null ? what : `${what}, ${where}`),
  chart: 'Where they are',
  chartHead: 'Destination',
} as const;
