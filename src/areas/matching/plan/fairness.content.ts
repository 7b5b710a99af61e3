import type { Trait } from '#domain/matching/fairness.ts';
import type { FairnessOf } from './fairness-view.ts';

/** Words of the fairness page, for those who answer for the programme. */
export const FAIRNESS = {
  title: 'Is it fair?',
  back: 'Back to the plan',
  lead: 'The chance of a place, and how good the match is, by group. Points are given without knowing sex or ethnicity: they are read for this page alone, and a test shuffles them and sees that no score and no plan moves.',
  read: 'A difference between groups is not proof of unfairness, and no difference is not proof of fairness: with few people the true rate may lie anywhere along the line across a bar. Where the intervals lie apart, look at what stands in the way of that group: what there is to offer, days, travel, entry levels.',
  of: 'Look at',
  ofs: {
    plan: 'the plan on the board, for those who wait now',
    year: 'everybody referred in the last 12 months: who has accepted a place',
  } satisfies Record<FairnessOf, string>,
  numbers: 'Numbers',
  hidden: 'to show outside: small numbers hidden',
  exact: 'for us: exact',
  keepHere:
    'These numbers are exact and may point at somebody: they are for those who work here, and are not to leave.',
  inShort: 'In short',
  noneApart: 'In no group is the chance of a place clearly higher or lower than for all others.',
  apart: (trait: string, group: string, than: 'higher' | 'lower') =>
    `${trait}, ${group}: the chance of a place is clearly ${than} than for all others.`,
  show: 'Show',
  count: (people: number) => `${people} young people are counted.`,
  nobody: 'Nobody is counted yet.',
  none: 'Too few wait, or too few have a place, to show any of it outside without pointing at somebody.',
  noneHint: 'Exact numbers may be looked at here, by you.',
  traits: {
    sex: 'By sex',
    ethnicity: 'By ethnicity',
    age: 'By age',
    level: 'By highest qualification',
    distance: 'By distance: half of what is on offer lies within',
    waiting: 'By time since they were referred',
  } satisfies Record<Trait, string>,
  group: 'Group',
  chance: 'Chance of a place',
  bar: (percent: number, placed: number, of: number) => `${percent}% (${placed} of ${of})`,
  hiddenBar: 'hidden: too few people',
  table: 'The same as a table, with points',
  columns: {
    placed: 'With a place',
    of: 'Of',
    interval: '95% interval',
    mean: 'Mean points',
    meanInterval: '95% interval of the mean',
    others: 'Beside all others',
  },
  interval: (low: number | string, high: number | string) => `${low} to ${high}`,
  others: {
    higher: 'higher',
    lower: 'lower',
    'no clear change': 'no clear difference',
    'not known': '',
  },
  noMean: '',
} as const;
