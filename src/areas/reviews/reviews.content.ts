import type { ExemptionReason } from '#domain/reviews/exemptions.ts';
import type { ReviewKind } from '#domain/reviews/review-kinds.ts';
import type { HowItIsGoing, ReviewParticipant, WorryKind } from '#domain/reviews/review-record.ts';
import type { ReviewState } from '#domain/reviews/schedule.ts';
import { SCORE_WORDS, type SoftSkill } from '#domain/reviews/soft-skills.ts';

export const REVIEW_NAMES: Readonly<Record<ReviewKind, string>> = {
  'check-in': 'Check-in',
  'mid-point': 'Mid-point review',
  end: 'End review',
};

export const STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  'not-yet': 'To come',
  due: 'Due now',
  overdue: 'Overdue',
  held: 'Done',
  'paper-awaited': 'On paper: bring it in',
  'not-needed': 'Not needed',
};

export const STATE_COLOURS: Readonly<Record<ReviewState, string>> = {
  'not-yet': 'govuk-tag--grey',
  due: 'govuk-tag--yellow',
  overdue: 'govuk-tag--red',
  held: 'govuk-tag--green',
  'paper-awaited': 'govuk-tag--orange',
  'not-needed': 'govuk-tag--grey',
};

export const HOW_NAMES: Readonly<Record<HowItIsGoing, string>> = {
  well: 'Well',
  'some worries': 'Some worries',
  'needs help now': 'Needs help now',
};

export const PARTICIPANT_NAMES: Readonly<Record<ReviewParticipant, string>> = {
  'young-person': 'The young person',
  employer: 'The employer',
  'co-ordinator': 'The co-ordinator',
  worker: 'The PA or social worker',
};

export const WORRY_NAMES: Readonly<Record<WorryKind, string>> = {
  attendance: 'Attendance',
  'the work': 'The work',
  'the team': 'The team',
  'the journey': 'The journey',
  'money or benefits': 'Money or benefits',
  health: 'Health',
  housing: 'Housing',
  'family or caring': 'Family or caring',
  'support that was agreed': 'Support that was agreed',
  safety: 'Safety',
  other: 'Something else',
};

export const SKILL_NAMES: Readonly<Record<SoftSkill, string>> = {
  reliability: 'Reliability',
  'time-keeping': 'Time-keeping',
  communication: 'Communication',
  'working with others': 'Working with others',
  'following instructions': 'Following instructions',
  'problem solving': 'Problem solving',
  confidence: 'Confidence',
  'taking feedback': 'Taking feedback',
  'work quality': 'Quality of work',
};

/** The same nine, as a young person says them of themselves. */
export const OWN_SKILLS: Readonly<Record<SoftSkill, string>> = {
  reliability: 'I do what I say I will do',
  'time-keeping': 'I am on time',
  communication: 'I talk with people at work',
  'working with others': 'I work well with others',
  'following instructions': 'I follow what I am asked to do',
  'problem solving': 'I find a way when something is hard',
  confidence: 'I feel sure of myself',
  'taking feedback': 'I can hear what I could do better',
  'work quality': 'I do my work well',
};

export const SCORE_TEXTS = ([1, 2, 3, 4, 5] as const).map((score) => ({
  value: String(score),
  text: `${score}: ${SCORE_WORDS[score]}`,
}));

export const EXEMPTION_NAMES: Readonly<Record<ExemptionReason, string>> = {
  'young person unwell': 'The young person is unwell (5 days)',
  'young person away': 'The young person is away (5 days)',
  'employer away': 'The employer is away (5 days)',
  'worker away': 'The worker is away (5 days)',
  other: 'Something else (5 days)',
  hospital: 'In hospital (10 days)',
  custody: 'In custody (10 days)',
  bereavement: 'Bereavement (10 days)',
};

