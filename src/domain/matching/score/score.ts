import type { MatchOption, MatchPerson, PairFacts } from '../match-facts.ts';
import type { ChosenStart } from '../start-date.ts';
import { type InterestProfile, interestProfile, interestQuality } from './interest.ts';
import { journeyQuality } from './journey.ts';
import { ladderQuality } from './ladder.ts';
import { startQuality } from './start.ts';
import { supportQuality } from './support.ts';
import { pointsOf, type Quality, SCORE_PARTS, type ScorePart, type Weights } from './weights.ts';

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
  readonly qualities: Readonly<Record<ScorePart, Quality>>;
}

/** How good an option is for a person: whole points by part, one sentence each. Same inputs, same score, always. */
export function scoreOption(
  person: MatchPerson,
  option: MatchOption,
  pair: PairFacts,
  start: ChosenStart,
  profile: ScoreProfile,
  weights: Weights,
): Score {
  const qualities = {
    interest: interestQuality(profile.interest, option),
    journey: journeyQuality(pair.journey, person.travel, person.originName),
    start: startQuality(person, option, start),
    support: supportQuality(person, option, start),
    ladder: ladderQuality(person, profile.goal, option),
  };
  const parts = {
    interest: pointsOf(qualities.interest.permille, weights.interest),
    journey: pointsOf(qualities.journey.permille, weights.journey),
    start: pointsOf(qualities.start.permille, weights.start),
    support: pointsOf(qualities.support.permille, weights.support),
    ladder: pointsOf(qualities.ladder.permille, weights.ladder),
  };
  const score = SCORE_PARTS.reduce((sum, part) => sum + parts[part], 0);
  return { score, parts, qualities };
}
