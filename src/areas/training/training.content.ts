import type { Role } from '#domain/accounts/roles.ts';
import { TRAINING_MONTHS, type TrainingTopic } from '#domain/training/records.ts';
import type { AttendeeStatus } from '#domain/training/sessions.ts';
import type { TrainingState } from '#domain/training/states.ts';

export const TOPIC_NAMES: Readonly<Record<TrainingTopic, string>> = {
  'care-experience awareness': 'What care is, and the challenges that follow',
  'trauma-aware supervising': 'Supervising with trauma in mind',
  safeguarding: 'Safeguarding',
  mentoring: 'Mentoring',
};

export const STATE_NAMES: Readonly<Record<TrainingState, string>> = {
  never: 'Not trained yet',
  lapsed: 'Has run out',
  'within-14-days': 'Runs out within 14 days',
  'within-60-days': 'Runs out within 60 days',
  'in-date': 'In date',
};

export const STATE_COLOURS: Readonly<Record<TrainingState, string>> = {
  never: 'govuk-tag--red',
  lapsed: 'govuk-tag--red',
  'within-14-days': 'govuk-tag--orange',
  'within-60-days': 'govuk-tag--yellow',
  'in-date': 'govuk-tag--green',
};

export const ATTENDEE_NAMES: Readonly<Record<AttendeeStatus, string>> = {
  booked: 'Booked',
  attended: 'Came',
  'did not come': 'Did not come',
};

export const TRAINING = {
  title: 'Training',
  plan: 'Plan a session',
  sessionsTitle: 'Sessions to come',
  pastTitle: 'Sessions gone by',
  noSessions: 'No session is planned.',
  noSessionsHint: 'Plan one, so that supervisors can be trained before a placement starts.',
  sessionColumns: { when: 'When', topic: 'About', where: 'Where', places: 'Places left' },
  placesLeft: (left: number, of: number) => `${left} of ${of}`,
  lapsesTitle: 'Runs out inside a placement',
  lapsesIntro:
    'These supervisors need training again before the day named, or the placement needs another supervisor.',
  lapseColumns: { placement: 'Placement', who: 'Supervisor', employer: 'Employer', day: 'Not in date from' },
  peopleTitle: 'Supervisors',
  personColumns: {
    name: 'Name',
    employer: 'Employer',
    site: 'Site',
    state: 'Training',
    until: 'Counts until',
  },
  stateFilter: 'How their training stands',
  anyState: 'Any',
  filter: 'Show',
  noPeople: 'Nobody is like that.',
  addSupervisor: 'Add a supervisor',
  certificate: 'Certificate',
  certificateOf: (name: string) => ` of ${name}`,
  record: 'Record a training by hand',
  more: 'More',
  none: '–',
} as const;

/** The same page for those at an employer: the owner's whole team, a supervisor's own. */
export interface OwnTraining {
  readonly title: string;
  readonly intro: string;
  readonly people: string;
  readonly sessions: string;
  readonly noSessions: string;
  readonly noSessionsHint: string;
  readonly noPeople: string;
  readonly noPeopleHint: string;
}

export const OWN_TRAINING: Readonly<Partial<Record<Role, OwnTraining>>> = {
  employer: {
    title: 'Training for your team',
    intro: `Whoever looks after a young person at work has had the training session first. It counts for ${TRAINING_MONTHS} months.`,
    people: 'Your people',
    sessions: TRAINING.sessionsTitle,
    noSessions: TRAINING.noSessions,
    noSessionsHint: 'We let you know when the next one is.',
    noPeople: 'Nobody is named yet.',
    noPeopleHint: 'Name the person who would look after a young person at work.',
  },
  supervisor: {
    title: 'My training',
    intro: `You have the training session before you look after a young person at work. It counts for ${TRAINING_MONTHS} months.`,
    people: 'How my training stands',
    sessions: 'Sessions that I am booked on',
    noSessions: 'You are booked on no session.',
    noSessionsHint: 'Ask the person who runs your business to book you a seat.',
    noPeople: 'You are not named as a supervisor any more.',
    noPeopleHint: 'Ask the person who runs your business.',
  },
};

export const SESSION = {
  back: 'Training',
  change: 'Change',
  when: 'When',
  at: (day: string, time: string) => `${day} at ${time}`,
  where: 'Where',
  trainer: 'Trainer',
  places: 'Places',
  placesText: (booked: number, capacity: number) => `${booked} of ${capacity} taken`,
  notKnown: 'Not known yet',
  attendeesTitle: 'Who comes',
  ownAttendeesTitle: 'Your people on this session',
  nobody: 'Nobody is booked yet.',
  attendeeColumns: {
    name: 'Name',
    employer: 'Employer',
    status: 'Status',
    actions: 'Certificate or booking',
  },
  cancel: 'Cancel the booking',
  cancelOf: (name: string) => ` of ${name}`,
  cancelled: 'The booking is cancelled.',
  bookTitle: 'Book a place',
  ownBookTitle: 'Ask for a seat',
  who: 'Who comes?',
  choose: 'Choose somebody',
  other: 'Or somebody else: a carer or a worker',
  book: 'Book',
  ask: 'Ask for a seat',
  booked: 'Booked.',
  asked: 'Thank you. The seat is booked.',
  full: 'Every place is taken.',
  noneToBook: 'Everybody is booked, or nobody is named yet.',
  registerTitle: 'Who came?',
  registerIntro: `Whoever came has a training record that counts for ${TRAINING_MONTHS} months from the day of the session.`,
  came: 'Came',
  didNotCome: 'Did not come',
  saveRegister: 'Save',
  registered: 'Saved. Certificates can be printed.',
} as const;

export const SESSION_FORM = {
  planTitle: 'Plan a training session',
  changeTitle: 'Change the session',
  topic: 'What is it about?',
  heldOn: 'Day',
  startsMinute: 'Starts at',
  timeHint: 'Such as 09:30',
  place: 'Place or link',
  trainer: 'Who trains?',
  capacity: 'How many places?',
  submit: 'Save',
  planned: 'The session is planned.',
  changed: 'Saved.',
} as const;

export const RECORD_FORM = {
  title: 'Record a training by hand',
  intro: `For a training that was not one of our sessions. It counts for ${TRAINING_MONTHS} months from its day.`,
  supervisor: 'Who was trained?',
  topic: 'What was it about?',
  trainedOn: 'Day of the training',
  evidence: 'What shows that it took place?',
  evidenceHint: 'Such as “Certificate seen, issued by the virtual school”.',
  submit: 'Save',
  done: (day: string) => `Saved. It counts until ${day}.`,
} as const;

export const CERTIFICATE = {
  title: 'Certificate of training',
  back: 'Training',
  this: 'This is to say that',
  took: 'took part in the training',
  on: 'on',
  of: (site: string, employer: string) => `${site}, ${employer}`,
  validTo: 'It counts until',
  trainer: 'Trainer',
  evidence: 'Shown by',
  number: 'Number',
  print: 'To print it, use your browser’s print command. Buttons and menus stay off the paper.',
} as const;
