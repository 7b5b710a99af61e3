import type { WayOn } from '#areas/travel/index.ts';
import type { AmendmentKind } from '#domain/placements/amendments.ts';
import type { GateState } from '#domain/placements/gate.ts';
import type { LeavingInitiative } from '#domain/placements/leaving.ts';
import type { PauseKind } from '#domain/placements/pauses.ts';
import type { PlacementStatus } from '#domain/placements/statuses.ts';
import type { ReviewKind } from '#domain/reviews/review-kinds.ts';
import type { ReviewState } from '#domain/reviews/schedule.ts';

export const STATUS_NAMES: Readonly<Record<PlacementStatus, string>> = {
  planned: 'Planned',
  confirmed: 'Confirmed',
  active: 'Under way',
  paused: 'Paused',
  completed: 'Completed',
  'left-early': 'Left early',
  cancelled: 'Called off',
  'did-not-start': 'Did not start',
};

export const STATUS_COLOURS: Readonly<Record<PlacementStatus, string>> = {
  planned: 'govuk-tag--yellow',
  confirmed: 'govuk-tag--blue',
  active: 'govuk-tag--green',
  paused: 'govuk-tag--orange',
  completed: 'govuk-tag--turquoise',
  'left-early': 'govuk-tag--grey',
  cancelled: 'govuk-tag--grey',
  'did-not-start': 'govuk-tag--grey',
};

export const PAUSE_WORDS: Readonly<Record<PauseKind, string>> = {
  closure: 'Closed',
  illness: 'Illness',
  bereavement: 'Bereavement',
  other: 'Paused',
};

export const REVIEW_NAMES: Readonly<Record<ReviewKind, string>> = {
  'check-in': 'Check-in',
  'mid-point': 'Mid-point review',
  end: 'End review',
};

export const REVIEW_STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  'not-yet': 'To come',
  due: 'Due now',
  overdue: 'Overdue',
  held: 'Done',
  'paper-awaited': 'On paper: bring it in',
  'not-needed': 'Not needed',
};

export const REVIEW_STATE_COLOURS: Readonly<Record<ReviewState, string>> = {
  'not-yet': 'govuk-tag--grey',
  due: 'govuk-tag--yellow',
  overdue: 'govuk-tag--red',
  held: 'govuk-tag--green',
  'paper-awaited': 'govuk-tag--orange',
  'not-needed': 'govuk-tag--grey',
};

export const GATE_STATE_NAMES: Readonly<Record<GateState | 'set aside', string>> = {
  green: 'Ready',
  amber: 'Promised',
  red: 'To do',
  'set aside': 'Let pass',
};

export const GATE_STATE_COLOURS: Readonly<Record<GateState | 'set aside', string>> = {
  green: 'govuk-tag--green',
  amber: 'govuk-tag--yellow',
  red: 'govuk-tag--red',
  'set aside': 'govuk-tag--purple',
};

export const AMENDMENT_NAMES: Readonly<Record<AmendmentKind, string>> = {
  dates: 'The dates were changed',
  hours: 'The days, hours or pay were changed',
  supervisor: 'Another supervisor was named',
  site: 'Moved to another site',
  pause: 'The days of a pause were put right',
  correction: 'What was recorded at the end was put right',
};

export const INITIATIVE_NAMES: Readonly<Record<LeavingInitiative, string>> = {
  'young person': 'The young person’s',
  employer: 'The employer’s',
  programme: 'The programme’s',
  nobody: 'Nobody’s: it could not go on',
};

export const LIST = {
  title: 'Placements',
  employerTitle: 'Your placements',
  status: 'Which placements',
  open: 'Open placements',
  needing: 'Those that need something today',
  show: 'Show',
  none: 'No placement here',
  noneHint: 'A placement is planned when a young person takes an offer. Look under Matches, or show others.',
  noneHints: {
    employer: 'When a young person takes a place that you offer, you find it here.',
    supervisor: 'When you are named as the supervisor of a young person, you find them here.',
  } as Readonly<Record<string, string>>,
  count: (count: number) => (count === 1 ? '1 placement' : `${count} placements`),
  columns: {
    who: 'Young person',
    where: 'Where',
    status: 'How it stands',
    when: 'When',
    needs: 'What needs doing',
  },
  nothing: 'Nothing today',
  until: 'until further notice',
} as const;

