import { addDays, type Day, dayInWords, laterOf, type Weekday, weekdayOf } from '../shared/day.ts';
import type { MatchOption, MatchPerson, SeatTaken } from './match-facts.ts';

/** The earliest day that suits both sides, and what it waits for. */
export interface ChosenStart {
  /** Null where no day suits both: the last start is too early, or no place is free by then. */
  readonly startsOn: Day | null;
  /** The day to judge age, hours and pay by: the start, or the day that it would be. */
  readonly wouldStartOn: Day;
  /** The later of today and the day on which the person is ready. */
  readonly readyOn: Day;
  readonly waitsFor: 'nobody' | 'young person' | 'employer' | 'place';
  /** A place is free then; null where it is not known how many there are. */
  readonly hasPlace: boolean | null;
}

/**
 * The first agreed start: on or after today, the day the person is ready and the option's first start; up to its last
 * start; on a weekday that both work, where the window leaves one; with a seat free for the whole time.
 */
export function chooseStart(person: MatchPerson, option: MatchOption, on: Day): ChosenStart {
  const readyOn = laterOf(person.readyOn ?? on, on);
  const earliest = laterOf(readyOn, option.firstStart ?? on);
  const dated = onWorkingDay(earliest, sharedDays(person, option), option.lastStart);
  const startsOn = option.places === null ? dated : firstWithSeat(option, dated, person);
  const found = startsOn !== null && isByLast(startsOn, option.lastStart) ? startsOn : null;
  return {
    startsOn: found,
    wouldStartOn: startsOn ?? dated,
    readyOn,
    waitsFor: waitsFor(person, option, on, dated, startsOn),
    hasPlace: option.places === null ? null : startsOn === dated || found !== null,
  };
}

function waitsFor(
  person: MatchPerson,
  option: MatchOption,
  on: Day,
  dated: Day,
  startsOn: Day | null,
): ChosenStart['waitsFor'] {
  if (startsOn !== dated) return 'place';
  if ((option.firstStart ?? on) > laterOf(person.readyOn ?? on, on)) return 'employer';
  return (person.readyOn ?? on) > on ? 'young person' : 'nobody';
}

/** The weekdays that both can do; all of one side's where the other's are not known. */
export function sharedDays(person: MatchPerson, option: MatchOption): readonly Weekday[] | null {
  const { days } = person;
  if (days === null) return option.days;
  return option.days?.filter((day) => days.includes(day)) ?? days;
}

/** The day itself where no weekday is known, or none is left before the last start. */
function onWorkingDay(day: Day, weekdays: readonly Weekday[] | null, last: Day | null): Day {
  if (!weekdays || weekdays.length === 0 || day === last) return day;
  const from = weekdayOf(day);
  if (weekdays.includes(from)) return day;
  const ahead = Math.min(...weekdays.map((weekday) => (weekday - from + 7) % 7));
  const aligned = addDays(day, ahead);
  return isByLast(aligned, last) ? aligned : day;
}

/** The day, or the first one after it on which a seat comes free for the whole time; null where none ever does. */
function firstWithSeat(option: MatchOption, day: Day, person: MatchPerson): Day | null {
  if (hasFreeSeat(option, day)) return day;
  const freed = option.seatsTaken.flatMap(({ to }) => (to !== null && to >= day ? [addDays(to, 1)] : []));
  for (const candidate of freed.sort()) {
    const start = onWorkingDay(candidate, sharedDays(person, option), option.lastStart);
    if (hasFreeSeat(option, start)) return start;
  }
  return null;
}

function hasFreeSeat(option: MatchOption, from: Day): boolean {
  return option.seatsTaken.length < (option.places ?? 0) || freePlaces(option, from) > 0;
}

/** Seats that are free for a whole stay which begins on `from`; 0 where it is not known how many there are. */
export function freePlaces(option: MatchOption, from: Day): number {
  const to = lastDay(option, from);
  const busy = new Set(
    option.seatsTaken.filter((taken) => overlaps(taken, from, to)).map((taken) => taken.seat),
  );
  return Math.max(0, (option.places ?? 0) - busy.size);
}

function overlaps(taken: SeatTaken, from: Day, to: Day | null): boolean {
  return (taken.to === null || taken.to >= from) && (to === null || taken.from <= to);
}

/** The last day of a stay that begins on `from`, included; null where it has no end. */
export function lastDay(option: MatchOption, from: Day): Day | null {
  return option.weeks === null ? null : addDays(from, option.weeks * 7 - 1);
}

/** "14 July 2025, the day you are ready". */
export function startInWords(start: ChosenStart): string {
  const day = dayInWords(start.startsOn ?? start.wouldStartOn);
  if (start.waitsFor === 'young person') return `${day}, when you are ready`;
  if (start.waitsFor === 'employer') return `${day}, the first day it is offered`;
  return start.waitsFor === 'place' ? `${day}, when a place comes free` : day;
}

function isByLast(day: Day, last: Day | null): boolean {
  return last === null || day <= last;
}
