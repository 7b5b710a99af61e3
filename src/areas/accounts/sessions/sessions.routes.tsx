import { Hono } from 'hono';
import { addMinutes } from '#platform/clock.ts';
import { forbidden } from '#platform/errors.ts';
import { type AppContext, type AppEnv, change, read } from '#platform/http/app-env.ts';
import { foldForm, readForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { shellOf } from '../shell.ts';
import { endOtherSessions, endSession } from './end-session.ts';
import { IDLE_MINUTES } from './session.ts';
import { sessionOf } from './session-cookie.ts';
import { SESSIONS } from './sessions.content.ts';
import { SessionsPage } from './sessions.page.tsx';
import { listOwnSessions } from './sessions.queries.ts';

const PATH = '/account/sessions';

/** Where somebody is signed in, for themselves. */
export const sessionsPages = new Hono<AppEnv>()
  .get(PATH, async (c) => c.html(<SessionsPage shell={shellOf(c)} sessions={await sessionsOf(c)} />))
  .post(`${PATH}/end`, async (c) => {
    await change(c, endSession, foldForm(await readForm(c)));
    return seeOther(c, PATH, SESSIONS.ended);
  })
  .post(`${PATH}/end-others`, async (c) => {
    const kept = (await sessionsOf(c)).find((session) => session.isThis);
    if (!kept) throw forbidden('sign-in');
    await change(c, endOtherSessions, { keptId: kept.id });
    return seeOther(c, PATH, SESSIONS.endedOthers);
  });

async function sessionsOf(c: AppContext) {
  const sha = await sessionOf(c);
  return read(c, (tx) => listOwnSessions(tx, addMinutes(tx.now, -IDLE_MINUTES), sha));
}
