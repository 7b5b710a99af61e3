import { createMiddleware } from 'hono/factory';
import { type AppEnv, read } from '#platform/http/app-env.ts';
import { listOwnCovering } from './covers.queries.ts';

/** So that every page says, as long as it is so, for whom the worker stands in and until when. */
export const noteCovering = createMiddleware<AppEnv>(async (c, next) => {
  if (c.get('actor')?.role === 'worker' && !c.req.path.startsWith('/api/')) {
    const covering = await read(c, listOwnCovering);
    c.set(
      'covering',
      covering.map(({ workerUserId, workerName, endsOn }) => ({
        workerUserId,
        name: workerName,
        untilOn: endsOn,
      })),
    );
  }
  await next();
});
