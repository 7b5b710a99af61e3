import { readWayOn } from '#areas/travel/index.ts';
import {
  type EventKind,
  type EventTime,
  firstDayOf,
  isWorkOnHoliday,
  kindsFor,
} from '#domain/calendar/events.ts';
import { type Span, weeksOf } from '#domain/calendar/span.ts';
import { bankHolidaysBetween } from '#domain/shared/bank-holidays.ts';
import { addDays, type Day, dayInWords, laterOf, minuteOf, weekdayOf } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import type { ReadTx } from '#platform/actor.ts';
import { CALENDAR, titleFor } from './calendar.content.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import type { CalendarQuestion } from './calendar-question.ts';
import { readEntries } from './read-entries.ts';

/** One event as the page shows it. */
export interface Line {
  /** "09:30 to 15:30" or "until 4 August 2025"; empty for a single whole day. */
  readonly when: string;
  readonly title: string;
  readonly detail: string;
  readonly href: string | null;
  readonly isCalledOff: boolean;
  /** At work on a bank holiday: nobody knows whether they are open. */
  readonly askIfOpen: boolean;
  /** When to set out; null where it is not looked up, or nothing was found. */
  readonly leaveAt: string | null;
  readonly journeyHref: string | null;
}

export interface DayView {
  readonly day: Day;
  readonly isToday: boolean;
  readonly bankHoliday: string | null;
  readonly lines: readonly Line[];
}

export interface WeekView {
  readonly monday: Day;
  /** The days with something on them, and today. */
  readonly days: readonly DayView[];
}

export interface CalendarView {
  readonly question: CalendarQuestion;
  readonly today: Day;
  /** The kinds that this person has. */
  readonly kinds: readonly EventKind[];
  readonly weeks: readonly WeekView[];
}

/** The weeks that somebody looks at. */
export async function readCalendarView(tx: ReadTx, question: CalendarQuestion): Promise<CalendarView> {
  const { span, kinds } = question;
  const entries = await readEntries(tx, span, kinds.length === 0 ? undefined : kinds);
  const ways = await waysTo(tx, entries);
  const lines = Map.groupBy(entries, (entry) => laterOf(firstDayOf(entry.time), span.from));
  const holidays = bankHolidaysBetween(span.from, span.to);
  return {
    question,
    today: tx.today,
    kinds: kindsFor(tx.actor.role),
    weeks: weeksOf(span).map((monday) => ({
      monday,
      days: daysFrom(monday).flatMap((day) => {
        const view = {
          day,
          isToday: day === tx.today,
          bankHoliday: holidays.find((one) => one.day === day)?.name ?? null,
          lines: (lines.get(day) ?? []).map((entry) => lineOf(tx, entry, day, ways.get(entry) ?? null)),
        };
        return view.isToday || view.bankHoliday !== null || view.lines.length > 0 ? [view] : [];
      }),
    })),
  };
}

const daysFrom = (monday: Day) => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));

function lineOf({ actor }: ReadTx, entry: CalendarEntry, day: Day, leaveAt: string | null): Line {
  return {
    when: whenText(entry.time, day),
    title: titleFor(entry, actor.role),
    detail: entry.detail,
    href: entry.href,
    isCalledOff: entry.isCalledOff,
    askIfOpen: isWorkOnHoliday(entry),
    leaveAt,
    journeyHref: actor.role === 'young-person' && !entry.isCalledOff ? (entry.visit?.href ?? null) : null,
  };
}

function whenText(time: EventTime, day: Day): string {
  if (!time.isAllDay)
    return CALENDAR.times(clockText(minuteOf(time.startsAt)), clockText(minuteOf(time.endsAt)));
  return time.lastOn > day ? CALENDAR.until(dayInWords(time.lastOn)) : '';
}

// A journey through the timetable takes a moment each: the next days are what somebody sets out on.
const WAYS_MAX = 3;

async function waysTo(tx: ReadTx, entries: readonly CalendarEntry[]): Promise<Map<CalendarEntry, string>> {
  const ways = new Map<CalendarEntry, string>();
  if (tx.actor.role !== 'young-person') return ways;
  const next = entries.filter(
    ({ time, visit, isCalledOff }) =>
      visit !== null && !isCalledOff && !time.isAllDay && time.endsAt > tx.now,
  );
  for (const entry of next.slice(0, WAYS_MAX)) {
    const leaveAt = await leaveAtFor(tx, entry);
    if (leaveAt !== null) ways.set(entry, leaveAt);
  }
  return ways;
}

async function leaveAtFor(tx: ReadTx, { visit, time, organisation }: CalendarEntry): Promise<string | null> {
  if (visit === null || time.isAllDay) return null;
  const day = firstDayOf(time);
  const startsAt = minuteOf(time.startsAt);
  const minutes = Math.round((Date.parse(time.endsAt) - Date.parse(time.startsAt)) / 60_000);
  const way = await readWayOn(
    tx,
    visit.referralId,
    {
      organisation,
      postcode: visit.postcode,
      days: [weekdayOf(day)],
      startsAt,
      endsAt: startsAt + minutes,
      startsOn: day,
    },
    day,
  );
  return way === null || way === 'none' ? null : way.leaveAt;
}

/** First and last day in words, for the heading. */
export function spanInWords({ from, to }: Span): string {
  return CALENDAR.weeks(dayInWords(from), dayInWords(to));
}
