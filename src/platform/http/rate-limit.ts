import { createMiddleware } from 'hono/factory';
import { overLimit } from '#platform/errors.ts';
import type { AppContext, AppEnv } from './app-env.ts';
import { COUNCIL_LOGOUT_PATH } from './same-site.ts';

/** So many at once, and so many a minute in the long run. */
interface Allowance {
  readonly burst: number;
  readonly aMinute: number;
}

// A council's whole office may come from one address: pages are generous. Nobody signs in thirty times in a row.
const REQUESTS: Allowance = { burst: 600, aMinute: 1_200 };
const SIGN_INS: Allowance = { burst: 30, aMinute: 10 };
// A calendar app asks once an hour, some every few minutes. Each address is counted by itself: those of a whole council are read
// from one server of its provider.
const CALENDARS: Allowance = { burst: 20, aMinute: 2 };

// Some megabytes. Beyond it the oldest are forgotten: whoever can send from so many addresses is not held by this.
const ADDRESSES_MAX = 50_000;

/**
 * Turns away whoever asks too often, by where they come from: 429 with Retry-After. What it knows is in memory: of
 * this process on Node, of each isolate on Workers. `addressOf`: where a request comes from. `nowMs`: a clock that
 * never goes back.
 */
export function rateLimit(addressOf: (c: AppContext) => string, nowMs = () => performance.now()) {
  const requests = limiter(REQUESTS, nowMs);
  const signIns = limiter(SIGN_INS, nowMs);
  const calendars = limiter(CALENDARS, nowMs);
  return createMiddleware<AppEnv>(async (c, next) => {
    const address = network(addressOf(c));
    const isSignIn =
      (c.req.method === 'POST' && /^\/sign-in(\/|$)/.test(c.req.path)) ||
      // The provider itself may have many sessions to end at once.
      (/^\/sign-in\/council/.test(c.req.path) && c.req.path !== COUNCIL_LOGOUT_PATH);
    const isCalendar = c.req.path.startsWith('/calendar/feed/');
    const wait =
      requests(address) || (isSignIn ? signIns(address) : 0) || (isCalendar ? calendars(c.req.path) : 0);
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      throw overLimit(
        'too-often',
        `That was too often. Try again in ${wait === 1 ? 'a second' : `${wait} seconds`}.`,
      );
    }
    await next();
  });
}

/**
 * Counts by key, as a bucket that leaks: only the moment at which it will be empty is kept. `nowMs` never goes back.
 * @returns 0, or the whole seconds to wait. O(1).
 */
export function limiter({ burst, aMinute }: Allowance, nowMs: () => number): (key: string) => number {
  const emptyAt = new Map<string, number>();
  const dropMs = 60_000 / aMinute;
  return (key) => {
    const now = nowMs();
    const from = Math.max(now, emptyAt.get(key) ?? 0);
    const over = from + dropMs - (now + burst * dropMs);
    // Half a millisecond of rounding is not a request too many.
    if (over > 0.5) return Math.ceil(over / 1000);
    emptyAt.delete(key);
    emptyAt.set(key, from + dropMs);
    if (emptyAt.size > ADDRESSES_MAX) forgetOldest(emptyAt);
    return 0;
  };
}

function forgetOldest(emptyAt: Map<string, number>): void {
  for (const key of emptyAt.keys()) {
    emptyAt.delete(key);
    return;
  }
}

/** Whoever has one IPv6 address has a whole network of them: the first four groups are what their provider gave. */
export function network(address: string): string {
  return address.includes('.') ? address : address.split(':').slice(0, 4).join(':');
}
