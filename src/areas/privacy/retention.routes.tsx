import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { whatGoes } from './read-retention.ts';
import { RetentionPage } from './retention.page.tsx';
import { listRuns } from './retention.queries.ts';

/** Those who answer for how long things are kept. */
export const RETENTION_READERS: readonly Role[] = ['manager', 'data-officer', 'auditor', 'operator'];
const DAYS = 92;

export const retentionPages = new Hono<AppEnv>().get('/retention', async (c) => {
  actorIn(c, RETENTION_READERS);
  const found = await read(c, async (tx) => ({
    going: await whatGoes(tx, DAYS),
    runs: await listRuns(tx),
  }));
  return c.html(<RetentionPage shell={shellOf(c)} days={DAYS} {...found} />);
});