export const REVIEW = {
  title: (kind: ReviewKind, who: string) => `${REVIEW_NAMES[kind]}: ${who}`,
  ownTitle: 'How is it going?',
  due: (from: string, to: string) => `Between ${from} and ${to}.`,
  afterPause: 'After the pause.',
  moreTime: (days: number) => `${days} more days were given.`,
  held: (day: string) => `Held on ${day}.`,
  paper: (day: string) => `Held on ${day}, on paper. Bring the paper in and record it.`,
  tookPart: 'Who took part',
  how: 'How it is going',
  words: 'Their own words',
  ownWords: 'Your own words',
  you: 'You',
  employerWords: 'The employer says',
  workerView: 'The PA or social worker says',
  worries: 'Worries',
  nothingYet: 'Nothing yet',
  scores: 'Skills',
  scoreColumns: { skill: 'Skill', young: 'Young person', supervisor: 'Supervisor' },
  noScore: '–',
  record: 'Record the review',
  onPaper: 'We have it on paper',
  more: 'Give it more time',
  ownPart: 'Add your part',
  actions: 'Actions',
} as const;

export const RECORD = {
  title: (kind: ReviewKind, who: string) => `Record the ${REVIEW_NAMES[kind].toLowerCase()} of ${who}`,
  heldOn: 'When was it?',
  youngPersonWords: 'What does the young person say?',
  youngPersonHint: 'In their own words, first of all.',
  employerWords: 'What does the employer say? (optional)',
  how: 'How is it going?',
  worries: 'What are there worries about? (optional)',
  worryWords: 'More about the worries (needed for a worry about safety)',
  worryHint:
    'Only those who run the programme and the worker read this. A worry about safety is raised as a concern at once.',
  workerView: 'What does the PA or social worker say?',
  workerHint: 'Needed in the end review where they could not be there.',
  tookPart: 'Who took part?',
  scores: 'Skills, 1 to 5',
  scoresHint: 'Leave out what nobody wants to score.',
  youngScore: (skill: string) => `${skill}, by the young person`,
  supervisorScore: (skill: string) => `${skill}, by the supervisor`,
  actions: 'What will be done, by whom, by when? (optional)',
  action: (number: number) => `Action ${number}`,
  what: 'What',
  owner: 'Who',
  by: 'By when',
  submit: 'Save the review',
  done: 'The review is recorded.',
  raised: (concern: string) =>
    `The review is recorded. Concern ${concern} is raised: the co-ordinator, the manager and the worker are told now.`,
} as const;

export const PAPER = {
  title: 'We have it on paper',
  effects: [
    'Nobody is reminded any more.',
    'It stays on the list until the paper is brought in and recorded.',
  ],
  heldOn: 'When was it?',
  submit: 'Save',
  done: 'Saved. Bring the paper in when you can.',
} as const;

export const MORE_TIME = {
  title: 'Give the review more time',
  effects: ['The last day moves once, by five days or by ten.', 'What is overdue stays overdue.'],
  reason: 'Why is it later?',
  submit: 'Give more time',
  done: (days: number) => `Saved: ${days} more days.`,
} as const;

export const OWN = {
  words: {
    'young-person': 'How is it going? What do you like? What could be better?',
    employer: 'How is it going? What goes well, and what would help?',
    worker: 'What is your view?',
  } as Readonly<Record<string, string>>,
  hint: {
    'young-person': 'Write what you like. You can come back and say more.',
    employer: 'The young person hears it in the review.',
    worker: 'It counts where you cannot be at the end review.',
  } as Readonly<Record<string, string>>,
  scores: {
    'young-person': 'How do you find these? You can leave some out.',
    employer: 'How do you see these? Leave out what you cannot tell.',
  } as Readonly<Record<string, string>>,
  notSaid: 'Choose',
  submit: 'Save',
  done: 'Thank you. It is saved.',
} as const;

export const LIST = {
  title: 'Reviews',
  none: 'No review is due',
  noneHint: 'You find each review here from the first day on which it can be held.',
  count: (count: number) => (count === 1 ? '1 review' : `${count} reviews`),
  columns: { who: 'Young person', review: 'Review', when: 'Due', state: 'How it stands' },
} as const;
