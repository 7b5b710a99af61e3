import type { ConcernKind, ConcernStepKind } from '#domain/concerns/kinds.ts';

export const KIND_NAMES: Readonly<Record<ConcernKind, string>> = {
  concern: 'Concern',
  accident: 'Accident',
  complaint: 'Complaint',
};

export const KIND_COLOURS: Readonly<Record<ConcernKind, string>> = {
  concern: 'govuk-tag--red',
  accident: 'govuk-tag--orange',
  complaint: 'govuk-tag--blue',
};

interface RaiseWords {
  readonly title: string;
  readonly intro: string;
  readonly about: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly submit: string;
}

export const RAISE: Readonly<Record<ConcernKind, RaiseWords>> = {
  concern: {
    title: 'Raise a concern',
    intro: 'If you are worried about somebody, tell us. You do not have to be sure.',
    about: 'Who or what is it about?',
    words: 'What are you worried about?',
    wordsHint: 'What you saw or heard, when, and where. In your own words.',
    submit: 'Send',
  },
  accident: {
    title: 'Tell us about an accident',
    intro: 'If somebody was hurt at work, or nearly was, tell us here.',
    about: 'Who was hurt, or where was it?',
    words: 'What happened?',
    wordsHint: 'When and where it was, what was done, and how they are now.',
    submit: 'Send',
  },
  complaint: {
    title: 'Make a complaint',
    intro: 'If something was not right, tell us. You get an answer within 10 working days.',
    about: 'Who or what is it about?',
    words: 'What was not right?',
    wordsHint: 'What happened, and what you would like us to do.',
    submit: 'Send',
  },
};

export const RAISE_PAGE = {
  danger: 'Is somebody in danger now? Call 999 first.',
  otherwise: 'Is it something else?',
  other: {
    concern: 'I am worried about somebody',
    accident: 'There was an accident',
    complaint: 'I want to complain',
  },
  who: 'Only the people who run the programme and the young person’s own worker can read this.',
} as const;

export const RAISED = {
  title: 'Thank you for telling us',
  reference: 'Your number',
  next: 'What happens next',
  steps: [
    'The co-ordinator, the manager and the worker know now.',
    'Somebody takes it today and gets in touch with you if they need to know more.',
    'Nobody else can read it.',
  ],
  danger: 'If somebody is in danger now, call 999.',
  back: 'Go back to where you were',
} as const;

export const CONCERNS = {
  title: 'Concerns, accidents and complaints',
  open: 'Open',
  closed: 'Closed',
  showClosed: 'Show closed ones',
  showOpen: 'Show open ones',
  none: 'Nothing is open.',
  noneHint: 'Whatever anybody raises is here at once.',
  noneClosed: 'Nothing has been closed yet.',
  columns: { about: 'About', kind: 'Kind', raised: 'Raised', held: 'Who has it', due: 'Answer due' },
  nobody: 'Nobody yet',
  late: 'Late',
  answered: 'Answered',
  noAnswer: '–',
} as const;

export const CONCERN = {
  back: 'Concerns',
  closed: 'Closed',
  stops: (name: string) => `New placements with ${name} are stopped.`,
  stopsNobody: 'No employer is named, so no placement is stopped.',
  goes: (name: string) => `New placements with ${name} can go ahead.`,
  raised: 'Raised',
  raisedText: (when: string, who: string) => `${when}, by ${who}`,
  about: 'About',
  words: 'In their words',
  placement: 'Placement',
  employer: 'Employer',
  held: 'Who has it',
  due: 'Answer due',
  answer: 'Answer',
  historyTitle: 'What was done',
  hold: 'Say who takes it',
  holder: 'Who takes it?',
  holdSubmit: 'Save',
  note: 'Add what was found out or done',
  noteLabel: 'What was found out or done?',
  noteSubmit: 'Add',
  answerTitle: 'Record the answer',
  answerLabel: 'What was answered?',
  answerSubmit: 'Save the answer',
  allow: 'Let new placements go ahead',
  allowLabel: 'Why can they go ahead?',
  allowSubmit: 'Let them go ahead',
  stop: 'Stop new placements',
  stopEmployer: 'With which employer?',
  stopLabel: 'Why must they stop?',
  stopSubmit: 'Stop them',
  close: 'Close',
  closeLabel: 'What came of it?',
  closeSubmit: 'Close',
  reopen: 'Open again',
  reopenLabel: 'Why?',
  reopenSubmit: 'Open again',
  saved: 'Saved.',
} as const;

export const STEP_NAMES: Readonly<Record<ConcernStepKind, string>> = {
  raised: 'Raised',
  taken: 'Taken by',
  noted: 'Noted',
  answered: 'Answered',
  'placements-stopped': 'New placements stopped',
  'placements-allowed': 'New placements go ahead',
  closed: 'Closed',
  reopened: 'Opened again',
};
