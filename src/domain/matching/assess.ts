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
  const rules = ruleContext(person, option, pair, context);
  const warnings: MatchWarning[] = [];
  for (const rule of WARNING_RULES) addTo(warnings, rule(person, option, rules));
  return {
    start: rules.start,
    refusals: refusalsBy(rules, person, option),
    warnings,
    notChecked: notCheckedFor(person, option, rules),
  };
}

/** Can it be, and from when: the hard rules alone, for whoever asks it of many and says why of few. */
export function assessHard(
  person: MatchPerson,
  option: MatchOption,
  pair: PairFacts,
  context: AssessContext,
): Pick<Assessment, 'start' | 'refusals'> {
  const rules = ruleContext(person, option, pair, context);
  return { start: rules.start, refusals: refusalsBy(rules, person, option) };
}

// Plain loops: this is asked for every pair of an intake, and lists in lists cost more than the rules.
function refusalsBy(rules: RuleContext, person: MatchPerson, option: MatchOption): MatchRefusal[] {
  const refusals: MatchRefusal[] = [];
  for (const rule of RULES) addTo(refusals, rule(person, option, rules));
  refusals.push(...journeyRefusals(rules));
  for (const rule of RULES_AFTER_JOURNEY) addTo(refusals, rule(person, option, rules));
  return refusals;
}

function addTo<Found>(list: Found[], found: Found | null): void {
  if (found !== null) list.push(found);
}

function ruleContext(
  person: MatchPerson,
  option: MatchOption,
  pair: PairFacts,
  { on, settings, nextTrainingOn, courses }: AssessContext,
): RuleContext {
  const start = chooseStart(person, option, on);
  return {
    on,
    settings,
    nextTrainingOn,
    courses,
    start,
    pair,
    age: person.dateOfBirth === null ? null : ageOn(person.dateOfBirth, start.wouldStartOn),
    agreedDays: isPlacementKind(option.kind) ? sharedDays(person, option) : option.days,
  };
}
