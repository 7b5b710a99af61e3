import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { type FieldProblem, ServiceError } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { keepPlan } from './keep-plan.ts';
import { openPlan } from './open-plan.ts';
import { BOARD } from './plan.content.ts';
import { addressQuery, readAddress } from './plan-address.ts';
import { WHAT_IF } from './what-if.content.ts';
import { WhatIfPage } from './what-if.page.tsx';
import { emptyView, questionText, whatIfView } from './what-if-view.ts';

export const whatIfPages = new Hono<AppEnv>()
  .get('/plan/what-if', (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const { what, who = '', which = '' } = c.req.query();
    const asked = what === undefined && who === '' ? null : questionText(what ?? '', who, which);
    if (what === undefined && who === '' && which === '') return show(c, []);
    if (asked === null) return show(c, missing(what ?? '', who, which));
    const known = (c.req.queries('if') ?? []).filter((text) => text !== asked);
    const more = [...known, asked].map((text) => ['if', text] as [string, string]);
    return seeOther(c, `/plan/what-if?${addressQuery(addressOf(c), more)}`);
  })
  .post('/plan/keep', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { placed, of } = await change(c, keepPlan, answers);
        return seeOther(c, '/plan', BOARD.kept(placed, of));
      },
      async ({ errors }) => {
        const values = await readForm(c);
        const all = (name: string) => [values[name] ?? []].flat();
        return show(c, errors, all);
      },
    ),
  );

type Values = (name: string) => readonly string[] | undefined;

function addressOf(c: AppContext, all: Values = (name) => c.req.queries(name)) {
  return readAddress(all);
}

function missing(what: string, who: string, which: string): FieldProblem[] {
  const isAboutWho = ['lock', 'never', 'waits'].includes(what);
  const isAboutWhich = ['lock', 'never', 'gone', 'one-more'].includes(what);
  return [
    ...(isAboutWho || isAboutWhich ? [] : [{ field: 'what', message: WHAT_IF.unreadable }]),
    ...(isAboutWho && who === '' ? [{ field: 'who', message: WHAT_IF.nobody }] : []),
    ...(isAboutWhich && which === '' ? [{ field: 'which', message: WHAT_IF.nothing }] : []),
  ];
}

async function show(
  c: AppContext,
  errors: readonly FieldProblem[],
  all: Values = (name) => c.req.queries(name),
): Promise<Response> {
  const open = await read(c, (tx) => openPlan(tx, addressOf(c, all)));
  const page = {
    shell: shellOf(c),
    address: open.address,
    once: crypto.randomUUID(),
    seen: open.seen,
    version: open.kept?.number ?? 0,
    form: { values: c.req.query(), errors },
  };
  if (errors.length > 0) c.status(422);
  try {
    return c.html(<WhatIfPage {...page} view={whatIfView(open, all('if') ?? [])} />);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'invalid') throw error;
    c.status(422);
    const form = { ...page.form, errors: error.fields };
    return c.html(<WhatIfPage {...page} form={form} view={emptyView(open.intake)} />);
  }
}
