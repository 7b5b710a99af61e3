import type { JourneyVerdict } from '#domain/matching/journey.ts';
import { estimateJourney } from '#domain/matching/journey-estimate.ts';
import { type NoBusReason, notCheckedBecause, whyNoBus } from '#domain/matching/journey-not-checked.ts';
import { bankHolidayOn } from '#domain/shared/bank-holidays.ts';
import { type Day, type Weekday, weekdayOf } from '#domain/shared/day.ts';
import {
  chooseDay,
  type DayChoice,
  dayKinds,
  estimateWay,
  type Point,
  type Timetable,
} from '#engines/travel/index.ts';
import type { RowFacts } from './row-verdict.ts';
import type { TimetableBetween } from './timetable-between.ts';
import { endOf, type TravelHome, type Visit } from './travel-desk.ts';

/** One kind of day of a visit, to be looked up with the buses of a date. */
export interface PlannedDay extends RowFacts {
  readonly timetable: Timetable;
  readonly weekdays: readonly Weekday[];
}

/** Why no bus is looked up; null: no timetable speaks about the home. */
interface NoBus {
  readonly why: NoBusReason | null;
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/** A rota is looked up once for weekdays, Saturday and Sunday each, on the first ordinary date; or why it is not. */
export function planVisit(between: TimetableBetween | null, visit: Visit): readonly (PlannedDay | NoBus)[] {
  const days = visit.days === null || visit.days.length === 0 ? WEEK : visit.days;
  return planDays(between, visit, dayKinds(days), (timetable, weekdays) =>
    chosenDay(timetable, visit.startsOn, weekdays),
  );
}

/** One day itself instead of its kind. */
export function planDay(between: TimetableBetween | null, visit: Visit, on: Day) {
  return planDays(between, visit, [[weekdayOf(on)]], ({ header }) => dayItself(on, header));
}

/** Whoever names a day means that day, be it a bank holiday; beyond the timetable another of its weekday stands for it. */
export function dayItself(on: Day, header: Timetable['header']): DayChoice {
  if (header.validFrom <= on && on <= header.validTo)
    return { state: 'checked', checkedAgainst: on, isBeyond: false };
  return chooseDay(on, [weekdayOf(on)], header, isBankHoliday);
}

function planDays(
  between: TimetableBetween | null,
  visit: Visit,
  kinds: readonly (readonly Weekday[])[],
  choose: (timetable: Timetable, weekdays: readonly Weekday[]) => DayChoice,
): readonly (PlannedDay | NoBus)[] {
  if (between === null) return [{ why: null }];
  const { timetable, holdsBoth } = between;
  const { area, validFrom, validTo } = timetable.header;
  const [startsAt, endsAt] = [visit.startsAt, endOf(visit)];
  if (!holdsBoth) return [{ why: { why: 'outside-area', area } }];
  if (startsAt === null || endsAt === null) return [{ why: { why: 'times-not-known' } }];
  return kinds.map((weekdays) => {
    const choice = choose(timetable, weekdays);
    if (choice.state === 'not-checked') return { why: { why: choice.reason, validFrom, validTo } };
    const { checkedAgainst, isBeyond } = choice;
    return { timetable, weekdays, shift: { startsAt, endsAt }, checkedAgainst, isBeyond };
  });
}

const chosen = new WeakMap<Timetable, Map<string, DayChoice>>();
const CHOICES_MOST = 1_000;

/** Many visits begin on the same day of the same rota. */
function chosenDay(timetable: Timetable, from: Day, weekdays: readonly Weekday[]): DayChoice {
  const known = chosen.get(timetable) ?? new Map<string, DayChoice>();
  chosen.set(timetable, known);
  const key = `${from} ${weekdays.join('')}`;
  const choice = known.get(key) ?? chooseDay(from, weekdays, timetable.header, isBankHoliday);
  if (known.size >= CHOICES_MOST) known.clear();
  known.set(key, choice);
  return choice;
}

function isBankHoliday(day: Day): boolean {
  return bankHolidayOn(day) !== null;
}

/** On foot or by bicycle where that is near enough; else not checked, and why. */
export function withoutBus(
  home: TravelHome,
  ends: { readonly from: Point; readonly to: Point },
  visit: Visit,
  why: NoBusReason | null,
): JourneyVerdict {
  if (why?.why === 'times-not-known') return notCheckedBecause(why);
  return estimateJourney({
    metres: estimateWay(ends.from, ends.to).metres,
    startsAt: visit.startsAt,
    endsAt: endOf(visit),
    startsOn: visit.startsOn,
    limits: home.limits,
    ...(why !== null && { whyNoBus: whyNoBus(why) }),
  });
}
