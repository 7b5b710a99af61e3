import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { AppContext } from '#platform/http/app-env.ts';
import { ownCookie } from '#platform/http/cookies.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { browserFamily } from './browser-family.ts';
import { closeSession } from './session.ts';

const COOKIE = 'session';

/** The token of the session that asks, or null. */
export async function tokenOf(c: AppContext): Promise<string | null> {
  const { name } = ownCookie(c, COOKIE);
  const token = await getSignedCookie(c, c.get('ground').config.sessionSecret, name);
  return typeof token === 'string' ? token : null;
}

/** The hash by which the session that asks is kept. */
export async function sessionOf(c: AppContext): Promise<string> {
  return sha256Hex((await tokenOf(c)) ?? '');
}

/** Hands over a new session. Whatever session the browser had before is over: none is carried into the next sign-in. */
export async function beginSession(c: AppContext, token: string): Promise<void> {
  const before = await tokenOf(c);
  if (before !== null) await closeSession(c.get('ground'), before);
  const { name, marks } = ownCookie(c, COOKIE);
  await setSignedCookie(c, name, token, c.get('ground').config.sessionSecret, marks);
}

/** Ends the session that asks, takes its cookie away and lets the browser forget what it kept of our pages. */
export async function endOwnSession(c: AppContext): Promise<void> {
  const token = await tokenOf(c);
  if (token !== null) await closeSession(c.get('ground'), token);
  const { name, marks } = ownCookie(c, COOKIE);
  deleteCookie(c, name, marks);
  c.header('Clear-Site-Data', '"cache", "storage"');
}

/** What is kept of the browser that signs in. */
export function browserOf(c: AppContext): { browser: string } {
  return { browser: browserFamily(c.req.header('User-Agent')) };
}
