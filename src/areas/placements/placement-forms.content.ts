interface FormWords {
  readonly title: (who: string) => string;
  /** What happens, one thing a line; empty where the fields say it. */
  readonly effects: readonly string[];
  readonly submit: string;
  readonly done: string;
  /** Ends something for good. */
  readonly isGrave?: true;
}

/** The forms of one placement, by their page. */
export const FORMS = {
  confirm: {
    title: (who) => `Confirm ${who}’s placement?`,
    effects: [
      'Every item of the gate is ready or promised.',
      'The young person, the worker and the employer are told.',
      'The employer sees whom to ring in an emergency.',
    ],
    submit: 'Confirm',
    done: 'The placement is confirmed.',
  },
  start: {
    title: (who) => `Has ${who} started?`,
    effects: ['The weeks begin on the day that you give.', 'The worker is told.'],
    submit: 'Record the start',
    done: 'The placement has started.',
  },
  cancel: {
    title: (who) => `Call ${who}’s placement off?`,
    effects: ['The place is free again at once.', 'The referral stays open.'],
    submit: 'Call it off',
    done: 'The placement is called off.',
    isGrave: true,
  },
  'did-not-start': {
    title: (who) => `Record that ${who} did not start`,
    effects: ['The place is free again.', 'The referral is open: a second chance is normal.'],
    submit: 'Save',
    done: 'Saved. The referral is open.',
    isGrave: true,
  },
  'left-early': {
    title: (who) => `Record that ${who} has left early`,
    effects: [
      'The placement ends on the day that you give, for good.',
      'The referral is open: what was learnt helps to find the next place.',
      'The worker is told.',
    ],
    submit: 'Record it',
    done: 'Saved. The referral is open for a second chance.',
    isGrave: true,
  },
  complete: {
    title: (who) => `Complete ${who}’s placement?`,
    effects: [
      'The placement ends for good.',
      'The young person and the worker are told.',
      'There is a certificate to print.',
    ],
    submit: 'Complete',
    done: 'The placement is completed.',
  },
  pause: {
    title: (who) => `Pause ${who}’s placement`,
    effects: [
      'The end moves by the days of the pause. No week is lost.',
      'The worker and the employer are told.',
    ],
    submit: 'Pause',
    done: 'The pause is recorded, and the end has moved.',
  },
  resume: {
    title: (who) => `Is ${who} back?`,
    effects: ['The pause ends the day before.', 'The last day is worked out anew.'],
    submit: 'Save',
    done: 'Saved. The last day has been worked out anew.',
  },
  dates: {
    title: (who) => `Change the dates of ${who}’s placement`,
    effects: ['The young person and the employer are asked to agree again.'],
    submit: 'Change the dates',
    done: 'The dates are changed.',
  },
  hours: {
    title: (who) => `Change the days, hours or pay of ${who}’s placement`,
    effects: [
      'The young person and the employer are asked to agree again.',
      'The gate looks at the law for the age again.',
    ],
    submit: 'Change the hours',
    done: 'The hours are changed.',
  },
  supervisor: {
    title: (who) => `Name another supervisor for ${who}`,
    effects: ['The gate looks at their training.'],
    submit: 'Name the supervisor',
    done: 'The supervisor is changed.',
  },
  site: {
    title: (who) => `Move ${who}’s placement to another site`,
    effects: [
      'The risk, the journey and whom they meet there are looked at again.',
      'The young person and the employer are asked to agree again.',
    ],
    submit: 'Move it',
    done: 'The site is changed.',
  },
  'ask-change': {
    title: (who) => `Ask for a change of ${who}’s placement`,
    effects: ['The co-ordinator answers within two days. Until then nothing changes.'],
    submit: 'Ask',
    done: 'Thank you. The co-ordinator answers within two days.',
  },
  remind: {
    title: (who) => `Remind somebody of ${who}’s placement`,
    effects: ['They are told that something of theirs is still open. Nothing changes.'],
    submit: 'Send the reminder',
    done: 'The reminder is on its way.',
  },
  correct: {
    title: (who) => `Correct what was recorded about the end of ${who}’s placement`,
    effects: ['What was recorded first stays in the history.'],
    submit: 'Correct it',
    done: 'It is corrected.',
  },
} as const satisfies Readonly<Record<string, FormWords>>;
export type FormName = keyof typeof FORMS;

