import { type Level, levelRank } from '../referrals/levels.ts';
import { birthday, type Day, dayNumber, type Weekday } from '../shared/day.ts';
import { isPlacementKind, type MatchOption, type MatchPerson, type MatchSettings } from './match-facts.ts';

/**
 * What decides cheaply, a column each, for all options of one look. It only ever rules out what the plain rules refuse
 * for certain; whatever is not known, or takes more than a comparison to know, stays in for them to judge.
 */
export interface CandidateIndex {
  readonly options: readonly MatchOption[];
  readonly on: Day;
  readonly settings: MatchSettings;
  /** Nobody can have it on that day, whoever they are. */
  readonly isShut: Uint8Array;
  /** Last start; far ahead where it rolls on. */
  readonly lastStart: Int32Array;
  readonly firstStart: Int32Array;
  /** Seats are taken: it may start later than its first day, and only the rules know when. */
  readonly hasSeatsTaken: Uint8Array;
  /** Weekdays as bits, Monday lowest; 0 where not known. */
  readonly days: Uint8Array;
  /** Shared days that are needed. */
  readonly daysNeeded: Uint8Array;
  /** Minutes of the day; −1 where not known. */
  readonly startsAt: Int16Array;
  readonly endsAt: Int16Array;
  readonly minimumAge: Uint8Array;
  /** Ranks of levels that are asked for; 0 for none. */
  readonly english: Uint8Array;
  readonly maths: Uint8Array;
  readonly highest: Uint8Array;
  /** 0 none, 1 provisional, 2 full. */
  readonly licence: Uint8Array;
  readonly hasSteps: Uint8Array;
}

const FAR_AHEAD = 2_000_000;
const LICENCES = { none: 0, provisional: 1, full: 2 } as const;

/** Builds the index. O(options). */
export function candidateIndex(
  options: readonly MatchOption[],
  on: Day,
  settings: MatchSettings,
): CandidateIndex {
  const known = (option: MatchOption) => (option.entry.state === 'known' ? option.entry : null);
  const rank = (level: Level | null | undefined) => (level ? levelRank(level) : 0);
  const from = (of: (option: MatchOption) => number) => options.map(of);
  return {
    options,
    on,
    settings,
    isShut: Uint8Array.from(from((option) => Number(isShut(option, on)))),
    lastStart: Int32Array.from(from(({ lastStart }) => (lastStart ? dayNumber(lastStart) : FAR_AHEAD))),
    firstStart: Int32Array.from(from(({ firstStart }) => dayNumber(firstStart ?? on))),
    hasSeatsTaken: Uint8Array.from(from(({ seatsTaken }) => Number(seatsTaken.length > 0))),
    days: Uint8Array.from(from(({ days }) => bitsOf(days))),
    daysNeeded: Uint8Array.from(from((option) => daysNeeded(option, settings))),
    startsAt: Int16Array.from(from(({ startsAt }) => startsAt ?? -1)),
    endsAt: Int16Array.from(from(({ endsAt }) => endsAt ?? -1)),
    minimumAge: Uint8Array.from(from(({ minimumAge }) => minimumAge ?? 0)),
    english: Uint8Array.from(from((option) => rank(known(option)?.english))),
    maths: Uint8Array.from(from((option) => rank(known(option)?.maths))),
    highest: Uint8Array.from(from((option) => rank(known(option)?.highest))),
    licence: Uint8Array.from(from((option) => LICENCES[known(option)?.licence ?? 'none'])),
    hasSteps: Uint8Array.from(from(({ isStepFree }) => Number(isStepFree === false))),
  };
}

function isShut({ status, lastStart, closesOn, employer }: MatchOption, on: Day): boolean {
  return (
    status !== 'live' ||
    (lastStart !== null && lastStart < on) ||
    (closesOn !== null && closesOn < on) ||
    employer.isPaused ||
    employer.isStopped === true ||
    (employer.notBefore !== null && on < employer.notBefore) ||
    (employer.contactsLeft !== null && employer.contactsLeft <= 0)
  );
}