export const RECORD = {
  title: (who: string, organisation: string) => `${who} at ${organisation}`,
  now: 'What needs doing',
  allWell: 'Nothing needs doing today.',
  gate: 'Go through the gate',
  start: 'Record the start',
  attendance: 'Attendance',
  logAttendance: 'Log attendance',
  complete: 'Complete the placement',
  resume: 'Take it up again',
  weeks: 'The weeks',
  weeksOf: (who: string) => `${who}: the placement weeks`,
  facts: 'What is agreed',
  reviews: 'Reviews',
  reviewColumns: { review: 'Review', when: 'When', state: 'How it stands' },
  hours: (attended: string, agreed: string) => `${attended} of ${agreed} agreed so far.`,
  noHoursYet: 'Nothing agreed so far.',
  nextSteps: 'Next steps',
  noNextSteps: 'None yet',
  nextStepsHint: 'They are agreed at the end review, each with a name against it and a date.',
  addNextStep: 'Add a next step',
  begun: 'Record that it has begun',
  agreeNote: 'Record that they agree to the note',
  noteAgreed: 'They agreed that the note is handed on.',
  noteWaits: 'There is a note. It is handed on once they agree.',
  actions: 'Actions from reviews',
  changes: 'Pauses and changes',
  change: 'Change or end it',
  history: 'What has happened',
  certificate: 'Certificate',
  pay: { none: 'Not paid', week: (pounds: string) => `${pounds} a week` },
} as const;

/** What can be done about a placement besides what is next, by its page. */
export const LINKS: Readonly<Record<string, string>> = {
  gate: 'The gate',
  pause: 'Pause it',
  dates: 'Change the dates',
  hours: 'Change the days, hours or pay',
  supervisor: 'Name another supervisor',
  site: 'Move to another site',
  'ask-change': 'Ask for a change',
  remind: 'Send a reminder',
  'left-early': 'Record that they left early',
  cancel: 'Call it off',
  'did-not-start': 'Record that they did not start',
  correct: 'Correct what was recorded',
};

export const EMPLOYER = {
  who: 'Who is coming',
  learn: 'Wants to learn',
  support: 'What helps',
  under18: 'Under 18',
  under18Yes: 'Yes. 8 hours a day and 40 a week at most, a break of 30 minutes, no work from 22:00 to 06:00.',
  under18No: 'No',
  emergency: 'Whom to ring in an emergency',
  emergencyLater: 'You get the number when the placement is confirmed.',
  ours: 'We tell you only what the young person agreed to. Ask us if you need to know more.',
  links: {
    gate: 'What we need from you before day one',
    supervisor: 'Name another supervisor',
    'ask-change': 'Ask for a change',
    cancel: 'Call it off',
  } as Readonly<Record<string, string>>,
} as const;

export const JOURNEY = {
  key: 'Getting there',
  link: 'The journey, leg by leg',
  own: 'See the way, step by step',
  back: 'Back to the placement',
  backToJourney: 'Back to the journey',
} as const;

export const YOURS = {
  title: 'My placement',
  none: 'You have no placement right now',
  noneHint: 'When you say yes to one, you find here where to be and when.',
  next: 'Where to be next',
  askFor: 'Ask for',
  way: ({ leaveAt, arriveAt, homeAt, from }: WayOn) =>
    [
      `Leave ${from ?? 'home'} at ${leaveAt}. You get there at ${arriveAt}.`,
      homeAt === null
        ? 'We found no way back that day. Talk to us or your worker: we look for another way.'
        : `You can be ${from === null ? 'home' : 'back'} at ${homeAt}.`,
    ].join(' '),
  noWay: 'We found no way to be there in time that day. Talk to us or your worker: we look for another way.',
  holiday: (name: string) =>
    `This is a bank holiday (${name}). Ask if they are open. Buses run at other times.`,
  job: 'What you do there',
  times: (from: string, to: string) => `From ${from} to ${to}`,
  before: 'Before you start',
  beforeHint: 'These are for you to tell us. You can also tell your worker.',
  ready: 'Done',
  tell: 'Tell us',
  weeks: 'Your weeks',
  attendance: 'See the days that were written down',
  review: 'Say how it is going',
  reviewHint: 'Your words come first. Nobody marks them.',
  whatNext: 'What comes next',
  note: 'The note about you',
  noteHint: 'We hand this on to the next people who help you, but only if you say yes.',
  noteYes: 'Yes, you may hand it on',
  noteSaid: 'You said yes.',
  certificate: 'See your certificate',
  change: 'I would like something to be different',
  stop: 'I do not want to do this',
  paused: 'Your placement has a break right now. Your weeks wait for you: you lose none.',
  planned: 'Your place is kept for you. We are making sure that all is right before you start.',
  over: {
    completed: 'You did it. Well done.',
    'left-early': 'This placement is over. What you learnt there helps us to find the next one.',
    cancelled: 'This placement was called off. We look for something else with you.',
    'did-not-start': 'This placement did not start. We look for something else with you.',
  },
} as const;

export const CERTIFICATE = {
  title: 'Certificate',
  certifies: 'This is to say that',
  has: (weeks: string) => `has completed ${weeks} of work at`,
  as: 'as',
  from: 'from',
  to: 'to',
  hours: (hours: string) => `${hours} at work.`,
  signed: 'Signed for the programme',
  print: 'Print this page, or save it as a PDF, from your browser’s menu.',
} as const;
