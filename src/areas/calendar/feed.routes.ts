import { Hono } from 'hono';
import { recogniseCalendar } from '#areas/accounts/index.ts';
import type { CalendarRole } from '#domain/calendar/events.ts';
import { subscribedSpan } from '#domain/calendar/span.ts';
import { looked, readAs, withoutNames } from '#platform/actor.ts';
import { CALENDAR_TYPE, calendarFile } from '#platform/calendar-file.ts';
import type { AppContext, AppEnv } from '#platform/http/app-env.ts';
import { recordLooks } from '#platform/http/record-looks.ts';
import { OUTSIDE_CALENDAR } from './calendar.content.ts';
import { outsideEvent } from './outside-event.ts';
import { readEntries } from './read-entries.ts';

/** Below it stand the secret addresses. Proxies in front leave these out of their logs (docs/operating.md). */
export const FEED_PATH = '/calendar/feed';

const SECRET = /^([\w-]{43})\.ics$/;

/**
 * Somebody's days as their own calendar reads them, without a session: the secret stands in the address. What is answered never says
 * whether an address was wrong, has ended or belongs to somebody who has left. Who is on it stands in the audit once a day, as a
 * phone reads it every hour.
 */
export const calendarFeed = new Hono<AppEnv>()
  .use(`${FEED_PATH}/*`, recordLooks)
  .get(`${FEED_PATH}/:file`, sendFeed);

async function sendFeed(c: AppContext): Promise<Response> {
  const ground = c.get('ground');
  // The one thing that stands in for a sign-in must not be passed on, found or kept.
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Cache-Control', 'private, no-store');
  const secret = SECRET.exec(c.req.param('file') ?? '')?.[1];
  const reader = secret === undefined ? null : await recogniseCalendar(ground, secret);
  if (reader === null) return c.text('There is no calendar here.', 404);
  const { actor, isFirstToday } = reader;
  const entries = await readAs(ground, actor, async (tx) => {
    const found = await withoutNames(tx, (all) => readEntries(all, subscribedSpan(tx.today)));
    if (isFirstToday)
      looked(
        tx,
        found.flatMap(({ youngPersonIds }) => youngPersonIds),
      );
    return found;
  });
  const events = entries.map((entry) =>
    outsideEvent(entry, actor.role as CalendarRole, ground.config.baseUrl),
  );
  return c.body(calendarFile(OUTSIDE_CALENDAR.name, events, ground.clock.now()), 200, {
    'Content-Type': CALENDAR_TYPE,
    'Content-Disposition': 'inline; filename="foothold.ics"',
  });
}
