import type { GapGroup } from './supply-gaps.ts';

/** Words of the supply-gap view, for those who work here. */
export const GAPS = {
  title: 'What would place those who wait',
  back: 'Back to the plan',
  lead: 'Worked out from what stands in the way of each person, and tried against every rule: not guessed. The journey to a place that nobody has offered yet is not among it.',
  who: 'Look at',
  groups: {
    waiting: 'those without a place in the plan',
    weak: 'those without a place, or with a weak match',
  } satisfies Record<GapGroup, string>,
  least: 'Only what would help at least',
  leastOf: (count: number) => (count === 1 ? 'one person' : `${count} people`),
  show: 'Show',
  csv: 'Download as CSV',
  count: (people: number, of: number) =>
    `${people} of the ${of} young people in the plan ${people === 1 ? 'is' : 'are'} looked at.`,
  nobody: 'Nobody waits without a place.',
  nobodyHint: 'Look at those with a weak match: what would give them something better?',
  wantedTitle: 'What to ask employers and colleges for',
  wantedLead:
    'Each line is one offer that would suit everybody named in it, in the subject that they put first.',
  changesTitle: 'One change to what there is already',
  changesLead:
    'Each line is one thing that, changed, would open at least a fair match for these people: everything else about it fits already.',
  noneAtLeast: (least: number) =>
    `Nothing would help ${least === 1 ? 'anybody' : `${least} people or more`}.`,
  columns: {
    subject: 'Subject',
    ask: 'Ask for',
    near: 'Within reach of',
    who: 'Would suit',
    change: 'If there was',
    where: 'At',
    helps: 'Would open something for',
  },
  anyDays: 'any days',
  days: (days: string) => `on ${days}`,
  hours: (from: string | null, to: string | null) =>
    from && to
      ? `between ${from} and ${to}`
      : from
        ? `from ${from}`
        : to
          ? `until ${to}`
          : 'at any time of day',
  from: (month: string) => `from ${month}`,
  noLevel: 'no qualification asked for',
  level: (level: string) => `no more than ${level} asked for`,
  stepFree: 'step-free',
  anywhere: 'not known where they live',
  noSubject: 'No subject given',
  moreOptions: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  notAskedTitle: 'Ask them first what they want',
  notAsked: (count: number) =>
    count === 1 ? 'For one person no wish can be read.' : `For ${count} people no wish can be read.`,
  file: (on: string) => `supply-gaps-${on}.csv`,
} as const;
