import { type Day, dayInWords } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';

export type StepProblem = Refusal<
  | 'no-yes-recorded'
  | 'no-consent'
  | 'not-previewed'
  | 'employer-not-checked'
  | 'employer-not-live'
  | 'employer-paused'
  | 'employer-at-contact-limit'
  | 'concern-open'
  | 'no-place-free'
  | 'placed-elsewhere'
  | 'money-not-explained'
  | 'anonymised'
  | 'already-open'
  | 'opportunity-gone'
>;

/** What is known when a match is about to go to an employer. */
export interface SendFacts {
  readonly saidYesOn: Day | null;
  readonly consentsToEmployer: boolean;
  readonly isPreviewed: boolean;
  readonly isEmployerChecked: boolean;
  /** Looked at, insured and taking people. */
  readonly isEmployerLive: boolean;
  readonly isEmployerPaused: boolean;
  readonly hasOpenConcern: boolean;
  /** The employer asked not to be written to before this day. */
  readonly notBefore: Day | null;
  /** How many more people may be put to this employer this month; null without a cap. */
  readonly contactsLeft: number | null;
  readonly on: Day;
}

/** `may-be-sent`: everything that stands in the way of telling the employer. */
export function sendProblems(facts: SendFacts): readonly StepProblem[] {
  const found: StepProblem[] = [];
  if (facts.saidYesOn === null) found.push(PROBLEMS.noYes);
  if (!facts.consentsToEmployer) found.push(PROBLEMS.noConsent);
  if (!facts.isPreviewed) found.push(PROBLEMS.notPreviewed);
  if (!facts.isEmployerChecked) found.push(PROBLEMS.notChecked);
  if (facts.isEmployerPaused) found.push(PROBLEMS.paused);
  else if (facts.isEmployerChecked && !facts.isEmployerLive) found.push(PROBLEMS.notLive);
  if (facts.hasOpenConcern) found.push(PROBLEMS.concern);
  if (facts.notBefore !== null && facts.on < facts.notBefore) found.push(notBefore(facts.notBefore));
  if (facts.contactsLeft !== null && facts.contactsLeft <= 0) found.push(PROBLEMS.contactLimit);
  return found;
}

/** Other places of theirs that overlap in time: each says which and when, as domain/placements/overlap.ts has it. */
export type Elsewhere = readonly Omit<Refusal, 'code'>[];

/** What is known when an offer is about to be accepted. */
export interface AcceptFacts {
  readonly placesLeft: number;
  readonly elsewhere: Elsewhere;
  readonly isPaid: boolean;
  /** They were shown whether they would be worse off. */
  readonly isMoneyExplained: boolean;
}

/** `offer-can-be-kept`: everything that stands in the way of a yes to an offer. */
export function acceptProblems(facts: AcceptFacts): readonly StepProblem[] {
  const found: StepProblem[] = [];
  if (facts.placesLeft <= 0) found.push(PROBLEMS.noPlace);
  found.push(...facts.elsewhere.map(placedElsewhere));
  if (facts.isPaid && !facts.isMoneyExplained) found.push(PROBLEMS.money);
  return found;
}

/** What is known when an ending is about to be undone. */
export interface ComeBackFacts {
  readonly isAnonymised: boolean;
  readonly hasOpenMatchForSame: boolean;
  readonly isOpportunityOpen: boolean;
  readonly placesLeft: number;
  readonly elsewhere: Elsewhere;
}

/** `may-come-back`: each block is named; none is a yes. */
export function comeBackProblems(facts: ComeBackFacts): readonly StepProblem[] {
  const found: StepProblem[] = [];
  if (facts.isAnonymised) found.push(PROBLEMS.anonymised);
  if (facts.hasOpenMatchForSame) found.push(PROBLEMS.alreadyOpen);
  if (!facts.isOpportunityOpen) found.push(PROBLEMS.gone);
  if (facts.placesLeft <= 0) found.push(PROBLEMS.noPlace);
  found.push(...facts.elsewhere.map(placedElsewhere));
  return found;
}

function placedElsewhere({ staffText, kindText, wouldChangeIf }: Elsewhere[number]): StepProblem {
  return {
    ...{ code: 'placed-elsewhere', staffText, kindText },
    ...(wouldChangeIf !== undefined && { wouldChangeIf }),
  };
}

function notBefore(day: Day): StepProblem {
  return {
    code: 'employer-at-contact-limit',
    staffText: `This employer asked not to be contacted before ${dayInWords(day)}.`,
    kindText: 'We can ask them a little later.',
    wouldChangeIf: `From ${dayInWords(day)}.`,
  };
}

const PROBLEMS = {
  noYes: {
    code: 'no-yes-recorded',
    staffText: 'The young person has not said yes. Nothing goes to an employer before that.',
    kindText: 'We tell nobody about you until you say yes.',
    wouldChangeIf: 'With their yes, and how and when it was given.',
  },
  noConsent: {
    code: 'no-consent',
    staffText: 'There is no consent to tell this employer about them.',
    kindText: 'Tell us what we may say about you first.',
    wouldChangeIf: 'With consent to share with this employer.',
  },
  notPreviewed: {
    code: 'not-previewed',
    staffText: 'What the employer will see has not been looked at and agreed.',
    kindText: 'Look at what they will see first.',
    wouldChangeIf: 'When what the employer will see has been previewed.',
  },
  notChecked: {
    code: 'employer-not-checked',
    staffText: 'Nobody has met this employer and seen where people will work.',
    kindText: 'We go and look at this place before anybody goes there.',
    wouldChangeIf: 'When a visit to the employer is recorded.',
  },
  notLive: {
    code: 'employer-not-live',
    staffText: 'This employer has been looked at, and does not take people yet.',
    kindText: 'This place is not quite ready.',
    wouldChangeIf: 'When the employer is made live.',
  },
  paused: {
    code: 'employer-paused',
    staffText: 'This employer is paused.',
    kindText: 'This place is having a break.',
    wouldChangeIf: 'When the employer is live again.',
  },
  concern: {
    code: 'concern-open',
    staffText: 'A concern stops new placements here until somebody with the right says otherwise.',
    kindText: 'This place is not available now.',
  },
  contactLimit: {
    code: 'employer-at-contact-limit',
    staffText: 'This employer has had as many people put to them this month as was agreed.',
    kindText: 'We can ask them a little later.',
    wouldChangeIf: 'Next month, or when the employer agrees to more.',
  },
  noPlace: {
    code: 'no-place-free',
    staffText: 'No place is free.',
    kindText: 'All the places have gone.',
    wouldChangeIf: 'With one more place, or when one comes free.',
  },
  money: {
    code: 'money-not-explained',
    staffText: 'They must know before saying yes whether they would be worse off.',
    kindText: 'We work out with you what this does to your money, before you say yes.',
    wouldChangeIf: 'With a better-off check that they have seen.',
  },
  anonymised: {
    code: 'anonymised',
    staffText: 'The personal data of this match has been removed for good.',
    kindText: 'We no longer keep this.',
  },
  alreadyOpen: {
    code: 'already-open',
    staffText: 'There is another open match for the same person and place.',
    kindText: 'This is on your list already.',
    wouldChangeIf: 'When the other one has ended.',
  },
  gone: {
    code: 'opportunity-gone',
    staffText: 'It is no longer open.',
    kindText: 'This is no longer offered.',
    wouldChangeIf: 'When it is opened again.',
  },
} as const satisfies Record<string, StepProblem>;
