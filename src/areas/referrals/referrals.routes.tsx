import { Hono } from 'hono';
import type { z } from 'zod';
import { keepSignInCode, shellOf } from '#areas/accounts/index.ts';
import { LOOKS_READERS } from '#areas/audit/index.ts';
import { finishAction, planAction } from '#areas/young-people/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { BARRIERS } from '#domain/referrals/barriers.ts';
import { REFERRAL_STAGES } from '#domain/referrals/stages.ts';
import { type Command, mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { LongTextField } from '#web/fields.tsx';
import { FormErrors } from '#web/form.tsx';
import { EMPTY_FORM } from '#web/form-values.ts';
import { Page } from '#web/page.tsx';
import { ActionDonePage, ActionFormPage } from './action-form.page.tsx';
import { changeReferral } from './change-referral.ts';
import { closeReferral, reopenReferral } from './close-referral.ts';
import { MeetingPage } from './meeting.page.tsx';
import { recordMeeting } from './record-meeting.ts';
import { refer } from './refer.ts';
import { ReferralPage } from './referral.page.tsx';
import { readReferralPage } from './referral.queries.ts';
import { answersOf } from './referral-answers.ts';
import { ReferralFormPage } from './referral-form.page.tsx';
import { ACTION, RECORD, REFER } from './referrals.content.ts';
import { listReferrals } from './referrals.queries.ts';
import { WaitingListPage } from './waiting-list.page.tsx';

const READERS = ['co-ordinator', 'manager', 'data-officer', 'auditor', 'worker', 'operator'] as const;
const once = () => ({ _once: crypto.randomUUID() });

async function pageData(c: AppContext) {
  const data = await read(c, (tx) => readReferralPage(tx, c.req.param('reference') ?? ''));
  if (!data) throw notFound('referral');
  return data;
}

export const referralsPages = new Hono<AppEnv>()
  .get('/referrals', async (c) => {
    const actor = actorIn(c, READERS);
    const { search = '', stage = '' } = c.req.query();
    const lines = await read(c, (tx) =>
      listReferrals(tx, { search, stage: REFERRAL_STAGES.find((known) => known === stage) }),
    );
    return c.html(
      <WaitingListPage
        shell={shellOf(c)}
        today={await read(c, async (tx) => tx.today)}
        lines={lines}
        filter={{ values: { search, stage }, errors: [] }}
        mayRefer={mayTry(actor, refer)}
        isCaseload={actor.role === 'worker'}
        covered={c.get('covering').map(({ workerUserId }) => workerUserId)}
      />,
    );
  })
  .get('/referrals/new', (c) => showNew(c, { ...EMPTY_FORM }))
  .post('/referrals/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { reference } = await change(c, refer, answers);
        return seeOther(c, `/referrals/${reference}`, REFER.done(reference));
      },
      (form) => showNew(c, form),
    ),
  )
  .get('/referrals/:reference', async (c) => {
    const actor = actorIn(c, READERS);
    return c.html(
      <ReferralPage
        shell={shellOf(c)}
        data={await pageData(c)}
        mayChange={mayTry(actor, changeReferral)}
        isProgramme={PROGRAMME_ROLES.includes(actor.role)}
        mayGiveCode={mayTry(actor, keepSignInCode)}
        mayAskWhoLooked={LOOKS_READERS.includes(actor.role)}
      />,
    );
  })
  .get('/referrals/:reference/change', async (c) => {
    const { referral, barriers } = await pageData(c);
    return showChange(c, { values: answersOf(referral, barriers), errors: [] }, String(referral.version));
  })
  .post('/referrals/:reference/change', (c) =>
    tryForm(
      c,
      async (answers) => {
        const reference = c.req.param('reference');
        await change(c, changeReferral, { ...answers, reference });
        return seeOther(c, `/referrals/${reference}`, REFER.changed);
      },
      (form) => showChange(c, form, String(form.values.version ?? '')),
    ),
  )
  .get('/referrals/:reference/met', (c) => showMeeting(c, EMPTY_FORM))
  .post('/referrals/:reference/met', (c) =>
    tryForm(
      c,
      async (answers) => {
        const reference = c.req.param('reference');
        await change(c, recordMeeting, { ...answers, reference });
        return seeOther(c, `/referrals/${reference}`, RECORD.metDone);
      },
      (form) => showMeeting(c, form),
    ),
  )
  .get('/referrals/:reference/close', (c) => showClose(c, EMPTY_FORM))
  .post('/referrals/:reference/close', (c) =>
    confirmed(c, closeReferral, RECORD.closed, (form) => showClose(c, form)),
  )
  .get('/referrals/:reference/reopen', (c) => showReopen(c, EMPTY_FORM))
  .post('/referrals/:reference/reopen', (c) =>
    confirmed(c, reopenReferral, RECORD.reopened, (form) => showReopen(c, form)),
  )
  .get('/referrals/:reference/actions/new', (c) => showPlan(c, EMPTY_FORM))
  .post('/referrals/:reference/actions/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { referral } = await pageData(c);
        await change(c, planAction, {
          ...answers,
          youngPersonId: referral.young_person_id,
          barrierId: answers.barrierId || null,
        });
        return seeOther(c, `/referrals/${referral.reference}`, ACTION.planned);
      },
      (form) => showPlan(c, form),
    ),
  )
  .get('/actions/:id/done', (c) => showDone(c, EMPTY_FORM))
  .post('/actions/:id/done', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, finishAction, { ...answers, actionId: c.req.param('id') });
        return seeOther(c, '/home', ACTION.done);
      },
      (form) => showDone(c, form),
    ),
  );

