import type { EetState } from '#domain/outcomes/activities.ts';
import type { ReportName } from './report.ts';

export const REPORTS = {
  title: 'Reports',
  intro:
    'Figures come from dated facts. Inside the service they are exact; what is published has small numbers hidden.',
  about: {
    programme: {
      title: 'The programme',
      about: 'From referral to a job: how far people have come, how long it takes, who waits and for what.',
    },
    apprenticeships: {
      title: 'Apprenticeships',
      about: 'Starts, who is in learning, retention, pass and achievement.',
    },
    eet: {
      title: 'Education, employment or training',
      about: 'Care leavers of 17 to 21 who are in education, employment or training on a day.',
    },
    'supply-gaps': {
      title: 'What would place those who wait',
      about:
        'What to ask employers and colleges for, and which one change to what there is would help most people.',
    },
  } satisfies Record<ReportName, { title: string; about: string }>,
  year: 'Year',
  yearIn: (year: number) => `April ${year - 1} to March ${year}`,
  otherDates: 'Other dates',
  from: 'First day',
  to: 'Last day',
  on: 'On which day?',
  asAt: 'As it was known on (optional)',
  asAtHint: 'Leave blank for what is known now.',
  show: 'Show',
  of: (from: string, to: string) => `From ${from} to ${to}, both days included.`,
  onDay: (day: string) => `On ${day}.`,
  knownNow: 'As known today.',
  knownThen: (day: string) => `As it was known on ${day}.`,
  columns: {
    figure: 'Figure',
    count: 'Number',
    of: 'Of',
    percent: 'Per cent',
    interval: '95% interval',
    medianDays: 'Median days to here',
  },
  interval: (low: number, high: number) => `${low} to ${high}`,
  bar: (percent: number, count: number, of: number) => `${percent}% (${count} of ${of})`,
  nobody: 'nobody to count',
  intervalHint:
    'The line across a bar is a 95% interval (Wilson): with so few people, the true rate may lie anywhere along it.',
  seePeople: (label: string) => `People behind: ${label}`,
  download: 'Download or print',
  downloadHint: 'Each download is recorded: who, what and when. To print, use your browser.',
  format: 'As',
  csv: 'CSV, for a spreadsheet',
  json: 'JSON, for a program',
  who: 'Who is it for?',
  inside: 'For us: exact figures',
  outside: 'To publish or send out: small numbers hidden',
  submit: 'Download',
  peopleTitle: (figure: string) => `${figure}: who they are`,
  peopleColumns: { name: 'Young person', note: 'About this figure' },
  nobodyBehind: 'Nobody is behind this figure.',
} as const;

export const EET = {
  section: (ages: string) => `Ages ${ages.replace('-', ' to ')}`,
  eet: 'In education, employment or training',
  neet: 'Not in education, employment or training',
  notKnown: 'Not known',
  total: 'All',
  chart: 'Share in education, employment or training, by age',
  chartHead: 'Age',
  states: { eet: 'EET', neet: 'NEET', 'not known': 'Not known' } satisfies Record<EetState, string>,
  hint: 'Relevant and former relevant care leavers with a number for the return, alive that day, by age that day. Not known counts in the total.',
} as const;

export const APPRENTICESHIPS = {
  sections: {
    starts: 'Starts',
    now: 'At the end of the period',
    leavers: 'Leavers',
    rates: 'Rates',
    after: 'From placements',
    byLevel: 'Starts by level',
    byPlacement: 'Starts by where they came from',
    byStandard: 'Starts by standard',
    byEmployer: 'Starts by employer',
  },
  labels: {
    starts: 'Starts in the period',
    'in-learning': 'In learning',
    'on-break': 'On a break',
    overdue: 'Overdue: somebody needs to look (not in the rates)',
    leavers: 'Leavers: their end falls in the period',
    completed: 'Completed, achieved included',
    achieved: 'Achieved',
    withdrawn: 'Left early',
    retention: 'Retention: completed, of leavers',
    pass: 'Pass: achieved, of completed',
    achievement: 'Achievement: achieved, of leavers',
    'within-26-weeks': 'Began an apprenticeship within 26 weeks of a placement',
    'within-26-weeks-not-yet': 'Their 26 weeks are not over yet',
  },
  level: (level: number | null) => (level === null ? 'Level not known' : `Level ${level}`),
  placement: (isFrom: boolean | null) =>
    isFrom === null ? 'Not known' : isFrom ? 'From a placement' : 'Not from a placement',
  notKnown: 'Not known',
  placementEnded: (day: string) => `Placement ended on ${day}`,
  note: (standard: string, from: string, to: string | null) =>
    to === null ? `${standard}, since ${from}` : `${standard}, ${from} to ${to}`,
  chart: 'Retention, pass and achievement',
  chartHead: 'Rate',
} as const;

const STAGES = {
  referred: 'Referred',
  met: 'Met one-to-one',
  enrolled: 'Enrolled on the employability course',
  'course award': 'Awarded',
  matched: 'Matched',
  started: 'Started a placement',
  completed: 'Completed it',
  'EET after': 'EET afterwards',
} as const;

export const PROGRAMME = {
  sections: {
    funnel: 'How far people have come',
    waiting: 'Who waits, and for what',
    placements: 'Placements that began in the period',
    reasons: 'Why some left early',
    byEmployer: 'Placements by employer',
    bySector: 'Placements by sector',
    after: 'After placements that ended in the period (a local measure)',
  },
  stages: STAGES,
  waiting: {
    referred: 'To be referred',
    met: 'For the first meeting',
    enrolled: 'For the employability course',
    'course award': 'For the award',
    matched: 'For a match',
    started: 'For the first day',
    completed: 'On placement',
    'EET after': 'For what comes after',
  } satisfies Record<keyof typeof STAGES, string>,
  placements: {
    placements: 'Started',
    'placements-completed': 'Completed, kept on included',
    'placements-kept-on': 'Kept on by the employer',
    'placements-left-early': 'Left early',
    'placements-still-there': 'Still there',
  },
  after: (weeks: number) => `EET ${weeks} weeks after the end`,
  notKnown: 'Not known',
  reached: (reference: string, day: string) => `${reference}, ${day}`,
  waits: (reference: string, since: string, days: number) =>
    `${reference}, waits since ${since}: ${days === 1 ? 'one day' : `${days} days`}`,
  placedNote: (employer: string, from: string, state: string) => `${employer}, since ${from}: ${state}`,
  chart: 'How many have taken each step',
  chartHead: 'Step',
  hint: 'Young people referred in the period, as they stand now. Steps may be taken in another order, or left out.',
} as const;

/** What would place those who wait. */
export const SUPPLY_GAPS = {
  hint: 'Worked out from what stands in the way of each person, and tried against every rule.',
  planned: { code: 'planned', section: 'Who is looked at', label: 'Young people in the plan' },
  lookedAt: {
    code: 'looked-at',
    section: 'Who is looked at',
    label: 'Of them without a place, or with a weak match',
  },
  notAsked: {
    code: 'not-asked',
    section: 'Who is looked at',
    label: 'Of those, nobody knows yet what they want',
  },
  sections: {
    'ask for': 'What to ask employers and colleges for: people whom it would suit',
    change: 'One change to what there is already: people for whom it would open something',
  },
  near: (where: string) => `, within reach of ${where}`,
} as const;
