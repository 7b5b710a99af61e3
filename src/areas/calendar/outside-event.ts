import type { CalendarRole } from '#domain/calendar/events.ts';
import { withoutPostcodes } from '#domain/calendar/outside.ts';
import type { CalendarFileEvent } from '#platform/calendar-file.ts';
import { OUTSIDE_CALENDAR, outsideTitle } from './calendar.content.ts';
import type { CalendarEntry } from './calendar-entry.ts';

/** An event as it may leave the house (decision 21). `baseUrl`: of the service, for the link back and for a name that nobody else gives. */
export function outsideEvent(entry: CalendarEntry, role: CalendarRole, baseUrl: string): CalendarFileEvent {
  const url = new URL(entry.href ?? '/calendar', baseUrl);
  return {
    uid: `${entry.kind}-${entry.record.replace(':', '-')}@${url.hostname}`,
    time: entry.time,
    revision: entry.revision,
    isCalledOff: entry.isCalledOff,
    title: withoutPostcodes(outsideTitle(entry, role)),
    place: role === 'young-person' ? placeOf(entry) : null,
    description: OUTSIDE_CALENDAR.more(url.href),
    url: url.href,
  };
}

// Names of employers and sites are typed by people, some with the postcode in them.
function placeOf({ organisation, site, visit }: CalendarEntry): string | null {
  return visit === null ? null : withoutPostcodes([organisation, site].filter(Boolean).join(', '));
}
