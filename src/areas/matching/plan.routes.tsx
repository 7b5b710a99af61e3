import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { type FieldProblem, ServiceError } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import type { NamedPair } from './intake.ts';
import { BOARD } from './plan.content.ts';
import { PlanPage } from './plan.page.tsx';
import { planIntakeFor } from './plan-reply.ts';
import { planView } from './plan-view.ts';
import { suggestFromPlan } from './suggest-from-plan.ts';

export const planPages = new Hono<AppEnv>()
  .get('/plan', (c) =>
    show(
      c,
      asked((name) => c.req.queries(name)),
      null,
    ),
  )
  .post('/plan', async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const values = await readForm(c);
    const rules = asked((name) => [values[name] ?? []].flat());
    if (values.do !== 'suggest') return seeOther(c, `/plan?${asQuery(rules)}`);
    return tryForm(
      c,
      async ({ line = [] }) => {
        const lines = [line].flat().flatMap((text) => {
          const { reference, opportunity: optionId } = pairOf(text) ?? { reference: '', opportunity: '' };
          return reference === '' ? [] : [{ reference, optionId }];
        });
        const { matchIds } = await change(c, suggestFromPlan, { lines });
        return seeOther(c, '/matches', BOARD.done(matchIds.length));
      },
      (form) => show(c, rules, form),
    );
  });

/** What a plan is to keep to, as it stands in the address or in the form. */
interface Rules {
  readonly kind: readonly string[];
  readonly lock: readonly string[];
  readonly never: readonly string[];
}

function asked(valuesOf: (name: string) => readonly string[] | undefined): Rules {
  const never = [...new Set(valuesOf('never') ?? [])];
  return {
    kind: [...new Set(valuesOf('kind') ?? [])],
    // Whoever ticks both for a line means what they ticked last: not this one.
    lock: [...new Set(valuesOf('lock') ?? [])].filter((pair) => !never.includes(pair)),
    never,
  };
}

function asQuery(rules: Rules): string {
  const pairs = Object.entries(rules).flatMap(([name, values]: [string, readonly string[]]) =>
    values.map((value) => [name, value] as [string, string]),
  );
  return new URLSearchParams(pairs).toString();
}

function pairOf(text: string): NamedPair | null {
  const [reference, opportunity, ...more] = text.split('=');
  return reference && opportunity && more.length === 0 ? { reference, opportunity } : null;
}

async function show(c: AppContext, rules: Rules, form: FormAgain | null): Promise<Response> {
  actorIn(c, PROGRAMME_ROLES);
  const { view, errors } = await plan(c, rules);
  return c.html(
    <PlanPage
      shell={shellOf(c)}
      view={view}
      form={{ values: { kind: rules.kind }, errors: [...(form?.errors ?? []), ...errors] }}
      once={crypto.randomUUID()}
      locked={rules.lock}
      never={rules.never}
    />,
  );
}

/** The plan; or, where what was asked for cannot be, why, with the page to change it. */
async function plan(c: AppContext, { kind, lock, never }: Rules) {
  const kinds = OPTION_KINDS.filter((one) => kind.includes(one));
  const pairs = (texts: readonly string[]) => texts.flatMap((text) => pairOf(text) ?? []);
  const wanted = {
    on: null,
    kinds: kinds.length > 0 ? kinds : null,
    locked: pairs(lock),
    never: pairs(never),
  };
  try {
    return { view: planView(await read(c, (tx) => planIntakeFor(tx, wanted))), errors: [] };
  } catch (error) {
    if (!(error instanceof ServiceError) || !['invalid', 'precondition'].includes(error.kind)) throw error;
    const errors: readonly FieldProblem[] =
      error.fields.length > 0 ? error.fields : [{ field: '', message: error.message }];
    c.status(422);
    return { view: null, errors };
  }
}