function showNew(c: AppContext, form: FormAgain) {
  const actor = actorIn(c, refer.allow);
  return c.html(
    <ReferralFormPage
      shell={shellOf(c)}
      form={form}
      title={REFER.title}
      action="/referrals/new"
      submit={REFER.submit}
      hidden={once()}
      cancelHref="/referrals"
      asksForWorker={actor.role !== 'worker'}
    />,
  );
}

function showChange(c: AppContext, form: FormAgain, version: string) {
  const path = `/referrals/${c.req.param('reference')}`;
  return c.html(
    <ReferralFormPage
      shell={shellOf(c)}
      form={form}
      title={REFER.changeTitle}
      action={`${path}/change`}
      submit={REFER.changeSubmit}
      hidden={{ ...once(), version }}
      cancelHref={path}
      asksForWorker={actorOf(c).role !== 'worker'}
    />,
  );
}

async function showMeeting(c: AppContext, form: FormAgain) {
  const { referral } = await pageData(c);
  return c.html(
    <MeetingPage shell={shellOf(c)} form={form} path={`/referrals/${referral.reference}`} hidden={once()} />,
  );
}

async function confirmed<Schema extends z.ZodType, Result>(
  c: AppContext,
  it: Command<Schema, Result>,
  notice: string,
  again: (form: FormAgain) => Promise<Response>,
): Promise<Response> {
  return tryForm(
    c,
    async (answers) => {
      const reference = c.req.param('reference') ?? '';
      await change(c, it, { ...answers, reference });
      return seeOther(c, `/referrals/${reference}`, notice);
    },
    again,
  );
}

async function showClose(c: AppContext, form: FormAgain) {
  const { referral } = await pageData(c);
  const path = `/referrals/${referral.reference}`;
  return c.html(
    <Page shell={shellOf(c)} title={RECORD.closeTitle} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <Confirmation
        question={RECORD.closeTitle}
        effects={RECORD.closeEffects}
        action={`${path}/close`}
        submit={RECORD.closeSubmit}
        hidden={once()}
        cancelHref={path}
      >
        <LongTextField form={form} name="reason" label="Why is it closed?" rows={3} />
      </Confirmation>
    </Page>,
  );
}

async function showReopen(c: AppContext, form: FormAgain) {
  const { referral } = await pageData(c);
  const path = `/referrals/${referral.reference}`;
  return c.html(
    <Page shell={shellOf(c)} title={RECORD.reopenTitle} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <Confirmation
        question={RECORD.reopenTitle}
        effects={RECORD.reopenEffects}
        action={`${path}/reopen`}
        submit={RECORD.reopenSubmit}
        hidden={once()}
        cancelHref={path}
      />
    </Page>,
  );
}

async function showPlan(c: AppContext, form: FormAgain) {
  const { referral, barriers } = await pageData(c);
  const barrierId = String(form.values.barrierId ?? c.req.query('barrier') ?? '');
  const barrier = barriers.find((one) => one.id === barrierId);
  const about = BARRIERS.find((known) => known.code === barrier?.kind);
  const path = `/referrals/${referral.reference}`;
  return c.html(
    <ActionFormPage
      shell={shellOf(c)}
      form={form}
      action={`${path}/actions/new`}
      hidden={{ ...once(), barrierId: barrier?.id ?? '' }}
      cancelHref={path}
      ideas={about?.actions ?? []}
      agencies={about?.agencies ?? []}
    />,
  );
}

function showDone(c: AppContext, form: FormAgain) {
  actorIn(c, finishAction.allow);
  const path = `/actions/${c.req.param('id')}/done`;
  return c.html(
    <ActionDonePage shell={shellOf(c)} form={form} action={path} hidden={once()} cancelHref="/home" />,
  );
}
