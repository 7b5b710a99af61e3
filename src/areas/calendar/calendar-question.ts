import { EVENT_KINDS, type EventKind } from '#domain/calendar/events.ts';
import { mondayOf, type Span } from '#domain/calendar/span.ts';
import { addDays, type Day, isDay } from '#domain/shared/day.ts';

/** Weeks that one page shows. */
const WEEKS_SHOWN = 4;

/** What the page is asked for by its address; whatever cannot be read is left out. */
export interface CalendarQuestion {
  readonly span: Span;
  /** Empty: all. */
  readonly kinds: readonly EventKind[];
}

const FIRST_DAY: Day = '2000-01-01';
const LAST_DAY: Day = '2099-12-31';

export function readQuestion(query: URLSearchParams, today: Day): CalendarQuestion {
  const asked = query.get('from') ?? '';
  const from = mondayOf(isDay(asked) && asked >= FIRST_DAY && asked <= LAST_DAY ? asked : today);
  const wanted = query.getAll('kind');
  return {
    span: shownFrom(from),
    kinds: EVENT_KINDS.filter((kind) => wanted.includes(kind)),
  };
}

function shownFrom(monday: Day): Span {
  return { from: monday, to: addDays(monday, WEEKS_SHOWN * 7 - 1) };
}

/** The address of the same page from another week on. */
export function addressOf(from: Day, kinds: readonly EventKind[]): string {
  const query = new URLSearchParams({ from });
  for (const kind of kinds) query.append('kind', kind);
  return `/calendar?${query}`;
}

/** The weeks before or after. */
export function stepped({ span }: CalendarQuestion, by: 1 | -1): Span {
  return shownFrom(addDays(span.from, by * WEEKS_SHOWN * 7));
}
