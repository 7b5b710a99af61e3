import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from './app-env.ts';

const COOKIE = 'notice';

/** Goes to a page that will say, once, what has just been done. The words hold no personal data. */
export function seeOther(c: AppContext, path: string, notice?: string): Response {
  if (notice !== undefined)
    setCookie(c, COOKIE, encodeURIComponent(notice), {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: c.get('ground').config.baseUrl.startsWith('https:'),
      maxAge: 60,
    });
  return c.redirect(path, 303);
}

/** What the last action did, to be said now and not again. */
export function takeNotice(c: AppContext): string | undefined {
  const notice = getCookie(c, COOKIE);
  if (notice === undefined) return undefined;
  deleteCookie(c, COOKIE, { path: '/' });
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
