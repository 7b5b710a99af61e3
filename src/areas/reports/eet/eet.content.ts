import type { EetState } from '#domain/outcomes/activities.ts';

export const EET = {
  title: 'Education, employment or training',
  about: 'Care leavers of 17 to 21 who are in education, employment or training on a day.',
  section: (ages: string) => `Ages ${ages.replace('-', ' to ')}`,
  beside: (ages: string) =>
    `Ages ${ages.replace('-', ' to ')}: region and England, at the birthday, as published`,
  eet: 'In education, employment or training',
  neet: 'Not in education, employment or training',
  notKnown: 'Not known',
  total: 'All',
  chart: 'Share in education, employment or training, by age',
  chartHead: 'Age',
  states: { eet: 'EET', neet: 'NEET', 'not known': 'Not known' } satisfies Record<EetState, string>,
  hint: 'Relevant and former relevant care leavers with a number for the return, alive that day, by age that day. Not known counts in the total.',
} as const;
