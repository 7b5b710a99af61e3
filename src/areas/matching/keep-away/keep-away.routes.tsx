import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { listEmployerNames } from '#areas/employers/index.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, foldForm, readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { findPersonRow } from '../ranking/people.queries.ts';
import { personOf } from '../ranking/person.ts';
import { listAvoidancesOf } from './avoidances.queries.ts';
import { KEEP_AWAY } from './keep-away.content.ts';
import { KeepAwayPage } from './keep-away.page.tsx';
import { liftNoted, noteAvoidance } from './keep-away.ts';

export const keepAwayPages = new Hono<AppEnv>()
  .get('/referrals/:reference/keep-away', (c) => show(c, EMPTY_FORM))
  .post('/referrals/:reference/keep-away', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, noteAvoidance, { ...answers, reference: c.req.param('reference') });
        return seeOther(c, pathOf(c), KEEP_AWAY.done);
      },
      (form) => show(c, form),
    ),
  )
  .post('/referrals/:reference/keep-away/lift', async (c) => {
    await change(c, liftNoted, foldForm(await readForm(c)));
    return seeOther(c, pathOf(c), KEEP_AWAY.lifted);
  });

function pathOf(c: AppContext): string {
  return `/referrals/${c.req.param('reference')}/keep-away`;
}

async function show(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, noteAvoidance.allow);
  const data = await read(c, async (tx) => {
    const row = await findPersonRow(tx, c.req.param('reference') ?? '');
    if (!row) throw notFound('referral');
    return {
      person: personOf(row),
      avoidances: await listAvoidancesOf(tx, row.youngPersonId),
      employers: await listEmployerNames(tx),
    };
  });
  return c.html(<KeepAwayPage shell={shellOf(c)} {...data} form={form} once={crypto.randomUUID()} />);
}
