import { Hono } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import type { AppContext, AppEnv } from '#platform/http/app-env.ts';
import { foldForm, readForm } from '#platform/http/form.ts';
import { listDemoMemberships } from './accounts.queries.ts';
import { closeSession, signedInBy } from './session.ts';
import { shellOf } from './shell.ts';
import { DemoSignInPage } from './sign-in.page.tsx';
import { signInAsDemo } from './sign-in-as-demo.ts';

const COOKIE = 'session';

/** Lays down who is asking, from the session cookie. */
export async function recogniseSession(c: AppContext): Promise<void> {
  const ground = c.get('ground');
  const token = await getSignedCookie(c, ground.config.sessionSecret, COOKIE);
  const signedIn = typeof token === 'string' ? await signedInBy(ground, token) : null;
  c.set('actor', signedIn?.actor ?? null);
  c.set('place', signedIn?.membership.organisationName ?? signedIn?.membership.authorityName ?? '');
}

export const accountsPages = new Hono<AppEnv>()
  .get('/', (c) => c.redirect(c.get('actor') === null ? '/sign-in' : '/home'))
  .get('/sign-in', async (c) => {
    const ground = c.get('ground');
    if (!ground.config.isDemo) throw notFound();
    const people = await readAs(ground, SYSTEM, listDemoMemberships);
    return c.html(<DemoSignInPage shell={shellOf(c)} people={people} />);
  })
  .post('/sign-in/demo', async (c) => {
    const ground = c.get('ground');
    const { token } = await perform(ground, SYSTEM, signInAsDemo, foldForm(await readForm(c)));
    await setSignedCookie(c, COOKIE, token, ground.config.sessionSecret, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: ground.config.baseUrl.startsWith('https:'),
    });
    return c.redirect('/home', 303);
  })
  .post('/sign-out', async (c) => {
    const ground = c.get('ground');
    const token = await getSignedCookie(c, ground.config.sessionSecret, COOKIE);
    if (typeof token === 'string') await closeSession(ground, token);
    deleteCookie(c, COOKIE, { path: '/' });
    return c.redirect('/sign-in', 303);
  });
