import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { FairnessPage } from './fairness.page.tsx';
import { FAIRNESS_OF, FAIRNESS_READERS, readFairness } from './fairness-view.ts';
import { readAddress } from './plan-address.ts';

export const fairnessPages = new Hono<AppEnv>().get('/plan/fairness', async (c) => {
  actorIn(c, FAIRNESS_READERS);
  const of = FAIRNESS_OF.find((one) => one === c.req.query('of')) ?? 'plan';
  const isExact = c.req.query('numbers') !== 'hidden';
  const address = readAddress((name) => c.req.queries(name));
  const view = await read(c, (tx) => readFairness(tx, { of, isExact, address }));
  return c.html(<FairnessPage shell={shellOf(c)} address={address} view={view} />);
});
