import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type AppContext, type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { ComparePage } from './compare.page.tsx';
import { type Comparable, comparable, compareView, nameOfPlan } from './compare-view.ts';
import { KeptPlansPage } from './kept-plans.page.tsx';
import { listKeptPlans } from './kept-plans.queries.ts';
import { MeetingPrintPage } from './meeting-print.page.tsx';
import { openPlan } from './open-plan.ts';
import { readAddress } from './plan-address.ts';
import { readLayout } from './plan-layout.ts';
import { planView } from './plan-view.ts';

/** The plan beside another one, those that were kept, and on paper. */
export const comparePages = new Hono<AppEnv>()
  .get('/plan/compare', async (c) => {
    const { one = 'now', other = 'first-come' } = c.req.query();
    const { plans, address, view } = await read(c, async (tx) => {
      const { intake, address } = await openHere(c, tx);
      const plans = await comparable(tx);
      const ways = [planNamed(plans, one, 'now'), planNamed(plans, other, 'first-come')] as const;
      return { plans, address, view: await compareView(tx, intake, ways) };
    });
    return c.html(<ComparePage shell={shellOf(c)} address={address} plans={plans} view={view} />);
  })
  .get('/plan/kept', async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    return c.html(<KeptPlansPage shell={shellOf(c)} plans={await read(c, listKeptPlans)} />);
  })
  .get('/plan/print', async (c) => {
    const open = await read(c, (tx) => openHere(c, tx));
    return c.html(
      <MeetingPrintPage
        shell={shellOf(c)}
        address={open.address}
        layout={readLayout((name) => c.req.query(name))}
        view={planView(open)}
        showsNames={c.req.query('names') !== 'no'}
      />,
    );
  });

function openHere(c: AppContext, tx: ReadTx) {
  actorIn(c, PROGRAMME_ROLES);
  return openPlan(
    tx,
    readAddress((name) => c.req.queries(name)),
  );
}

function planNamed(plans: readonly Comparable[], name: string, usual: Comparable): Comparable {
  return plans.find((plan) => nameOfPlan(plan) === name) ?? usual;
}
