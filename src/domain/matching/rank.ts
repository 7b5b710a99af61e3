import { type Day, dayNumber } from '../shared/day.ts';
import { clockText } from '../shared/minutes.ts';
import { type AssessContext, type Assessment, assess, assessHard } from './assess.ts';
import { bestFirst, byReference, inOrder, roomFor, type ScoredRows } from './best-first.ts';
import { type CandidateIndex, candidatesFor } from './candidate-index.ts';
import type { JourneyBy, JourneyVerdict } from './journey.ts';
import type { MatchOption, MatchPerson, MatchSettings, OptionKind, PairFacts } from './match-facts.ts';
import { type Gap, type MatchRefusal, type NotChecked, refusalsFor } from './match-refusals.ts';
import { stepCourses } from './rules/entry.ts';
import { type ScoreProfile, scoreInWords, scoreOption, scoreProfile } from './score/score.ts';
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
  /** The possible ones, or the best of them where only so many were asked for. */
  readonly options: readonly RankedOption[];
  /** How many are possible, returned or not. */
  readonly possible: number;
  readonly notPossible: readonly NotPossible[];
}

/**
 * Every option for one person: those that can be, best first (ties by earlier start, then reference), each with its points and
 * reasons; those that cannot, in order of reference, each with all its reasons and what would change them. `top`: so many of the
 * possible ones alone; only what is returned is put in words. O(options) rules, then O(returned).
 */
export function rankOptions(
  person: MatchPerson,
  options: readonly MatchOption[],
  context: RankContext,
  top?: number,
): Ranking {
  const look = lookFor(person, { ...context, courses: stepCourses(options, context.on) });
  const notPossible: NotPossible[] = [];
  const rows = scoreEach(look, options, (option, refusals) => {
    notPossible.push(refused(option, refusals, context.seesSafeguarding));
  });
  return {
    options: explainBest(look, options, rows, top),
    possible: rows.length,
    notPossible: notPossible.sort(byReference),
  };
}

/**
 * The possible options alone, as `rankOptions` has them: most that are not are never looked at, since the index rules them out.
 * O(options) of the index, and a pass of rules for those that are left.
 */
export function rankPossible(
  person: MatchPerson,
  index: CandidateIndex,
  context: RankContext,
  top?: number,
): readonly RankedOption[] {
  const look = lookFor(person, { ...context, courses: [] });
  const candidates = candidatesFor(person, index).map((at) => index.options[at] as MatchOption);
  return explainBest(look, candidates, scoreEach(look, candidates), top);
}

/**
 * Which of the options are possible, best first, with points and no words: for whoever asks it for many people and shows few pairs.
 * O(options).
 */
export function scorePossible(
  person: MatchPerson,
  options: readonly MatchOption[],
  context: RankContext,
): ScoredRows {
  const rows = scoreEach(lookFor(person, { ...context, courses: [] }), options);
  return inOrder(rows, bestFirst(rows, options));
}

/** One person, and what is worked out once for all the options that they are held against. */
interface OneLook {
  readonly person: MatchPerson;
  readonly profile: ScoreProfile;
  readonly context: RankContext & AssessContext;
}

function lookFor(person: MatchPerson, context: OneLook['context']): OneLook {
  return { person, profile: scoreProfile(person), context };
}

/** The points of every option that can be, and no word; `whenRefused` is told of the others. */
function scoreEach(
  { person, profile, context }: OneLook,
  options: readonly MatchOption[],
  whenRefused: (option: MatchOption, refusals: readonly MatchRefusal[]) => void = () => {},
): ScoredRows {
  const rows = roomFor(options.length);
  for (const [at, option] of options.entries()) {
    const pair = context.pair(option);
    const { start, refusals } = assessHard(person, option, pair, context);
    if (refusals.length > 0) {
      whenRefused(option, refusals);
      continue;
    }
    const row = rows.length++;
    rows.at[row] = at;
    rows.scores[row] = scoreOption(person, option, pair, start, profile, context.weights).score;
    rows.starts[row] = dayNumber(start.wouldStartOn);
  }
  return rows;
}

function explainBest(
  look: OneLook,
  options: readonly MatchOption[],
  rows: ScoredRows,
  top?: number,
): RankedOption[] {
  return Array.from(bestFirst(rows, options, top), (row) => {
    const option = options[rows.at[row] as number] as MatchOption;
    const pair = look.context.pair(option);
    return described(look, option, pair, assess(look.person, option, pair, look.context));
  });
}

const NOT_LOOKED_AT: JourneyVerdict = { state: 'not-checked', text: '' };

/**
 * The places of those options in whose way nothing stands but perhaps the journey: for whoever has so many pairs to look at that
 * journeys are only looked up where they decide.
 */
export function possibleButForJourney(
  person: MatchPerson,
  options: readonly MatchOption[],
  context: RankContext,
): readonly number[] {
  const rules = { ...context, courses: [] };
  return options.flatMap((option, at) => {
    const pair = { ...context.pair(option), journey: NOT_LOOKED_AT };
    return assessHard(person, option, pair, rules).refusals.length === 0 ? [at] : [];
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
  const look = lookFor(person, { ...context, courses: [] });
  const found = assess(person, option, pair, look.context);
  return {
    ranked: described(look, option, pair, found),
    refusals: refusalsFor(found.refusals, context.seesSafeguarding),
  };
}

/** The option with everything that is said of it. */
function described(
  { person, profile, context }: OneLook,
  option: MatchOption,
  pair: PairFacts,
  found: Assessment,
): RankedOption {
  const { start, warnings, notChecked } = found;
  const { score, parts } = scoreOption(person, option, pair, start, profile, context.weights);
  const why = scoreInWords(person, option, pair, start, profile);
  return {
    ...named(option),
    score,
    parts,
    startsOn: start.wouldStartOn,
    journey: shownJourney(pair.journey, person.originName),
    reasons: SCORE_PARTS.map((part) => why[part].kindText),
    staffReasons: SCORE_PARTS.map((part) => why[part].staffText),
    warnings: warnings.map(shown),
    notChecked: notChecked.map(shown),
  };
}

function refused(
  option: MatchOption,
  refusals: readonly MatchRefusal[],
  seesSafeguarding: boolean,
): NotPossible {
  return {
    ...named(option),
    reasons: refusalsFor(refusals, seesSafeguarding).map((refusal) => ({
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
