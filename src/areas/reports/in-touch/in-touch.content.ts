import type { InTouch } from '#domain/outcomes/in-touch.ts';

const CATEGORIES: Readonly<Record<InTouch, string>> = {
  YES: 'In touch',
  NO: 'Not in touch',
  REFU: 'They do not want contact',
  NREQ: 'They no longer need the service',
  RHOM: 'They went home six months ago or more',
  DIED: 'Died',
};

export const IN_TOUCH = {
  title: 'In touch',
  about: 'With how many care leavers the council is in touch, and why not with the others, by age.',
  hint: 'As the return asks: at 17 to 21 from three months before the birthday to one month after it, at 22 to 25 in the year.',
  categories: CATEGORIES,
  section: (ages: string) => (ages === 'all' ? 'All ages' : `Ages ${ages.replace('-', ' to ')}`),
  total: 'All',
  note: (age: number, from: string, to: string) => `${age}; contact from ${from} to ${to}`,
  chart: 'Share with whom the council is in touch',
  chartHead: 'Age',
} as const;
