import type { PlanWay } from './plan-ways.ts';

/** Words of two plans side by side, for those who work here. */
export const COMPARE = {
  title: 'Compare two plans',
  back: 'Back to the plan',
  lead: 'Two ways to plan for the same people, by the same hard rules. Look at who differs before you look at the totals.',
  first: 'First plan',
  second: 'Second plan',
  compare: 'Compare',
  ways: {
    now: 'The plan on the board',
    anew: 'From scratch, nothing held to',
    points: 'Most points in all, whoever has waited',
    'first-come': 'First come, first served',
  } satisfies Record<PlanWay, string>,
  about: {
    now: 'What is promised stays; then most people placed, the longest waits first, nobody left with a weak option who could have a better one, then most points.',
    anew: 'The same, without holding to what is on its way or was kept.',
    points:
      'Most people placed, then the most points. Who has waited longest, and how weak the weakest match is, do not count.',
    'first-come':
      'Each in the order of their referral takes the best that is left, and nobody looks ahead. This is what happens without a plan.',
  } satisfies Record<PlanWay, string>,
  kept: (number: number, day: string, by: string | null) =>
    `Plan ${number}, kept on ${day}${by === null ? '' : ` by ${by}`}`,
  aboutKept: (placed: number, of: number) =>
    `As it was kept: ${placed} of ${of} had a place. Here it is counted for those who wait now; whoever came since has no place in it.`,
  name: (name: string, reference: string) => `${name} (${reference})`,
  notThere: (title: string) => `${title} takes nobody now.`,
  notPossible: (title: string) => `${title} is not possible for them now.`,
  totalsTitle: 'What each comes to',
  measure: 'Measure',
  placed: 'Would have a place',
  ofPeople: (placed: number, of: number) => `${placed} of ${of}`,
  worst: 'Weakest match',
  weak: 'Weak matches (under 400 points)',
  total: 'Points in all',
  longest: 'Longest wait without a place',
  weeks: (weeks: number) => (weeks === 0 ? 'less than a week' : weeks === 1 ? '1 week' : `${weeks} weeks`),
  nobody: 'nobody waits',
  nothing: 'none',
  differTitle: (count: number) => (count === 1 ? 'One person differs' : `${count} people differ`),
  same: (count: number) =>
    count === 1 ? 'One person has the same in both.' : `${count} people have the same in both.`,
  noneDiffer: 'Both plans are the same.',
  who: 'Young person',
  why: 'Why',
  waits: 'Waits',
  inPlan: { first: 'In the first plan', second: 'In the second plan' },
  goesToOneWhoWaits: (where: string, title: string, name: string) =>
    `${where} ${title} goes to ${name}, who would wait without it.`,
  goesTo: (where: string, title: string, name: string, otherwise: string) =>
    `${where} ${title} goes to ${name}, who would have ${otherwise} without it.`,
  leftFree: (where: string, title: string) => `${where} a place at ${title} stays free.`,
} as const;

/** The list of the plans that were kept. */
export const KEPT = {
  title: 'Plans that were kept',
  lead: 'The last one is the one that the board goes on from. The others stay as they were, so that a meeting can see what was decided before.',
  none: 'No plan has been kept yet.',
  columns: { number: 'Plan', on: 'Kept on', by: 'By', beside: 'Since then' },
  beside: 'Beside the plan of now',
  besideWhich: (number: number) => `(plan ${number})`,
} as const;
