import type { ReferralFacts } from './referral-facts.ts';

/** `to match`: ranking is poor without it · `to place`: the gate needs it · `when you meet`: good to know. */
export const QUESTION_TIMES = ['to match', 'to place', 'when you meet'] as const;
export type QuestionTime = (typeof QUESTION_TIMES)[number];

type Text = string | ((facts: ReferralFacts) => string);

interface QuestionRow {
  readonly field: string;
  readonly askBy: QuestionTime;
  readonly isMissing: (facts: ReferralFacts) => boolean;
  readonly staffText: Text;
  readonly kindText: Text;
}

const unread = (facts: ReferralFacts) =>
  facts.interests.filter((interest) => !interest.isUnderstood).map((interest) => `“${interest.words}”`);

const TO_MATCH = [
  {
    field: 'first-name',
    askBy: 'to match',
    isMissing: (facts) => facts.firstName === null,
    staffText: 'What is their first name?',
    kindText: 'What is your name?',
  },
  {
    field: 'date-of-birth',
    askBy: 'to match',
    isMissing: (facts) => facts.dateOfBirth === null,
    staffText: 'When were they born? Age decides which hours and places are lawful.',
    kindText: 'When is your birthday?',
  },
  {
    field: 'interests',
    askBy: 'to match',
    isMissing: (facts) => facts.interests.length === 0,
    staffText: 'What would they like to do? Nothing is recorded.',
    kindText: 'What would you like to do?',
  },
  {
    field: 'interests-unclear',
    askBy: 'to match',
    isMissing: (facts) => unread(facts).length > 0,
    staffText: (facts) =>
      `What do they mean by ${unread(facts).join(' and ')}? Choose the kind of work together.`,
    kindText: (facts) => `You said ${unread(facts).join(' and ')}. What kind of work is that?`,
  },
  {
    field: 'available-from',
    askBy: 'to match',
    isMissing: (facts) => facts.availableFrom === null,
    staffText: 'From which day are they ready to start?',
    kindText: 'When can you start?',
  },
  {
    field: 'available-days',
    askBy: 'to match',
    isMissing: (facts) => facts.availableDays === null,
    staffText: 'Which days of the week can they do?',
    kindText: 'Which days can you do?',
  },
  {
    field: 'hours',
    askBy: 'to match',
    isMissing: (facts) => facts.earliestStart === null && facts.latestFinish === null,
    staffText: 'How early can they start, and how late can they finish?',
    kindText: 'What times are good for you?',
  },
  {
    field: 'postcode',
    askBy: 'to match',
    isMissing: (facts) => facts.postcode === null,
    staffText: (facts) =>
      facts.hasNoFixedAbode
        ? 'No fixed abode: from where should journeys be looked up? A college or a hostel will do.'
        : 'What is their postcode? Without it no journey can be checked.',
    kindText: 'Where will you set off from in the morning?',
  },
  {
    field: 'max-journey',
    askBy: 'to match',
    isMissing: (facts) => facts.maxJourneyMinutes === null,
    staffText: 'How long a journey is all right, each way?',
    kindText: 'How long are you happy to travel?',
  },
  {
    field: 'english-level',
    askBy: 'to match',
    isMissing: (facts) => facts.englishLevel === null,
    staffText: 'What level is their English? Ask for a certificate, or book a skills check.',
    kindText: 'What English exams or courses have you done?',
  },
  {
    field: 'maths-level',
    askBy: 'to match',
    isMissing: (facts) => facts.mathsLevel === null,
    staffText: 'What level is their maths? Ask for a certificate, or book a skills check.',
    kindText: 'What maths exams or courses have you done?',
  },
] as const satisfies readonly QuestionRow[];

