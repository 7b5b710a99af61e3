import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from './app-env.ts';
import { ownCookie } from './cookies.ts';

const COOKIE = 'notice';

/** Goes to a page that will say, once, what has just been done. The words hold no personal data. */
export function seeOther(c: AppContext, path: string, notice?: string): Response {
  const { name, marks } = ownCookie(c, COOKIE);
  if (notice !== undefined) setCookie(c, name, encodeURIComponent(notice), { ...marks, maxAge: 60 });
  return c.redirect(path, 303);
}

/** What the last action did, to be said now and not again. */
export function takeNotice(c: AppContext): string | undefined {
  const { name, marks } = ownCookie(c, COOKIE);
  const notice = getCookie(c, name);
  if (notice === undefined) return undefined;
  deleteCookie(c, name, marks);
  return wordsOf(notice).slice(0, 300);
}

// Anybody may write anything into their own cookies.
function wordsOf(notice: string): string {
  try {
    return decodeURIComponent(notice);
  } catch {
    return '';
  }
}
