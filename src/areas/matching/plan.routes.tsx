import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { type FieldProblem, ServiceError } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { authorityWeightsPages } from './authority-weights.routes.tsx';
import { comparePages } from './compare.routes.tsx';
import { fairnessPages } from './fairness.routes.tsx';
import { fitsPages } from './fits.routes.tsx';
import { gapsPages } from './gaps.routes.tsx';
import { journeysFirst } from './journeys-ahead.routes.tsx';
import { keepPlan } from './keep-plan.ts';
import { openPlan } from './open-plan.ts';
import { BOARD } from './plan.content.ts';
import { PlanPage } from './plan.page.tsx';
import { addressQuery, type PlanAddress, pairOf, readAddress } from './plan-address.ts';
import { planView } from './plan-view.ts';
import { suggestFromPlan } from './suggest-from-plan.ts';
import { whatIfPages } from './what-if.routes.tsx';

export const planPages = new Hono<AppEnv>()
  .on(
    'GET',
    ['/plan', '/plan/what-if', '/plan/compare', '/plan/print', '/plan/fairness', '/plan/gaps'],
    journeysFirst,
  )
  .route('/', whatIfPages)
  .route('/', comparePages)
  .route('/', fitsPages)
  .route('/', gapsPages)
  .route('/', fairnessPages)
  .route('/', authorityWeightsPages)
  .get('/plan', (c) =>
    show(
      c,
      readAddress((name) => c.req.queries(name)),
      null,
    ),
  )
  .post('/plan', async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const values = await readForm(c);
    const address = readAddress((name) => [values[name] ?? []].flat());
    if (values.do === 'again') return seeOther(c, `/plan?${addressQuery(address)}`);
    return tryForm(
      c,
      async ({ line = [], ...answers }) => {
        if (answers.do === 'keep') {
          const { placed, of } = await change(c, keepPlan, { ...answers, ...listsOf(address) });
          return seeOther(c, '/plan', BOARD.kept(placed, of));
        }
        const lines = [line].flat().flatMap((text) => {
          const { reference, opportunity: optionId } = pairOf(text) ?? { reference: '', opportunity: '' };
          return reference === '' ? [] : [{ reference, optionId }];
        });
        const { matchIds } = await change(c, suggestFromPlan, { lines });
        return seeOther(c, '/matches', BOARD.done(matchIds.length));
      },
      (form) => show(c, address, form),
    );
  });

function listsOf({ from, ...rules }: PlanAddress) {
  return { ...rules, from: from ?? 'anew' };
}

async function show(c: AppContext, asked: PlanAddress, form: FormAgain | null): Promise<Response> {
  actorIn(c, PROGRAMME_ROLES);
  const { view, address, errors } = await plan(c, asked);
  return c.html(
    <PlanPage
      shell={shellOf(c)}
      view={view}
      address={address}
      form={{ values: { kind: address.kind }, errors: [...(form?.errors ?? []), ...errors] }}
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
