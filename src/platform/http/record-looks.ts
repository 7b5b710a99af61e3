import { createMiddleware } from 'hono/factory';
import { keepLooks } from '#platform/audit/keep-looks.ts';
import { newLooks } from '#platform/audit/looks.ts';
import type { AppEnv } from './app-env.ts';
import { routeOf } from './route-of.ts';

/** Whom the request showed is in the audit before the answer goes out; where that fails, the answer does not go out. */
export const recordLooks = createMiddleware<AppEnv>(async (c, next) => {
  const ground = { ...c.get('ground'), looks: newLooks() };
  c.set('ground', ground);
  await next();
  await keepLooks(ground, {
    from: c.req.path.startsWith('/api/') ? 'api' : 'page',
    what: routeOf(c),
    keyId: c.get('keyId'),
    asked: Object.keys(c.req.query()).sort(),
  });
});
