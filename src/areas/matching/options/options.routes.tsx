import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { mayTry } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { keepAwayPages } from '../keep-away/keep-away.routes.tsx';
import { putToYoungPerson } from '../matches/put-to-young-person.ts';
import { journeysPages } from '../ranking/journeys.routes.tsx';
import { findPersonRow } from '../ranking/people.queries.ts';
import { personOf } from '../ranking/person.ts';
import { RANK_READERS } from '../ranking/rank-for.ts';
import { setWhatMatters } from '../weights/set-what-matters.ts';
import { WhatMattersPage } from '../weights/what-matters.page.tsx';
import { BESIDE, MATTERS, OPTIONS } from './options.content.ts';
import { OptionsPage } from './options.page.tsx';
import { OptionsBesidePage } from './options-beside.page.tsx';
import { readOptionsLayout } from './options-layout.ts';
import { readOptions } from './options-view.ts';

export const optionsPages = new Hono<AppEnv>()
  .route('/', keepAwayPages)
  .route('/', journeysPages)
  .get('/referrals/:reference/options', (c) => showOptions(c, EMPTY_FORM))
  .post('/referrals/:reference/options', (c) =>
    tryForm(
      c,
      async ({ options, lookPast, do: what }) => {
        const reference = referenceOf(c);
        if (what === 'compare') return toBeside(c, [options ?? [], lookPast ?? []].flat(2));
        const { matchIds } = await change(c, putToYoungPerson, { reference, options, lookPast });
        return seeOther(c, `/referrals/${reference}`, OPTIONS.done(matchIds.length));
      },
      (form) => showOptions(c, form),
    ),
  )
  .get('/referrals/:reference/options/beside', showBeside)
  .get('/referrals/:reference/options/what-matters', (c) => showMatters(c, null))
  .post('/referrals/:reference/options/what-matters', (c) =>
    tryForm(
      c,
      async (answers) => {
        const reference = referenceOf(c);
        await change(c, setWhatMatters, { ...answers, reference });
        return seeOther(c, `/referrals/${reference}/options`, MATTERS.done);
      },
      (form) => showMatters(c, form),
    ),
  );

function referenceOf(c: AppContext): string {
  return c.req.param('reference') ?? '';
}

async function showOptions(c: AppContext, form: FormAgain) {
  const actor = actorIn(c, RANK_READERS);
  const again = (name: string) => [form.values[name] ?? []].flat()[0];
  const layout = readOptionsLayout((name) => c.req.query(name) ?? again(name));
  const view = await read(c, (tx) => readOptions(tx, referenceOf(c), layout.kind));
  return c.html(
    <OptionsPage
      shell={shellOf(c)}
      view={view}
      form={form}
      layout={layout}
      once={crypto.randomUUID()}
      mayPut={mayTry(actor, putToYoungPerson) && !view.person.isClosed}
    />,
  );
}

/** As many as fit beside one another on a desk. */
const BESIDE_MAX = 4;

function toBeside(c: AppContext, ids: readonly string[]): Response {
  if (ids.length < 2 || ids.length > BESIDE_MAX)
    throw invalid([{ field: 'options', message: BESIDE.howMany(BESIDE_MAX) }]);
  const query = new URLSearchParams(ids.map((id): [string, string] => ['option', id]));
  return seeOther(c, `/referrals/${referenceOf(c)}/options/beside?${query}`);
}

async function showBeside(c: AppContext): Promise<Response> {
  const actor = actorIn(c, RANK_READERS);
  const asked = (c.req.queries('option') ?? []).slice(0, BESIDE_MAX);
  const view = await read(c, (tx) => readOptions(tx, referenceOf(c), null));
  return c.html(
    <OptionsBesidePage
      shell={shellOf(c)}
      view={view}
      chosen={[...view.possible, ...view.impossible].filter(({ option }) => asked.includes(option.id))}
      once={crypto.randomUUID()}
      mayPut={mayTry(actor, putToYoungPerson) && !view.person.isClosed}
    />,
  );
}

async function showMatters(c: AppContext, again: FormAgain | null) {
  actorIn(c, setWhatMatters.allow);
  const row = await read(c, (tx) => findPersonRow(tx, referenceOf(c)));
  if (!row) throw notFound('referral');
  const person = personOf(row);
  const usual = { interest: 'some', journey: 'some', start: 'some', support: 'some', ladder: 'some' };
  return c.html(
    <WhatMattersPage
      shell={shellOf(c)}
      person={person}
      subjects={row.interestSubjects}
      form={again ?? { values: { ...usual, ...person.choices }, errors: [] }}
      once={crypto.randomUUID()}
      version={String(again?.values.version ?? row.referralVersion)}
    />,
  );
}
