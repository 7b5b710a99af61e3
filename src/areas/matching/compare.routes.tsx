import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { type AppContext, type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { ComparePage } from './compare.page.tsx';
import { compareView } from './compare-view.ts';
import { MeetingPrintPage } from './meeting-print.page.tsx';
import { openPlan } from './open-plan.ts';
import { readAddress } from './plan-address.ts';
import { planView } from './plan-view.ts';
import { PLAN_WAYS, type PlanWay } from './plan-ways.ts';

/** The plan beside another one, and on paper. */
export const comparePages = new Hono<AppEnv>()
  .get('/plan/compare', async (c) => {
    const open = await openHere(c);
    const ways = [wayOf(c.req.query('one'), 'now'), wayOf(c.req.query('other'), 'first-come')] as const;
    return c.html(
      <ComparePage shell={shellOf(c)} address={open.address} view={compareView(open.intake, ways)} />,
    );
  })
  .get('/plan/print', async (c) => {
    const open = await openHere(c);
    return c.html(
      <MeetingPrintPage
        shell={shellOf(c)}
        address={open.address}
        view={planView(open)}
        showsNames={c.req.query('names') !== 'no'}
      />,
    );
  });

function openHere(c: AppContext) {
  actorIn(c, PROGRAMME_ROLES);
  return read(c, (tx) =>
    openPlan(
      tx,
      readAddress((name) => c.req.queries(name)),
    ),
  );
}

function wayOf(asked: string | undefined, usual: PlanWay): PlanWay {
  return PLAN_WAYS.find((way) => way === asked) ?? usual;
}
