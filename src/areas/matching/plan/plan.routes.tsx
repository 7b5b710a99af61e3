import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { type FieldProblem, invalid, ServiceError } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { fitsPages } from '../reach/fits.routes.tsx';
import { authorityWeightsPages } from '../weights/authority-weights.routes.tsx';
import { comparePages } from './compare.routes.tsx';
import { fairnessPages } from './fairness.routes.tsx';
import { FAIRNESS_READERS } from './fairness-view.ts';
import { gapsPages } from './gaps.routes.tsx';
import { journeysFirst } from './journeys-ahead.routes.tsx';
import { keepPlan } from './keep-plan.ts';
import { openPlan } from './open-plan.ts';
import { BOARD } from './plan.content.ts';
import { PlanPage } from './plan.page.tsx';
import { addressQuery, type PlanAddress, pairOf, readAddress, withRule } from './plan-address.ts';
import { layoutPairs, type PlanLayout, readLayout } from './plan-layout.ts';
import { planView } from './plan-view.ts';
import { putFromPlan, suggestFromPlan } from './suggest-from-plan.ts';
import { whatIfPages } from './what-if.routes.tsx';

export const planPages = new Hono<AppEnv>()
  .on(
    'GET',
    ['/plan', '/plan/what-if', '/plan/compare', '/plan/print', '/plan/gaps'],
    journeysFirst(PROGRAMME_ROLES),
  )
  .on('GET', '/plan/fairness', journeysFirst(FAIRNESS_READERS))
  .route('/', whatIfPages)
  .route('/', comparePages)
  .route('/', fitsPages)
  .route('/', gapsPages)
  .route('/', fairnessPages)
  .route('/', authorityWeightsPages)
  .get('/plan', (c) =>
    show(
      c,
      askedIn((name) => c.req.queries(name)),
      null,
    ),
  )
  .post('/plan', async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const values = await readForm(c);
    const asked = askedIn((name) => [values[name] ?? []].flat());
    if (values.do === 'again') return toBoard(c, asked);
    return tryForm(
      c,
      (answers) => takeUp(c, asked, answers),
      (form) => show(c, asked, form),
    );
  });

/** What the board is asked for: a plan, and how it lies on the table. */
interface Asked {
  readonly address: PlanAddress;
  readonly layout: PlanLayout;
}

function askedIn(all: (name: string) => readonly string[] | undefined): Asked {
  return { address: readAddress(all), layout: readLayout((name) => all(name)?.[0]) };
}

function toBoard(c: AppContext, { address, layout }: Asked, notice?: string): Response {
  const query = addressQuery(address, layoutPairs(layout));
  return seeOther(c, query === '' ? '/plan' : `/plan?${query}`, notice);
}

/** Does what the button says, with the plan or with the ticked lines. */
async function takeUp(
  c: AppContext,
  asked: Asked,
  { line = [], do: what, seen, version }: Record<string, string | string[]>,
): Promise<Response> {
  if (what === 'keep') {
    const { from, ...rules } = asked.address;
    const kept = await change(c, keepPlan, { ...rules, from: from ?? 'anew', seen, version });
    return seeOther(c, '/plan', BOARD.kept(kept.placed, kept.of));
  }
  const pairs = [line].flat().filter((text) => pairOf(text) !== null);
  if (pairs.length === 0) throw invalid([{ field: 'lines', message: BOARD.nothingTicked }]);
  if (what === 'lock' || what === 'never') {
    const words = what === 'lock' ? BOARD.nowLocked : BOARD.nowRuledOut;
    const address = withRule(asked.address, what, pairs);
    return toBoard(c, { ...asked, address }, words(pairs.length));
  }
  const lines = pairs.map(pairOf);
  const isPut = what === 'put';
  const { matchIds } = await change(c, isPut ? putFromPlan : suggestFromPlan, { lines });
  return toBoard(c, asked, (isPut ? BOARD.nowPut : BOARD.done)(matchIds.length));
}

async function show(c: AppContext, asked: Asked, form: FormAgain | null): Promise<Response> {
  actorIn(c, PROGRAMME_ROLES);
  const { view, address, errors } = await plan(c, asked.address);
  return c.html(
    <PlanPage
      shell={shellOf(c)}
      view={view}
      address={address}
      layout={asked.layout}
      form={{
        values: { kind: address.kind, line: form?.values.line ?? [] },
        errors: [...(form?.errors ?? []), ...errors],
      }}
      once={crypto.randomUUID()}
    />,
  );
}

/** The plan; or, where what was asked for cannot be, why, with the page to change it. */
async function plan(c: AppContext, asked: PlanAddress) {
  try {
    const open = await read(c, (tx) => openPlan(tx, asked));
    return { view: planView(open), address: open.address, errors: [] };
  } catch (error) {
    if (!(error instanceof ServiceError) || !['invalid', 'precondition'].includes(error.kind)) throw error;
    const errors: readonly FieldProblem[] =
      error.fields.length > 0 ? error.fields : [{ field: '', message: error.message }];
    c.status(422);
    return { view: null, address: { ...asked, from: asked.from ?? 'kept' }, errors };
  }
}
