import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { FairnessPage } from './fairness.page.tsx';
import { FAIRNESS_OF, readFairness } from './fairness-view.ts';

/** Those who answer for the figures, and who look whether they are right. */
const FAIRNESS_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor'];

export const fairnessPages = new Hono<AppEnv>().get('/plan/fairness', async (c) => {
  actorIn(c, FAIRNESS_READERS);
  const of = FAIRNESS_OF.find((one) => one === c.req.query('of')) ?? 'plan';
  const isExact = c.req.query('numbers') === 'exact';
  const view = await read(c, (tx) => readFairness(tx, of, isExact));
  return c.html(<FairnessPage shell={shellOf(c)} view={view} />);
});
