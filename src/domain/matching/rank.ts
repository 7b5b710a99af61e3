import type { Day } from '../shared/day.ts';
import { clockText } from '../shared/minutes.ts';
import { type Assessment, assess } from './assess.ts';
import { type CandidateIndex, candidatesFor } from './candidate-index.ts';
import type { JourneyBy, JourneyVerdict } from './journey.ts';
import type { MatchOption, MatchPerson, MatchSettings, OptionKind, PairFacts } from './match-facts.ts';
import { type Gap, type MatchRefusal, type NotChecked, refusalsFor } from './match-refusals.ts';
import { stepCourses } from './rules/entry.ts';
import { type Score, scoreOption, scoreProfile } from './score/score.ts';
import { SCORE_PARTS, type ScorePart, type Weights } from './score/weights.ts';

/** What is needed besides the person and the options. */
export interface RankContext {
  readonly on: Day;
  readonly weights: Weights;
  readonly settings: MatchSettings;
  readonly nextTrainingOn: Day | null;
  /** May whoever reads this see why somebody must not be met, or an area avoided? */
  readonly seesSafeguarding: boolean;
  readonly pair: (option: MatchOption) => PairFacts;
}

/** `text` is for the young person, `staffText` for those who work here. */
interface RankedText {
  readonly code: string;
  readonly text: string;
  readonly staffText: string;
  readonly wouldChangeIf?: string;
}

/** A journey as docs/CONTRACT shows it. */
export type RankedJourney =
  | {
      readonly state: 'reachable';
      readonly minutesThere: number;
      readonly minutesHome: number;
      readonly leaveAt: string;
      readonly arriveAt: string;
      readonly homeAt: string;
      readonly waitBefore: number;
      readonly waitAfter: number;
      readonly changes: number;
      readonly lastWayHomeMargin: number | null;
      readonly checkedAgainst: Day;
      readonly isBeyondTimetable: boolean;
      readonly by: JourneyBy;
      /** The place that it starts from, where that is not home. */
      readonly from: string | null;
    }
  | { readonly state: 'no-journey' | 'not-checked'; readonly text: string };

export interface RankedOption {
  readonly id?: string;
  readonly reference: string;
  readonly kind: OptionKind;
  readonly title: string;
  readonly score: number;
  readonly parts: Readonly<Record<ScorePart, number>>;
  readonly startsOn: Day;
  readonly journey: RankedJourney;
  readonly reasons: readonly string[];
  readonly staffReasons: readonly string[];
  readonly warnings: readonly RankedText[];
  readonly notChecked: readonly RankedText[];
}

export interface NotPossible {
  readonly id?: string;
  readonly reference: string;
  readonly kind: OptionKind;
  readonly title: string;
  readonly reasons: readonly (RankedText & { readonly gap: Gap | null; readonly isRelaxable: boolean })[];
}

export interface Ranking {
  readonly options: readonly RankedOption[];
  readonly notPossible: readonly NotPossible[];
}

/**
 * Every option for one person: those that can be, best first (ties by earlier start, then reference), each with its
 * points and reasons; those that cannot, in order of reference, each with all its reasons and what would change them.
 * O(options log options) after one pass of rules.
 */
export function rankOptions(
  person: MatchPerson,
  options: readonly MatchOption[],
  context: RankContext,
): Ranking {
  const profile = scoreProfile(person);
  const courses = stepCourses(options, context.on);
  const rules = { ...context, courses };
  const ranked: RankedOption[] = [];
  const notPossible: NotPossible[] = [];
  for (const option of options) {
    const pair = context.pair(option);
    const assessment = assess(person, option, pair, rules);
    if (assessment.refusals.length > 0) {
      notPossible.push(refused(option, assessment, context.seesSafeguarding));
    } else {
      const score = scoreOption(person, option, pair, assessment.start, profile, context.weights);
      ranked.push(possible(person, option, assessment, score, pair.journey));
    }
  }
  return { options: ranked.sort(byScore), notPossible: notPossible.sort(byReference) };
}

