import type { ActivityKind, EetState } from '#domain/outcomes/activities.ts';
import type { ApprenticeshipStatus } from '#domain/outcomes/apprenticeships.ts';

export const ACTIVITY_NAMES: Readonly<Record<ActivityKind, string>> = {
  'higher education': 'Higher education',
  'further education': 'College or other further education',
  apprenticeship: 'Apprenticeship',
  employment: 'A job',
  training: 'Training',
  'work experience': 'Work experience',
  'neet illness or disability': 'Not in work or learning: illness or disability',
  'neet other': 'Not in work or learning: another reason',
  'neet pregnancy or parenting': 'Not in work or learning: pregnancy or a child',
  'not known': 'We do not know',
};

export const EET_NAMES: Readonly<Record<EetState, string>> = {
  eet: 'EET',
  neet: 'NEET',
  'not known': 'Not known',
};

export const EET_COLOURS: Readonly<Record<EetState, string>> = {
  eet: 'govuk-tag--green',
  neet: 'govuk-tag--orange',
  'not known': 'govuk-tag--grey',
};

export const STATUS_NAMES: Readonly<Record<ApprenticeshipStatus, string>> = {
  continuing: 'Continuing',
  break: 'On a break',
  completed: 'Completed, no result yet',
  achieved: 'Achieved',
  withdrawn: 'Left early',
};

export const STATUS_COLOURS: Readonly<Record<ApprenticeshipStatus, string>> = {
  continuing: 'govuk-tag--blue',
  break: 'govuk-tag--yellow',
  completed: 'govuk-tag--turquoise',
  achieved: 'govuk-tag--green',
  withdrawn: 'govuk-tag--grey',
};

export const OUTCOMES = {
  title: (name: string) => `What ${name} does`,
  nowNotKnown: 'We do not know what they do now.',
  since: (day: string) => `since ${day}`,
  record: 'Record what they do now',
  recordApprenticeship: 'Record an apprenticeship',
  contacts: 'Contacts',
  consents: 'What they agreed to',
  file: 'Everything that is held',
  activities: 'What they do and did',
  noActivities: 'Nothing is recorded yet.',
  noActivitiesHint: 'Record what they do now: work, learning, or neither. The figures for EET rest on it.',
  columns: {
    what: 'What',
    from: 'From',
    until: 'Until',
    hours: 'Hours a week',
    where: 'Where',
    end: 'Ended?',
  },
  stillGoing: 'Still going',
  // The first day on which it no longer holds is kept; people read the day on which it ended.
  end: 'Record the end',
  endsWithPlacement: 'Ends with the placement',
  apprenticeships: 'Apprenticeships',
  apprenticeshipColumns: {
    standard: 'Standard',
    status: 'How it stands',
    started: 'Started',
    planned: 'Planned end',
    ended: 'Ended',
    employer: 'Employer',
    next: 'What happened?',
  },
  level: (level: number) => `level ${level}`,
  fromPlacement: 'from a placement',
  goesOn: 'Change',
  look: {
    'past its planned end': 'Past its planned end: ask how it stands.',
    'on a break over 12 months': 'On a break for over 12 months: ask whether they go back.',
    'on a break since nobody knows when': 'On a break: ask since when.',
  },
} as const;

export const RECORD = {
  title: 'What do they do now?',
  kind: 'What is it?',
  startedOn: 'From which day?',
  hours: 'Hours a week',
  hoursHint: 'Leave blank where nobody knows. 16 hours or more is full time.',
  withWhom: 'Where, or with whom?',
  withWhomHint: 'The employer, college or training provider.',
  endsEarlier: 'Has what they did before ended on that day?',
  endsEarlierYes: 'Yes, end it on the day this begins',
  endsEarlierNo: 'No, they do both',
  submit: 'Save',
  done: 'It is recorded.',
  doneEnded: 'It is recorded, and what they did before has ended.',
} as const;

export const END = {
  title: 'When did it end?',
  hint: 'The first day on which they no longer did it.',
  submit: 'Save',
  done: 'The end is recorded.',
} as const;

export const APPRENTICESHIP = {
  title: 'Record an apprenticeship',
  intro:
    'Once it has begun. It also goes into what they do, so that it counts in EET. The employer need not know that somebody was in care: telling is the young person’s choice.',
  standard: 'Standard',
  standardHint: 'As the provider writes it, such as “Carpentry and joinery”.',
  level: 'Level',
  anyLevel: 'Not known',
  startedOn: 'First day',
  plannedEndOn: 'Planned last day',
  employer: 'Employer',
  isFromPlacement: 'Did it come from a placement?',
  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known',
  submit: 'Record the apprenticeship',
  done: 'The apprenticeship is recorded.',
} as const;

export const MOVE = {
  title: 'How does the apprenticeship go on?',
  status: 'What happened?',
  words: {
    continuing: 'They are back from the break',
    break: 'They take a break',
    completed: 'They stayed to the end; the result is still to come',
    achieved: 'They stayed to the end and passed',
    withdrawn: 'They left early',
  },
  on: 'On which day?',
  onHint: 'For a break its first day, for an end the day on which it ended. Leave blank for the others.',
  submit: 'Save',
  done: 'The apprenticeship is up to date.',
} as const;
