import { createMiddleware } from 'hono/factory';
import { type AppEnv, read } from '#platform/http/app-env.ts';
import { listOwnOpen } from './file-openings.queries.ts';

/** So that every page says, as long as it is so, that the worker has a file open that is not on their list. */
export const noteOpenFiles = createMiddleware<AppEnv>(async (c, next) => {
  if (c.get('actor')?.role === 'worker' && !c.req.path.startsWith('/api/'))
    c.set('filesOpenUntil', (await read(c, listOwnOpen)).at(-1)?.expiresAt ?? null);
  await next();
});
