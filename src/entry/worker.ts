import { isMigrated } from '#platform/db/migrate.ts';
import type { Ground } from '#platform/ground.ts';
import { createApp } from './app.tsx';
import { scheduled } from './scheduled.ts';
import { groundOnWorker, type WorkerEnv } from './worker-ground.ts';

// The same service on Cloudflare Workers, before a Postgres that Hyperdrive reaches.

// Once for each isolate: routes and schemas do not change between requests, and the rate limit remembers.
const app = createApp((env) => (env as { ground: Ground }).ground, {
  isReady: ({ database }) => isMigrated(database),
  addressOf: (c) => c.req.header('CF-Connecting-IP') ?? 'unknown',
});

export default {
  fetch: (request: Request, env: WorkerEnv) => app.fetch(request, { ground: groundOnWorker(env) }),
  scheduled,
};
