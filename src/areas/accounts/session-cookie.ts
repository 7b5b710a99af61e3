import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { AppContext } from '#platform/http/app-env.ts';
import { browserFamily } from './browser-family.ts';
import { closeSession } from './session.ts';

// The prefix makes a browser refuse the cookie from anybody but this very host, over TLS (RFC 6265bis, 4.1.3).
const cookieName = (c: AppContext) => (isSecure(c) ? '__Host-session' : 'session');
const isSecure = (c: AppContext) => c.get('ground').config.baseUrl.startsWith('https:');

/** The token of the session that asks, or null. */
export async function tokenOf(c: AppContext): Promise<string | null> {
  const token = await getSignedCookie(c, c.get('ground').config.sessionSecret, cookieName(c));
  return typeof token === 'string' ? token : null;
}

/** Hands over a new session. Whatever session the browser had before is over: none is carried into the next sign-in. */
export async function beginSession(c: AppContext, token: string): Promise<void> {
  const before = await tokenOf(c);
  if (before !== null) await closeSession(c.get('ground'), before);
  await setSignedCookie(c, cookieName(c), token, c.get('ground').config.sessionSecret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
  });
}

/** Ends the session that asks, and takes its cookie away. */
export async function endOwnSession(c: AppContext): Promise<void> {
  const token = await tokenOf(c);
  if (token !== null) await closeSession(c.get('ground'), token);
  deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) });
}

/** What is kept of the browser that signs in. */
export function browserOf(c: AppContext): { browser: string } {
  return { browser: browserFamily(c.req.header('User-Agent')) };
}
