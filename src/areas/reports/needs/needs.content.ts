import type { NeedGroup, NeedKind } from '#domain/outcomes/needs.ts';

const GROUPS: Readonly<Record<NeedGroup, string>> = {
  '16 to 18': '16 to 18',
  '19 to 24': '19 to 24',
  'pregnancy or parenting': 'Pregnancy or parenting',
  'illness or disability': 'Illness or disability',
  'disability recorded': 'A disability is recorded',
  'in custody': 'In custody',
};

const KINDS: Readonly<Record<NeedKind, string>> = {
  all: 'Everybody',
  area: 'An area',
  group: 'A group',
  level: 'A skill level',
  interest: 'An interest',
};

export const NEEDS = {
  title: 'Who needs work or learning',
  about:
    'Young people who are NEET, or referred and nobody knows: by area, group, skill level and interest, month by month against targets.',
  hint: 'From 16 until 25, alive that day. Area is where they live; level and interest come from the latest referral.',
  sections: {
    now: (day: string) => `On ${day}`,
    area: 'By area',
    group: 'By group (a person may be in several)',
    level: 'By skill level',
    interest: 'By interest (a person may have several)',
    months: 'Month by month',
    targets: 'Targets of areas, groups, levels and interests',
  },
  all: 'Young people in need',
  groups: GROUPS,
  kinds: KINDS,
  inArea: 'In the area, postcode not known',
  outside: 'Outside the area, postcode not known',
  areaNotKnown: 'Not known',
  levelNotKnown: 'Not known',
  interestNotKnown: 'Nobody knows yet what they want',
  actual: (day: string) => `${day}: actual`,
  target: (day: string) => `${day}: target, at most`,
  actualOf: (value: string, day: string) => `${value}, ${day}: actual`,
  targetOf: (value: string, day: string) => `${value}, ${day}: target, at most`,
  note: (area: string, level: string) => `${area}; level: ${level}`,
  trend: 'Young people in need, month by month',
  trendHead: 'Month',
  actualName: 'Actual',
  targetName: 'Target, at most',
} as const;

export const TARGETS = {
  title: 'Targets for each month',
  intro: 'How many young people are to be in need of work or learning at most, at the end of a month.',
  month: 'Which month?',
  monthHint: 'Such as 2025-09.',
  kind: 'Of whom?',
  value: 'Which area, group, level or interest?',
  valueHint: 'As it stands in the report, such as SO14 or Level 1. Leave blank for everybody.',
  atMost: 'At most how many?',
  atMostHint: 'Leave blank to take a target away.',
  submit: 'Save the target',
  done: 'The target is saved.',
  list: 'Targets',
  none: 'No target has been set yet.',
  columns: { month: 'Month', who: 'Of whom', atMost: 'At most' },
  link: 'Set targets',
} as const;
