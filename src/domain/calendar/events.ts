import type { Role } from '../accounts/roles.ts';
import { bankHolidayOn } from '../shared/bank-holidays.ts';
import { addDays, type Day, dayOf, type Instant, instantAt } from '../shared/day.ts';

/** What stands on a calendar, in the order in which several of one day are told. */
export const EVENT_KINDS = [
  'interview',
  'meeting',
  'first-day',
  'work',
  'last-day',
  'course',
  'training',
  'review',
  'action',
  'pause',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who has a calendar: those who have somewhere to be, or somebody to be there for. */
export const CALENDAR_ROLES = [
  'co-ordinator',
  'manager',
  'worker',
  'employer',
  'supervisor',
  'tutor',
  'young-person',
] as const satisfies readonly Role[];
export type CalendarRole = (typeof CALENDAR_ROLES)[number];

const AT_PLACEMENTS = ['first-day', 'last-day', 'review', 'pause'] as const satisfies readonly EventKind[];
const OF_STAFF = [
  'interview',
  'meeting',
  ...AT_PLACEMENTS,
  'course',
  'training',
  'action',
] as const satisfies readonly EventKind[];

/**
 * Which kinds a role looks for; row-level security then decides which of them. Every single day of work is on the calendar of whoever
 * goes there, and of nobody else: thirty people's days would hide what matters.
 */
const KINDS_OF: Readonly<Record<CalendarRole, readonly EventKind[]>> = {
  'co-ordinator': OF_STAFF,
  manager: OF_STAFF,
  worker: ['interview', 'meeting', ...AT_PLACEMENTS, 'course', 'action'],
  employer: ['interview', ...AT_PLACEMENTS, 'training'],
  supervisor: [...AT_PLACEMENTS, 'training'],
  tutor: ['interview'],
  'young-person': ['interview', ...AT_PLACEMENTS, 'work', 'course', 'action'],
};

/** The kinds on a role's calendar, in the order of EVENT_KINDS; none where the role has no calendar. */
export function kindsFor(role: Role): readonly EventKind[] {
  const own = (KINDS_OF as Partial<Record<Role, readonly EventKind[]>>)[role] ?? [];
  return EVENT_KINDS.filter((kind) => own.includes(kind));
}

/** A stretch of whole days, both ends included. */
export interface WholeDays {
  readonly isAllDay: true;
  readonly on: Day;
  readonly lastOn: Day;
}

/** A stretch of time. */
export interface Timed {
  readonly isAllDay: false;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export type EventTime = WholeDays | Timed;

/** One day. */
export function wholeDay(on: Day, lastOn: Day = on): WholeDays {
  return { isAllDay: true, on, lastOn };
}

/** From one time of a day to another on London clocks; an end past midnight (1450 is 00:10) is on the next day's clock. */
export function onClock(day: Day, from: number, to: number): Timed {
  const endsOn = addDays(day, Math.floor(to / 1440));
  return { isAllDay: false, startsAt: instantAt(day, from), endsAt: instantAt(endsOn, to % 1440) };
}

/** So much time from an instant on: an hour stays an hour where the clocks change within it. */
export function lasting(startsAt: Instant, minutes: number): Timed {
  return {
    isAllDay: false,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
  };
}

/** The first day on which it stands. */
export function firstDayOf(time: EventTime): Day {
  return time.isAllDay ? time.on : dayOf(time.startsAt);
}

/** The last day on which it stands, included. What ends at midnight does not stand on the next day. */
export function lastDayOf(time: EventTime): Day {
  if (time.isAllDay) return time.lastOn;
  const lastMoment = Math.max(Date.parse(time.startsAt), Date.parse(time.endsAt) - 1);
  return dayOf(new Date(lastMoment).toISOString());
}

/** Does it stand on one of the days from `from` to `to`, both included? */
export function touches(time: EventTime, from: Day, to: Day): boolean {
  return firstDayOf(time) <= to && lastDayOf(time) >= from;
}

/** Something on somebody's calendar. */
export interface CalendarEvent {
  readonly kind: EventKind;
  /** Of which record: with the kind it names the event for as long as there is one, however often it moves. */
  readonly record: string;
  readonly time: EventTime;
  /** Raised by each change of the record. */
  readonly revision: number;
  /** It will not take place, or did not: said to whoever may have it on their calendar. */
  readonly isCalledOff: boolean;
}

const AT_WORK: readonly EventKind[] = ['first-day', 'work', 'last-day'];

/** A day at work that is a bank holiday: work was agreed by weekdays, and nobody knows whether they are open. */
export function isWorkOnHoliday({ kind, time }: Pick<CalendarEvent, 'kind' | 'time'>): boolean {
  return AT_WORK.includes(kind) && bankHolidayOn(firstDayOf(time)) !== null;
}

/**
 * The order of a calendar, as text that sorts: by London day, what takes the whole day first, then by time, kind and record.
 * No two events have the same.
 */
export function orderKey({ time, kind, record }: CalendarEvent): string {
  const at = time.isAllDay ? '-' : time.startsAt;
  return `${firstDayOf(time)} ${at} ${EVENT_KINDS.indexOf(kind)} ${record}`;
}

/** What an order key looks like, to know one of ours again. */
export const ORDER_KEY = /^\d{4}-\d\d-\d\d (?:-|\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) \d [\w:-]{1,80}$/;

export function inOrder<Event extends CalendarEvent>(events: readonly Event[]): Event[] {
  return events
    .map((event) => [orderKey(event), event] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, event]) => event);
}
