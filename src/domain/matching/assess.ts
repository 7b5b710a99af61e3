import { ageOn, type Day } from '../shared/day.ts';
import {
  isPlacementKind,
  type MatchOption,
  type MatchPerson,
  type MatchSettings,
  type PairFacts,
} from './match-facts.ts';
import type { MatchRefusal, MatchWarning, NotChecked } from './match-refusals.ts';
import { alreadyDeclined, areaToAvoid, concernOpen, mustNotMeet, stepFreeNeeded } from './rules/access.ts';
import { tooOld, tooYoung } from './rules/age.ts';
import {
  closed,
  employerAtContactLimit,
  employerPaused,
  noPlaceFree,
  notPublished,
} from './rules/availability.ts';
import { entryRequirement, licenceNeeded } from './rules/entry.ts';
import { daysClash, hoursClash, hoursUnlawfulForAge } from './rules/hours.ts';
import { journeyRefusals } from './rules/journey.ts';
import { notCheckedFor } from './rules/not-checked.ts';
import { payUnlawful } from './rules/pay.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { startsBeforeReady, startsTooLate } from './rules/start.ts';
import {
  insuranceEndsBefore,
  lastWayHome,
  teamCannotBeTrainedInTime,
  wouldBeWorseOff,
} from './rules/warnings.ts';
import { type ChosenStart, chooseStart, sharedDays } from './start-date.ts';

/** The hard rules before the journey and after it, in the order in which refusals are shown. */
const RULES: readonly Rule[] = [
  closed,
  notPublished,
  noPlaceFree,
  startsBeforeReady,
  startsTooLate,
  tooYoung,
  tooOld,
  entryRequirement,
  licenceNeeded,
  daysClash,
  hoursClash,
  hoursUnlawfulForAge,
  payUnlawful,
];
const RULES_AFTER_JOURNEY: readonly Rule[] = [
  stepFreeNeeded,
  mustNotMeet,
  areaToAvoid,
  alreadyDeclined,
  employerPaused,
  employerAtContactLimit,
  concernOpen,
];
const WARNING_RULES = [teamCannotBeTrainedInTime, wouldBeWorseOff, insuranceEndsBefore, lastWayHome];

/** What holds for all options of one look. */
export interface AssessContext {
  readonly on: Day;
  readonly settings: MatchSettings;
  readonly nextTrainingOn: Day | null;
  readonly courses: readonly MatchOption[];
}

/** One person and one option: can it be, what is to be done first, what is not known. */
export interface Assessment {
  readonly start: ChosenStart;
  readonly refusals: readonly MatchRefusal[];
  readonly warnings: readonly MatchWarning[];
  readonly notChecked: readonly NotChecked[];
}

/** Every rule, every refusal: none of them hides another. */
export function assess(
  person: MatchPerson,
  option: MatchOption,
  pair: PairFacts,
  context: AssessContext,
): Assessment {
  const start = chooseStart(person, option, context.on);
  const rules = ruleContext(person, option, pair, start, context);
  const refusals: MatchRefusal[] = [];
  const warnings: MatchWarning[] = [];
  // Plain loops: this is asked for every pair of an intake, and lists in lists cost more than the rules.
  for (const rule of RULES) addTo(refusals, rule(person, option, rules));
  refusals.push(...journeyRefusals(rules));
  for (const rule of RULES_AFTER_JOURNEY) addTo(refusals, rule(person, option, rules));
  for (const rule of WARNING_RULES) addTo(warnings, rule(person, option, rules));
  return {
    start,
    refusals,
    warnings,
    notChecked: notCheckedFor(person, option, rules),
  };
}

function addTo<Found>(list: Found[], found: Found | null): void {
  if (found !== null) list.push(found);
}

function ruleContext(
  person: MatchPerson,
  option: MatchOption,
  pair: PairFacts,
  start: ChosenStart,
  context: AssessContext,
): RuleContext {
  return {
    ...context,
    start,
    pair,
    age: person.dateOfBirth === null ? null : ageOn(person.dateOfBirth, start.wouldStartOn),
    agreedDays: isPlacementKind(option.kind) ? sharedDays(person, option) : option.days,
  };
}
