import { createMiddleware } from 'hono/factory';
import { keepLooks } from '#platform/audit/keep-looks.ts';
import { keepRefusal } from '#platform/audit/keep-refusal.ts';
import { newLooks } from '#platform/audit/looks.ts';
import type { AppContext, AppEnv } from './app-env.ts';
import { NO_ROUTE, routeOf } from './route-of.ts';

/**
 * Whom the request showed, or what it was refused, is in the audit before the answer goes out; where that fails, the
 * answer does not go out.
 */
export const recordLooks = createMiddleware<AppEnv>(async (c, next) => {
  const ground = { ...c.get('ground'), looks: newLooks() };
  c.set('ground', ground);
  await next();
  noteWhoseAddress(c);
  await keepLooks(ground, {
    from: c.req.path.startsWith('/api/') ? 'api' : 'page',
    what: routeOf(c),
    keyId: c.get('keyId'),
    asked: Object.keys(c.req.query()).sort(),
  });
  await recordRefusal(c);
});

const THEIR_PAGE = /^(?:\/api\/v1)?\/young-people\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:\/|$)/;

// A page below a young person's address is about them, whether or not a name is read for it.
function noteWhoseAddress(c: AppContext): void {
  const [actor, id] = [c.get('actor'), THEIR_PAGE.exec(c.req.path)?.[1]];
  if (actor !== null && id !== undefined && c.req.method === 'GET' && c.res.status === 200)
    c.get('ground').looks?.of(actor).people.add(id);
}

async function recordRefusal(c: AppContext): Promise<void> {
  const actor = c.get('actor');
  const { status } = c.res;
  const what = routeOf(c);
  // A page that there is not is no door that somebody tried.
  if (actor === null || what === NO_ROUTE || (status !== 403 && status !== 404)) return;
  const { method } = c.req;
  await keepRefusal(c.get('ground'), actor, {
    what,
    method,
    status,
    records: recordsIn(c),
    keyId: c.get('keyId'),
  });
}

const RECORD = /^(?:[A-Z]{1,2}-?\d{1,9}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$/;

function recordsIn(c: AppContext): string[] {
  return c.req.path.split('/').filter((part) => RECORD.test(part));
}
