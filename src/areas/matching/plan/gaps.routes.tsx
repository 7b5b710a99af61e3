import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { type AppContext, type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { GAPS } from './gaps.content.ts';
import { GapsPage } from './gaps.page.tsx';
import { gapsCsv } from './gaps-view.ts';
import { openPlan } from './open-plan.ts';
import { readAddress } from './plan-address.ts';
import { GAP_GROUPS, supplyGaps } from './supply-gaps.ts';

export const gapsPages = new Hono<AppEnv>()
  .get('/plan/gaps', async (c) => {
    return c.html(<GapsPage shell={shellOf(c)} {...(await gapsHere(c))} />);
  })
  .get('/plan/gaps.csv', async (c) => {
    const { gaps, least } = await gapsHere(c);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${GAPS.file(gaps.on)}"`);
    return c.body(gapsCsv(gaps, least));
  });

async function gapsHere(c: AppContext) {
  actorIn(c, PROGRAMME_ROLES);
  const group = GAP_GROUPS.find((one) => one === c.req.query('who')) ?? 'waiting';
  const least = [1, 2, 3, 5].find((one) => String(one) === c.req.query('least')) ?? 1;
  const address = readAddress((name) => c.req.queries(name));
  const { intake } = await read(c, (tx) => openPlan(tx, address));
  return { gaps: supplyGaps(intake, group), least, address };
}