const TO_PLACE = [
  {
    field: 'contact',
    askBy: 'to place',
    isMissing: (facts) => facts.phone === null && facts.email === null,
    staffText: 'How can they be reached? There is neither a phone number nor an e-mail address.',
    kindText: 'How can we reach you?',
  },
  {
    field: 'preferred-contact',
    askBy: 'to place',
    isMissing: (facts) => facts.preferredContact === null,
    staffText: 'How do they like to be reached: text, phone, e-mail, letter, or through you?',
    kindText: 'Shall we text, phone, e-mail or write?',
  },
  {
    field: 'needs-interpreter',
    askBy: 'to place',
    isMissing: (facts) => facts.language !== null && facts.needsInterpreter === null,
    staffText: (facts) => `Do they need an interpreter (${facts.language})?`,
    kindText: 'Would you like somebody to interpret for you?',
  },
  {
    field: 'step-free',
    askBy: 'to place',
    isMissing: (facts) => facts.stepFree === null,
    staffText: 'Do they need step-free access?',
    kindText: 'Are stairs a problem for you?',
  },
  {
    field: 'benefits',
    askBy: 'to place',
    isMissing: (facts) => facts.benefits === null || /not sure|unknown/i.test(facts.benefits),
    staffText:
      'Which benefits do they get? They must know before saying yes whether they would be worse off.',
    kindText: 'Do you get any benefits? We check that your money is safe.',
  },
  {
    field: 'consent-employer',
    askBy: 'to place',
    isMissing: (facts) => facts.consentEmployer === null,
    staffText: 'May we tell an employer about them? Record what they agree to.',
    kindText: 'May we tell an employer about you? You choose what.',
  },
  {
    field: 'consent-college',
    askBy: 'to place',
    isMissing: (facts) => facts.consentCollege === null,
    staffText: 'May we tell a college’s designated tutor about them?',
    kindText: 'May we tell the college, so that they can support you?',
  },
] as const satisfies readonly QuestionRow[];

const WHEN_YOU_MEET = [
  {
    field: 'barriers',
    askBy: 'when you meet',
    isMissing: (facts) => facts.barriers.length + facts.otherBarriers.length === 0,
    staffText: 'What could get in the way? Nothing is recorded: go through the list together.',
    kindText: 'Is there anything that could make it hard to get there or stay?',
  },
  {
    field: 'barriers-unclear',
    askBy: 'when you meet',
    isMissing: (facts) => facts.otherBarriers.length > 0,
    staffText: (facts) =>
      `What is meant by “${facts.otherBarriers.join('”, “')}”? Choose from the list of barriers.`,
    kindText: 'Tell us more about what could get in the way.',
  },
  {
    field: 'support-wanted',
    askBy: 'when you meet',
    isMissing: (facts) => facts.supportWanted.length === 0,
    staffText: 'What support would help at work?',
    kindText: 'What would help you at work?',
  },
  {
    field: 'walking-and-cycling',
    askBy: 'when you meet',
    isMissing: (facts) => facts.walksMinutesMax === null || facts.canCycle === null,
    staffText: 'How far can they walk, and do they cycle?',
    kindText: 'How long are you happy to walk? Do you have a bike?',
  },
  {
    field: 'career-goal',
    askBy: 'when you meet',
    isMissing: (facts) => facts.careerGoal === null || !facts.careerGoal.isUnderstood,
    staffText: (facts) =>
      facts.careerGoal === null
        ? 'Is there a job that they would like to have one day?'
        : `“${facts.careerGoal.words}”: which work would lead there?`,
    kindText: 'What would you like to be doing in a few years?',
  },
  {
    field: 'experience',
    askBy: 'when you meet',
    isMissing: (facts) => facts.experience === null,
    staffText: 'What have they done so far? Helping somebody out counts.',
    kindText: 'What have you done that you were good at?',
  },
  {
    field: 'highest-level',
    askBy: 'when you meet',
    isMissing: (facts) => facts.highestLevel === null,
    staffText: 'What is their highest qualification?',
    kindText: 'What is the highest exam or course that you have passed?',
  },
  {
    field: 'care-status',
    askBy: 'when you meet',
    isMissing: (facts) => facts.careStatus === null,
    staffText: 'Which leaving care status do they have? It decides what they are entitled to.',
    kindText: 'Your worker can tell us which support you are entitled to.',
  },
  {
    field: 'sex',
    askBy: 'when you meet',
    isMissing: (facts) => facts.sex === null,
    staffText: 'Sex is not recorded: the return asks for it.',
    kindText: 'How would you like this to be recorded?',
  },
  {
    field: 'ethnicity',
    askBy: 'when you meet',
    isMissing: (facts) => facts.ethnicity === null || facts.ethnicity === 'NOBT',
    staffText: 'Ethnic origin is not recorded: the return asks for it. “Preferred not to say” is an answer.',
    kindText: 'How would you describe your ethnic background? You can say that you would rather not.',
  },
  {
    field: 'worker',
    askBy: 'when you meet',
    isMissing: (facts) => facts.workerEmail === null,
    staffText: 'Which social worker or personal adviser stays responsible?',
    kindText: 'Who is your social worker or personal adviser?',
  },
] as const satisfies readonly QuestionRow[];

/** Every question that a gap can raise, most urgent first. */
export const QUESTION_ROWS = [...TO_MATCH, ...TO_PLACE, ...WHEN_YOU_MEET] as const;

export type QuestionField = (typeof QUESTION_ROWS)[number]['field'];