/** What the young person reads instead, on those of these forms that are theirs. */
export const OWN_FORMS: Readonly<
  Partial<Record<FormName, Omit<FormWords, 'title'> & { readonly title: string }>>
> = {
  cancel: {
    title: 'Do you want to stop before it begins?',
    effects: ['Your place goes to somebody else.', 'We look for something that fits you better.'],
    submit: 'Yes, stop it',
    done: 'It is stopped. We look for something else with you.',
  },
  'ask-change': {
    title: 'What would you like to be different?',
    effects: ['We talk with you in the next two days.'],
    submit: 'Ask',
    done: 'Thank you. We talk with you in the next two days.',
  },
};

export const FIELDS = {
  startedOn: 'On which day did they come?',
  startedOnHint: 'Day one as agreed, or a later day if they came later.',
  why: 'Why?',
  ownWhy: 'Do you want to say why? You do not have to.',
  reasons: 'Why? Choose all that are true.',
  initiative: 'Whose initiative was it?',
  lastDay: 'What was the real last day?',
  learnt: 'What was learnt?',
  learntHint: 'What went well, what would have helped. The young person may read it.',
  learntOptional: 'What was learnt? (optional)',
  feedback: 'What did the young person say about it?',
  pauseKind: 'Why is it paused?',
  pauseFrom: 'First day of the pause',
  pauseTo: 'Last day of the pause',
  pauseToHint: 'Leave it blank if nobody knows yet.',
  pauseNote: 'Note (optional)',
  backOn: 'First day back',
  backOnHint: 'A day to come is fine too.',
  agreedStartOn: 'Agreed start',
  weeks: 'Number of weeks',
  days: 'Days of the week',
  starts: 'Start',
  ends: 'End',
  endsHint: 'A time before the start is past midnight.',
  break: 'Break',
  pay: 'Pay a week',
  payHint: 'Leave it blank where it is not paid.',
  validFrom: 'First day of the new hours',
  validFromHint: 'Only while it runs. Leave it blank for today.',
  supervisor: 'Supervisor',
  site: 'Site',
  reason: 'Why does it change?',
  correction: 'Why is it corrected?',
  keep: 'Leave out what stays as it was.',
  change: 'What should change, and why?',
  ownChange: 'For example: to start later, or to come on other days.',
  whom: 'Whom?',
  reminded: { 'young-person': 'The young person', employer: 'The employer', worker: 'The worker' },
} as const;

export const ATTENDANCE = {
  title: (week: number, of: number) => `Attendance, week ${week} of ${of}`,
  hint: 'Choose for each day. It takes a minute.',
  submit: 'Save the week',
  done: 'Saved. Thank you.',
  worry: 'Saved. The co-ordinator and the worker are told, so that somebody calls today.',
  toCome: 'To come',
  notLogged: 'Not written down yet',
  noDays: 'No work is agreed in this week.',
  before: 'Week before',
  after: 'Week after',
  wrong: 'That is not right',
  said: (words: string) => `You said: ${words}`,
  disagreed: 'The young person says that this is not right.',
  disagreedWords: (words: string) => `The young person says: ${words}`,
  disagreeTitle: (day: string) => `What happened on ${day}?`,
  disagreeHint: 'Say it in your own words. We ask at work and talk with you.',
  disagreeSubmit: 'Send',
  disagreeDone: 'Thank you. We look into it.',
  yourTitle: 'Your days at work',
} as const;

