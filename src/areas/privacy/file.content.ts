// Longer than most: the words of every part of the file stand together, in the order of the file.
/** What each part of the file is called, to the young person. */
const TITLES: Readonly<Record<string, string>> = {
  young_people: 'About you',
  users: 'How you sign in',
  memberships: 'Since when you can sign in',
  allocations: 'Who was your worker',
  referrals: 'How you came to us, and what you want',
  barriers: 'What could get in the way',
  actions: 'What people said they would do',
  agenda_items: 'Meetings at which people spoke about you',
  contacts: 'When we were in touch',
  consents: 'What you said yes and no to',
  accommodation_episodes: 'Where you lived',
  activity_episodes: 'What you did',
  apprenticeships: 'Your apprenticeships',
  destinations: 'After year 11',
  cohort_enrolments: 'Your course with us',
  cohort_attendance: 'Days on the course',
  unit_results: 'What you achieved on the course',
  messages: 'Messages we sent you',
  file_openings: 'When somebody opened your file with a reason',
  intake_plan_lines: 'Plans that had you in them',
  matches: 'Choices we found for you',
  match_steps: 'What happened with each choice',
  placements: 'Your placements',
  placement_steps: 'What happened on a placement',
  placement_gate_items: 'What was checked before day one',
  placement_pauses: 'Breaks in a placement',
  placement_amendments: 'What was changed about a placement',
  attendance: 'The days you were there',
  reviews: 'Reviews',
  review_parts: 'What people said in reviews',
  review_scores: 'How you and others scored your skills',
  review_prompts: 'When people were reminded of a review',
  review_exemptions: 'When a review was put off',
  next_steps: 'What you do next',
};

export function titleOf(table: string): string {
  return TITLES[table] ?? table;
}

// Where the column's own name, with spaces, would not do.
const LABELS: Readonly<Record<string, string>> = {
  child_id: 'The council’s number for you',
  sex: 'Sex',
  care_status: 'Your care status',
  is_in_area: 'You live in the area',
  has_disability: 'You have a disability',
  is_in_custody: 'You are in custody',
  search_postcode: 'Postcode that journeys start from',
  search_origin_name: 'What that place is called',
  worker_name: 'Your worker',
  worker_email: 'The worker’s e-mail',
  worker_role: 'What your worker does',
  source: 'How we heard of it',
  interests: 'What you like',
  career_goal: 'What you want to become',
  interest_subjects: 'Subjects that go with it',
  barrier_words: 'What could get in the way',
  match_weights: 'What matters to you most',
  met_on: 'The day we met',
  in_touch: 'Were we in touch?',
  recipient_organisation_id: 'Only about',
  organisation_id: 'Where',
  opportunity_id: 'What',
  course_run_id: 'Course',
  cohort_id: 'Course',
  session_id: 'Day',
  site_id: 'Place',
  supervisor_id: 'Who helps you there',
  answer: 'You agreed',
  with_whom: 'Where',
  code: 'Code of the kind of home',
  explanation: 'Why we thought of it',
  shared_with_employer: 'What they were told about you',
  better_off_weekly_pence: 'What it does to your money in a week',
  how: 'How you told us',
  what: 'What',
  by_role: 'By whom',
  from_status: 'It was',
  to_status: 'It became',
  facts: 'What was found',
  before: 'It was',
  after: 'It became',
  was_right: 'A manager found that right',
  erased_at: 'Erased',
  created_at: 'Since',
  at: 'When',
  given_at: 'When',
  journey_minutes_max: 'Longest journey, in minutes',
  walk_minutes_max: 'Longest walk, in minutes',
  changes_max: 'Most changes on the way',
  owner: 'By whom',
  rule: 'Why they spoke about you',
  rule_weeks: 'After so many weeks',
  added_at: 'Since when it was planned',
  taken_off_at: 'Then they decided not to, on',
  taken_off_reason: 'Why not',
  words: 'What they said',
  score: 'Score',
};

