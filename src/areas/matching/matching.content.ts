import type { OptionKind } from '#domain/matching/match-facts.ts';
import type { RankedOption } from '#domain/matching/rank.ts';
import { isAskedFor } from '#domain/matching/score/interest.ts';
import type { ScorePart, Weights, WeightWord } from '#domain/matching/score/weights.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';

/** Words that several pages of matching share. */

export const KIND_NAMES: Readonly<Record<OptionKind, string>> = {
  taster: 'Taster',
  'work experience': 'Work experience',
  internship: 'Internship',
  apprenticeship: 'Apprenticeship',
  job: 'Job',
  'course run': 'Course',
};

/** Statuses as staff read them, and their colours. */
export const STATUS_NAMES: Readonly<Record<MatchStatus, string>> = {
  suggested: 'Suggested',
  'put-to-young-person': 'Put to them',
  wanted: 'They want it',
  'sent-to-employer': 'With the employer',
  interview: 'Interview',
  offered: 'Offered',
  accepted: 'Accepted',
  'young-person-said-no': 'They said no',
  withdrawn: 'Withdrawn',
  'employer-said-no': 'Employer said no',
  'employer-did-not-answer': 'No answer',
  'offer-lapsed': 'Offer lapsed',
  filled: 'Filled',
  superseded: 'Placed elsewhere',
  closed: 'Closed',
};

const ENDED = 'govuk-tag--grey';
export const STATUS_COLOURS: Readonly<Record<MatchStatus, string | undefined>> = {
  suggested: 'govuk-tag--yellow',
  'put-to-young-person': 'govuk-tag--light-blue',
  wanted: 'govuk-tag--yellow',
  'sent-to-employer': 'govuk-tag--light-blue',
  interview: 'govuk-tag--light-blue',
  offered: 'govuk-tag--purple',
  accepted: 'govuk-tag--green',
  'young-person-said-no': ENDED,
  withdrawn: ENDED,
  'employer-said-no': ENDED,
  'employer-did-not-answer': ENDED,
  'offer-lapsed': ENDED,
  filled: ENDED,
  superseded: ENDED,
  closed: ENDED,
};

export const PART_NAMES: Readonly<Record<ScorePart, string>> = {
  interest: 'What they want to do',
  journey: 'The journey',
  start: 'The start',
  support: 'Support',
  ladder: 'Where it leads',
};

export const WEIGHT_NAMES: Readonly<Record<WeightWord, string>> = {
  'a lot': 'Matters a lot',
  some: 'Matters some',
  little: 'Matters little',
};

/** A match under so many points is a weak one. */
const FAIR = 400;

export function isWeak(score: number): boolean {
  return score < FAIR;
}

interface Word {
  readonly text: string;
  readonly colour: string | undefined;
}

/**
 * How good a match is, as a word: the points stand beside it. A short way and a near start alone make no good match of what nobody
 * asked for.
 */
export function matchWord({ score, parts }: Pick<RankedOption, 'score' | 'parts'>, weights: Weights): Word {
  return isAskedFor(parts.interest, weights.interest)
    ? scoreWord(score)
    : { text: 'Not asked for', colour: 'govuk-tag--grey' };
}

/** A score alone as a word, where the parts are not known. */
export function scoreWord(score: number): Word {
  if (score >= 700) return { text: 'Very good match', colour: 'govuk-tag--green' };
  if (score >= 550) return { text: 'Good match', colour: 'govuk-tag--green' };
  return !isWeak(score)
    ? { text: 'Fair match', colour: 'govuk-tag--yellow' }
    : { text: 'Weak match', colour: 'govuk-tag--grey' };
}

export const TERMS = {
  notKnown: 'not known yet',
  hours: (from: string, to: string) => `${from} to ${to}`,
  nextDay: (from: string, to: string) => `${from} to ${to} the next day`,
  weeks: (weeks: number) => (weeks === 1 ? '1 week' : `${weeks} weeks`),
  unpaid: 'Unpaid',
  expenses: 'Unpaid, with expenses',
  payNotKnown: 'Pay not known',
  pay: (pounds: string) => `${pounds} a week`,
  way: (there: number, home: number) => `${there} minutes there, ${home} home.`,
  wayNotChecked: 'The journey is not checked.',
} as const;