export const GATE = {
  title: (who: string) => `Before ${who} starts`,
  employerTitle: 'What we need from you',
  intro: (day: string) =>
    `All of this must be right on day one, ${day}. A promise for a day before is enough to confirm.`,
  whoCanFix: (names: string) => `For: ${names}`,
  promised: (by: string, day: string) => `Promised by ${by} for ${day}`,
  notKept: (by: string, day: string) => `${by} promised it for ${day}, and it is not done`,
  letPass: (reason: string) => `A manager let it pass: ${reason}`,
  change: 'Put right',
  look: 'Look at it',
  confirm: 'Confirm the placement',
  start: 'Record the start',
  record: 'Record what was done',
  recordSubmit: 'Save',
  promise: 'Record a promise',
  promiseBy: 'Who promises it?',
  promiseDue: 'By when? (before day one)',
  promiseSubmit: 'Save the promise',
  override: 'Let it pass',
  overrideHint: 'Only a manager can. The reason stays for good.',
  overrideReason: 'Why?',
  overrideSubmit: 'Let it pass',
  saved: 'Saved.',
  elsewhere: {
    'supervisor-trained': 'Name another supervisor, or book the training session for this one.',
    insurance: 'Record the certificate with the opportunity.',
    'hours-lawful': 'Change the days and hours.',
    'employer-checked': 'Record the check with the employer.',
  } as Readonly<Record<string, string>>,
  how: 'How did they say it?',
  ownYes: 'Yes',
  ownYesQuestion: {
    'consent-to-share': 'May this employer know your first name, what you want to learn and what helps you?',
    'young-person-yes': 'Do you want to do this?',
  } as Readonly<Record<string, string>>,
  ownYesHint: 'Choose “Yes” only if you want to. Go back if you are not sure.',
  reviewedOn: 'Day of the review',
  way: 'How was it reviewed?',
  lowRisk: 'Is it a low-risk place that we know?',
  factors: 'What was looked at? For somebody under 18, all five.',
  there: 'Is there a way there for the start?',
  home: 'Is there a way home after the end?',
  lookedOn: 'Day on which it was looked at',
  claims: 'What do they claim?',
  betterOff: 'Better off by, a week',
  worseOff: 'Or worse off by, a week',
  betterOffHint: 'Only where it is paid. Fill in one of the two.',
  jobcentre: 'Was the Jobcentre told?',
  contactName: 'Name of the person to ring',
  contactPhone: 'Their phone number',
  mustNotMeet: 'Is there anybody at this site whom they must not meet?',
  mustNotMeetHint: 'Write no names here: they stay in the case file.',
  clear: 'No, nobody',
  clash: 'Yes',
  ground: 'What does the law allow it unpaid on?',
  because: 'Why does that hold here?',
  dbsNeeded: 'Does the role call for a DBS check?',
  dbsSeen: 'Day on which the certificate was seen',
} as const;

export const NEXT_STEP = {
  title: 'Agree a next step',
  kind: 'What comes next?',
  detail: 'More about it (optional)',
  owner: 'Who sees to it?',
  dueOn: 'By when?',
  work: 'Where they will work',
  isPaid: 'Is it paid?',
  hours: 'Hours a week',
  contract: 'Contract',
  contractHint: 'For example, permanent, or fixed for a year',
  startsOn: 'When does it start?',
  note: 'Note to hand on (optional)',
  noteHint: 'What helps them, for the next people. It is handed on only once they agree.',
  submit: 'Save the next step',
  done: 'The next step is saved.',
  begunTitle: (kind: string) => `Has it begun: ${kind}?`,
  startedOn: 'Day on which it began',
  withWhom: 'With whom? (optional)',
  standard: 'Apprenticeship standard',
  level: 'Level',
  plannedEnd: 'Planned end',
  begunSubmit: 'Save',
  begunDone: 'Saved. It is in the record of what they are doing.',
  noteTitle: 'The note to hand on',
  noteSubmit: 'Record that they agree',
  noteDone: 'Saved. The note can be handed on.',
} as const;

export const CHANGE_PAUSE = {
  title: 'Put right the days of the pause',
  effects: ['The last day is worked out anew.', 'The old days stay in the history.'],
  submit: 'Save',
  done: 'Saved. The last day has been worked out anew.',
} as const;
