import { Hono } from 'hono';
import encodeQR from 'qr';
import {
  endCalendarAddress,
  FRESH_MINUTES,
  findOwnCalendarAddress,
  makeCalendarAddress,
  requireFreshSignIn,
  shellOf,
} from '#areas/accounts/index.ts';
import { findInterview } from '#areas/matching/index.ts';
import { ADDRESS_UNREAD_DAYS } from '#domain/accounts/calendar-addresses.ts';
import { CALENDAR_ROLES, type CalendarRole } from '#domain/calendar/events.ts';
import { CALENDAR_TYPE, calendarFile } from '#platform/calendar-file.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { seeOther } from '#platform/http/notice.ts';
import { OUTSIDE_CALENDAR, PHONE } from './calendar.content.ts';
import { CalendarPage } from './calendar.page.tsx';
import { readQuestion } from './calendar-question.ts';
import { readCalendarView } from './calendar-view.ts';
import { FEED_PATH } from './feed.routes.ts';
import { interviewEntry } from './interview-entries.ts';
import { outsideEvent } from './outside-event.ts';
import { AddressMadePage, PhonePage } from './phone.page.tsx';

export const calendarPages = new Hono<AppEnv>()
  .get('/calendar', showCalendar)
  .get('/calendar/phone', showPhone)
  .post('/calendar/phone', makeAddress)
  .post('/calendar/phone/end', async (c) => {
    await change(c, endCalendarAddress, {});
    return seeOther(c, '/calendar/phone', PHONE.ended);
  })
  .get('/matches/:id/interview.ics', sendInterview);

async function showCalendar(c: AppContext): Promise<Response> {
  const { role } = actorIn(c, CALENDAR_ROLES);
  const query = new URL(c.req.url).searchParams;
  const view = await read(c, (tx) => readCalendarView(tx, readQuestion(query, tx.today)));
  return c.html(<CalendarPage shell={shellOf(c)} role={role} view={view} />);
}

async function showPhone(c: AppContext): Promise<Response> {
  const { role } = actorIn(c, CALENDAR_ROLES);
  const standing = (await read(c, findOwnCalendarAddress)) ?? null;
  const limits = { unreadDays: ADDRESS_UNREAD_DAYS, freshMinutes: FRESH_MINUTES };
  return c.html(<PhonePage shell={shellOf(c)} role={role} standing={standing} {...limits} />);
}

// Never a second time for the same form (`_once`): the answer holds the secret, and would be kept for a day.
async function makeAddress(c: AppContext): Promise<Response> {
  actorIn(c, CALENDAR_ROLES);
  await requireFreshSignIn(c);
  const { secret } = await change(c, makeCalendarAddress, {});
  const url = new URL(`${FEED_PATH}/${secret}.ics`, c.get('ground').config.baseUrl).href;
  // As https a phone would take the days once; as webcal it keeps reading them.
  const appHref = url.replace(/^https?:/, 'webcal:');
  const square = encodeQR(appHref, 'raw', { ecc: 'medium', border: 4 });
  return c.html(<AddressMadePage shell={shellOf(c)} url={url} appHref={appHref} square={square} />);
}

/** One interview as a file, in the same words as on a phone: it leaves the house too. */
async function sendInterview(c: AppContext): Promise<Response> {
  const { role } = actorIn(c, CALENDAR_ROLES);
  const id = idParam(c, 'interview');
  const ground = c.get('ground');
  const entry = await read(c, async (tx) => {
    const found = await findInterview(tx, id);
    return found && interviewEntry(tx, found);
  });
  if (!entry) throw notFound('interview');
  const event = outsideEvent(entry, role as CalendarRole, ground.config.baseUrl);
  return c.body(calendarFile(OUTSIDE_CALENDAR.name, [event], ground.clock.now()), 200, {
    'Content-Type': CALENDAR_TYPE,
    'Content-Disposition': 'attachment; filename="interview.ics"',
  });
}
