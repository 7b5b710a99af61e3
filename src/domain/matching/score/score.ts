import type { MatchOption, MatchPerson, PairFacts } from '../match-facts.ts';
import type { ChosenStart } from '../start-date.ts';
import { type InterestProfile, interestIn, interestInWords, interestProfile } from './interest.ts';
import { journeyInWords, journeyPermille } from './journey.ts';
import { ladderInWords, ladderPermille } from './ladder.ts';
import { startPermille, waitInWords } from './start.ts';
import { supportInWords, supportPermille } from './support.ts';
import { pointsOf, type ScorePart, type Voices, type Weights } from './weights.ts';

/** What is worked out once for a person and used for every option. */
export interface ScoreProfile {
  readonly interest: InterestProfile;
  readonly goal: InterestProfile;
}

export function scoreProfile(person: MatchPerson): ScoreProfile {
  return {
    interest: interestProfile(person.interests),
    goal: interestProfile(person.goal ? [person.goal] : []),
  };
}

export interface Score {
  /** 0–1000, the sum of the parts. */
  readonly score: number;
  readonly parts: Readonly<Record<ScorePart, number>>;
}

/** How good an option is for a person: whole points by part. Same inputs, same score, always. */
export function scoreOption(
  person: MatchPerson,
  option: MatchOption,
  pair: PairFacts,
  start: ChosenStart,
  profile: ScoreProfile,
  weights: Weights,
): Score {
  const parts = {
    interest: pointsOf(interestIn(profile.interest, option).permille, weights.interest),
    journey: pointsOf(journeyPermille(pair.journey, person.travel), weights.journey),
    start: pointsOf(startPermille(person, option, start), weights.start),
    support: pointsOf(supportPermille(person, option, start), weights.support),
    ladder: pointsOf(ladderPermille(person, profile.goal, option), weights.ladder),
  };
  const score = parts.interest + parts.journey + parts.start + parts.support + parts.ladder;
  return { score, parts };
}

/** Why: a sentence for each part. Apart from the points, since of most options that have points nobody reads a word. */
export function scoreInWords(
  person: MatchPerson,
  option: MatchOption,
  pair: PairFacts,
  start: ChosenStart,
  profile: ScoreProfile,
): Readonly<Record<ScorePart, Voices>> {
  return {
    interest: interestInWords(profile.interest, interestIn(profile.interest, option)),
    journey: journeyInWords(pair.journey, person.originName),
    start: waitInWords(person, option, start),
    support: supportInWords(person, option, start),
    ladder: ladderInWords(profile.goal, option),
  };
}