function bitsOf(days: readonly Weekday[] | null): number {
  return (days ?? []).reduce((bits, day) => bits | (1 << (day - 1)), 0);
}

function daysNeeded({ kind, days }: MatchOption, { sharedDaysMin }: MatchSettings): number {
  const all = days?.length ?? 0;
  return isPlacementKind(kind) ? Math.min(sharedDaysMin, all) : all;
}

const COUNT_OF_BITS = Uint8Array.from(
  { length: 128 },
  (_, bits) => bits.toString(2).replaceAll('0', '').length,
);
/** A start moves to a day of work by less than a week. */
const ALIGNING_DAYS = 6;

/** The places in the list of the options that are not ruled out for certain, in order. O(options), a few nanoseconds each. */
export function candidatesFor(person: MatchPerson, index: CandidateIndex): number[] {
  const wanted = limitsOf(person, index);
  const candidates: number[] = [];
  for (let at = 0; at < index.options.length; at++)
    if (index.isShut[at] === 0 && isInTime(index, wanted, at) && isWithin(index, wanted, at))
      candidates.push(at);
  return candidates;
}

/** What the person brings, as the columns have it; what is not known rules nothing out. */
interface Limits {
  readonly ready: number;
  readonly latestStart: number;
  readonly days: number;
  readonly earliest: number;
  readonly latest: number;
  /** Age → the day number of that birthday. */
  readonly birthdays: readonly number[];
  readonly english: number;
  readonly maths: number;
  readonly highest: number;
  readonly licence: number;
  readonly needsStepFree: boolean;
}

const ANY_RANK = 255;
const OLDEST_ASKED = 30;

function limitsOf(person: MatchPerson, { on, settings }: CandidateIndex): Limits {
  const { dateOfBirth, readyOn } = person;
  const ready = dayNumber(readyOn !== null && readyOn > on ? readyOn : on);
  const rank = (level: Level | null) => (level === null ? ANY_RANK : levelRank(level));
  return {
    ready,
    latestStart: ready + settings.startWithinWeeks * 7,
    // Somebody who has said that they have no day at all is not somebody who has not said.
    days: person.days === null ? -1 : bitsOf(person.days),
    earliest: person.earliestStart ?? -1,
    latest: person.latestFinish ?? FAR_AHEAD,
    birthdays:
      dateOfBirth === null
        ? []
        : Array.from({ length: OLDEST_ASKED + 1 }, (_, age) => dayNumber(birthday(dateOfBirth, age))),
    english: rank(person.englishLevel),
    maths: rank(person.mathsLevel),
    highest: rank(person.highestLevel),
    licence: person.drivingLicence === null ? ANY_RANK : LICENCES[person.drivingLicence],
    needsStepFree: person.needsStepFree === true,
  };
}

function isInTime(index: CandidateIndex, limits: Limits, at: number): boolean {
  const [first, last] = [index.firstStart[at] as number, index.lastStart[at] as number];
  if (limits.ready > last || first > limits.latestStart) return false;
  if (index.hasSeatsTaken[at] === 1) return true;
  const birthday = limits.birthdays[index.minimumAge[at] as number];
  return birthday === undefined || birthday <= Math.max(limits.ready, first) + ALIGNING_DAYS;
}

function isWithin(index: CandidateIndex, limits: Limits, at: number): boolean {
  const days = index.days[at] as number;
  const sharedBits = days & limits.days;
  if (
    limits.days >= 0 &&
    days !== 0 &&
    (COUNT_OF_BITS[sharedBits] as number) < (index.daysNeeded[at] as number)
  )
    return false;
  const [startsAt, endsAt] = [index.startsAt[at] as number, index.endsAt[at] as number];
  const knowsHours = startsAt >= 0 && endsAt >= 0;
  if (knowsHours && (startsAt < limits.earliest || endsAt > limits.latest)) return false;
  return (
    (index.english[at] as number) <= limits.english &&
    (index.maths[at] as number) <= limits.maths &&
    (index.highest[at] as number) <= limits.highest &&
    (index.licence[at] as number) <= limits.licence &&
    !(limits.needsStepFree && index.hasSteps[at] === 1)
  );
}
