import type { Day, Weekday } from '../../shared/day.ts';
import type { MatchOption, MatchPerson, MatchSettings, PairFacts } from '../match-facts.ts';
import type { MatchRefusal } from '../match-refusals.ts';
import type { ChosenStart } from '../start-date.ts';

/** What every rule may look at besides the person and the option. */
export interface RuleContext {
  readonly on: Day;
  readonly start: ChosenStart;
  /** Whole years on the day of the start; null where the date of birth is not known. */
  readonly age: number | null;
  /** The days of work: the shared ones for a placement, else all of the option's. */
  readonly agreedDays: readonly Weekday[] | null;
  readonly pair: PairFacts;
  readonly settings: MatchSettings;
  /** The next training session that an employer's team could join; null where none is planned. */
  readonly nextTrainingOn: Day | null;
  /** Course runs that are a step towards an entry requirement, soonest first (`stepCourses`). */
  readonly courses: readonly MatchOption[];
}

/** A hard rule: nothing where it is met or cannot be looked at, else why not. Not known is never a refusal. */
export type Rule = (person: MatchPerson, option: MatchOption, context: RuleContext) => MatchRefusal | null;