/**
 * The possible options alone, as `rankOptions` has them: most that are not are never looked at, since the index rules them out.
 * O(options), and a pass of rules for those that are left.
 */
export function rankPossible(
  person: MatchPerson,
  index: CandidateIndex,
  context: RankContext,
): readonly RankedOption[] {
  return rankOptions(person, candidatesFor(person, index), context).options;
}

const NOT_LOOKED_AT: JourneyVerdict = { state: 'not-checked', text: '' };

/**
 * Those of the options in whose way nothing stands but perhaps the journey: for whoever has so many pairs to look at that
 * journeys are only looked up where they decide.
 */
export function possibleButForJourney(
  person: MatchPerson,
  options: readonly MatchOption[],
  context: RankContext,
): readonly MatchOption[] {
  const courses = stepCourses(options, context.on);
  return options.filter((option) => {
    const pair = { ...context.pair(option), journey: NOT_LOOKED_AT };
    return assess(person, option, pair, { ...context, courses }).refusals.length === 0;
  });
}

/**
 * One option with its points and reasons, whatever stands in the way: for when a co-ordinator and the young person look past what may
 * be looked past. `refusals` says what that is.
 */
export function rankAnyway(
  person: MatchPerson,
  option: MatchOption,
  context: RankContext,
): { readonly ranked: RankedOption; readonly refusals: readonly MatchRefusal[] } {
  const pair = context.pair(option);
  const found = assess(person, option, pair, { ...context, courses: [] });
  const score = scoreOption(person, option, pair, found.start, scoreProfile(person), context.weights);
  return {
    ranked: possible(person, option, found, score, pair.journey),
    refusals: refusalsFor(found.refusals, context.seesSafeguarding),
  };
}

function byScore(one: RankedOption, other: RankedOption): number {
  return other.score - one.score || compare(one.startsOn, other.startsOn) || byReference(one, other);
}

function byReference(one: { readonly reference: string }, other: { readonly reference: string }): number {
  return compare(one.reference, other.reference);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function possible(
  { originName }: MatchPerson,
  option: MatchOption,
  found: Assessment,
  score: Score,
  journey: JourneyVerdict,
): RankedOption {
  return {
    ...named(option),
    score: score.score,
    parts: score.parts,
    startsOn: found.start.wouldStartOn,
    journey: shownJourney(journey, originName),
    reasons: SCORE_PARTS.map((part) => score.qualities[part].kindText),
    staffReasons: SCORE_PARTS.map((part) => score.qualities[part].staffText),
    warnings: found.warnings.map(shown),
    notChecked: found.notChecked.map(shown),
  };
}

function refused(option: MatchOption, found: Assessment, seesSafeguarding: boolean): NotPossible {
  return {
    ...named(option),
    reasons: refusalsFor(found.refusals, seesSafeguarding).map((refusal) => ({
      ...shown(refusal),
      gap: refusal.gap,
      isRelaxable: refusal.isRelaxable,
    })),
  };
}

function named({ id, reference, kind, title }: MatchOption) {
  return { ...(id !== undefined && { id }), reference, kind, title };
}

function shown(why: MatchRefusal | NotChecked): RankedText {
  const { code, kindText, staffText, wouldChangeIf } = why;
  return { code, text: kindText, staffText, ...(wouldChangeIf !== undefined && { wouldChangeIf }) };
}

function shownJourney(journey: JourneyVerdict, from: string | null): RankedJourney {
  if (journey.state !== 'reachable') return { state: journey.state, text: journey.text };
  const { state, minutesThere, minutesHome, waitBefore, waitAfter, changes } = journey;
  const { lastWayHomeMargin, checkedAgainst, isBeyondTimetable, by } = journey;
  return {
    state,
    minutesThere,
    minutesHome,
    leaveAt: clockText(journey.leaveAt),
    arriveAt: clockText(journey.arriveAt),
    homeAt: clockText(journey.homeAt),
    waitBefore,
    waitAfter,
    changes,
    lastWayHomeMargin,
    checkedAgainst,
    isBeyondTimetable,
    by,
    from,
  };
}
