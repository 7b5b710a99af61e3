import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { journeysPages } from './journeys.routes.tsx';
import { keepAwayPages } from './keep-away.routes.tsx';
import { MATTERS, OPTIONS } from './options.content.ts';
import { OptionsPage } from './options.page.tsx';
import { readOptions } from './options-view.ts';
import { findPersonRow } from './people.queries.ts';
import { personOf } from './person.ts';
import { putToYoungPerson } from './put-to-young-person.ts';
import { RANK_READERS } from './rank-for.ts';
import { setWhatMatters } from './set-what-matters.ts';
import { WhatMattersPage } from './what-matters.page.tsx';

export const optionsPages = new Hono<AppEnv>()
  .route('/', keepAwayPages)
  .route('/', journeysPages)
  .get('/referrals/:reference/options', (c) => showOptions(c, EMPTY_FORM))
  .post('/referrals/:reference/options', (c) =>
    tryForm(
      c,
      async ({ options, lookPast }) => {
        const reference = referenceOf(c);
        const { matchIds } = await change(c, putToYoungPerson, { reference, options, lookPast });
        return seeOther(c, `/referrals/${reference}`, OPTIONS.done(matchIds.length));
      },
      (form) => showOptions(c, form),
    ),
  )
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
  const kind = OPTION_KINDS.find((one) => one === c.req.query('kind')) ?? null;
  const view = await read(c, (tx) => readOptions(tx, referenceOf(c), kind));
  return c.html(
    <OptionsPage
      shell={shellOf(c)}
      view={view}
      form={form}
      filter={{ values: { kind: kind ?? '' }, errors: [] }}
      once={crypto.randomUUID()}
      mayPut={mayTry(actor, putToYoungPerson) && !view.person.isClosed}
      isTable={c.req.query('as') === 'table'}
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