/** What a value is called. */
export function labelOf(table: string, column: string): string {
  const own = table === 'messages' && column === 'created_at' ? 'Written' : LABELS[column];
  if (own !== undefined) return own;
  const words = column
    .replace(/_(?:on|at|minute|pence)$/, '')
    .replace(/^is_/, '')
    .replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const FILE_WORDS = { yes: 'Yes', no: 'No' } as const;

/** For the young person: plain and short. */
export const MY_FILE = {
  title: 'My file',
  intro:
    'This is what we hold about you. You have a right to see it. If something is wrong, tell us and we will put it right.',
  print: 'You can print this page. Only show it to people you trust.',
  json: 'Get it as a computer file',
  looks: 'See who opened your file',
  waiting: 'Somebody must read this first, because it may name other people.',
  leftOut: 'This is left out. It may be about somebody else, or could hurt somebody.',
  someWaiting: (many: number) =>
    many === 1
      ? 'One part is not here yet. Somebody must read it first.'
      : `${many} parts are not here yet. Somebody must read them first.`,
  ask: 'Ask for all of it',
  askHint: 'You do not have to say why. It is free.',
  asked: (due: string) => `You asked for all of it. You will hear from us by ${due}.`,
  askDone: (due: string) => `Thank you. You will hear from us by ${due}.`,
  notHere:
    'Notes about worries for your safety, and about people you should not meet, are not on this page. Ask your worker if you want to know about them.',
  complain:
    'Not happy with this? You can complain to us, or to the Information Commissioner: ico.org.uk, 0303 123 1113.',
  contents: 'What is in it',
} as const;

/** For staff. */
export const FILE = {
  title: (name: string) => `The file of ${name}`,
  intro:
    'A young person may see everything that is held about them (UK GDPR, article 15). Free text by somebody else and other people’s names are gone through by a person first; nothing is handed out before that.',
  none: 'Nobody has asked for it.',
  note: 'Note that somebody asked',
  open: 'Asked for',
  askedBy: 'Asked by',
  askedOn: 'Asked on',
  dueOn: 'Answer by',
  overdue: 'overdue',
  toGo: (left: number, all: number) => `${left} of ${all} passages are still to be gone through`,
  allGone: 'All passages have been gone through',
  go: 'Go through the passages',
  goAgain: 'Change what was decided',
  release: 'Hand it out',
  leftOut: 'Not in the file, to be decided about on its own',
  leftOutNames: {
    avoidances: 'people and places to keep away from',
    concerns: 'concerns, accidents and complaints',
    legal_holds: 'legal holds',
  } as Readonly<Record<string, string>>,
  before: 'Handed out before',
  copy: (day: string) => `As handed out on ${day}`,
  erased: (day: string) =>
    `This record was erased on ${day}. What is left counts in figures; nobody knows who it was, and it cannot be brought back.`,
} as const;

export const ASK = {
  title: 'Somebody asked for the file',
  askedBy: 'Who asked?',
  names: {
    'young person': 'The young person',
    'worker for them': 'Their worker, for them',
    'advocate or solicitor': 'An advocate or solicitor whom they sent',
    'somebody with parental responsibility': 'Somebody with parental responsibility',
  },
  askedOn: 'On which day?',
  askedOnHint:
    'The day on which it came to the council, in whatever form. The answer is due within one month.',
  submit: 'Note it',
  done: 'It is noted, with the day by which the answer is due.',
} as const;

export const PASSAGES = {
  title: 'Go through the passages',
  intro:
    'Read each one. Keep what is about the young person alone. Hold back what would tell them about somebody else who has not agreed, unless it is reasonable: professionals may be named. The same words at the same place are asked about once.',
  rest: (left: number) => `${left} are left after these.`,
  none: 'There is nothing left to go through.',
  later: 'Not now',
  reasons: {
    'names nobody else': 'Keep: it names nobody else',
    'they agreed': 'Keep: the other person agreed',
    'reasonable without asking': 'Keep: reasonable without asking (a professional at work)',
    'about somebody else': 'Hold back: about somebody else',
    'serious harm': 'Hold back: it could do serious harm',
    'legal advice': 'Hold back: legal advice',
  },
  submit: 'Save',
  done: 'It is saved.',
} as const;

export const RELEASE = {
  question: (name: string) => `Hand out the file of ${name}?`,
  effects: [
    'It is kept as it is now, and stands in the audit with your name.',
    'On their own page the young person sees the passages that you kept.',
    'Print it for somebody who does not sign in.',
  ],
  submit: 'Hand it out',
  done: 'It is handed out. Print it, or tell them that it is on their page.',
} as const;
