import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { EventTime } from '#domain/calendar/events.ts';
import { addDays, type Day, type Instant } from '#domain/shared/day.ts';

export interface CalendarFileEvent {
  /** Names the event for ever: a calendar that reads it again knows it by this. */
  readonly uid: string;
  readonly time: EventTime;
  /** Raised by each change (RFC 5545, 3.8.7.4). */
  readonly revision: number;
  readonly isCalledOff: boolean;
  readonly title: string;
  readonly place: string | null;
  readonly description: string;
  readonly url: string;
}

/** The media type of what `calendarFile` makes. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

const REFRESH_SECONDS = 60 * 60;

/**
 * Events as an iCalendar document (RFC 5545), lines of 75 octets at most, each ended by CRLF. Times are in UTC, so the clock changes
 * are exact without a time zone of ours; whole days are dates whose end is the day after the last. `now`: when it is made.
 */
export function calendarFile(name: string, events: readonly CalendarFileEvent[], now: Instant): string {
  const calendar = ical({
    name,
    prodId: '//Foothold//Calendar//EN',
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const event of events)
    calendar.createEvent({
      ...timesOf(event.time),
      id: event.uid,
      sequence: event.revision,
      stamp: new Date(now),
      status: event.isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // What takes a whole day is to be known, and keeps nobody's diary busy. Neither does what was called off.
      transparency:
        event.time.isAllDay || event.isCalledOff
          ? ICalEventTransparency.TRANSPARENT
          : ICalEventTransparency.OPAQUE,
      // Whoever shares their calendar at work shares that they are busy, and not with what.
      class: ICalEventClass.PRIVATE,
      summary: event.title,
      location: event.place,
      description: event.description,
      url: event.url,
    });
  return `${calendar.toString()}\r\n`;
}

function timesOf(time: EventTime) {
  if (!time.isAllDay) return { start: new Date(time.startsAt), end: new Date(time.endsAt) };
  return { allDay: true, start: midnight(time.on), end: midnight(addDays(time.lastOn, 1)) };
}

// The writer takes the date of a whole day from UTC.
const midnight = (day: Day) => new Date(`${day}T00:00:00.000Z`);
