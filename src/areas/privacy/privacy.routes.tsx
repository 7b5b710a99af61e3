import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { CONSENT_PURPOSES } from '#domain/privacy/consents.ts';
import { fullName } from '#domain/young-people/names.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM, textOf } from '#web/form-values.ts';
import { findConsenting, listRecipients, readConsentRecord } from './consent-record.queries.ts';
import { ConsentsPage, RecordConsentPage, WithdrawConsentPage } from './consents.page.tsx';
import { MyConsentsPage } from './my-consents.page.tsx';
import { MINE, RECORD, WITHDRAW } from './privacy.content.ts';
import { recordConsent } from './record-consent.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const RECORDERS: readonly Role[] = ['worker', 'co-ordinator', 'manager', 'operator'];
const READERS: readonly Role[] = [...RECORDERS, 'data-officer', 'auditor'];

export const privacyPages = new Hono<AppEnv>()
  .get('/young-people/:id/consents', async (c) => {
    const actor = actorIn(c, READERS);
    const record = await recordOf(c, idParam(c, 'young person'));
    return c.html(
      <ConsentsPage shell={shellOf(c)} record={record} mayRecord={mayTry(actor, recordConsent)} />,
    );
  })
  .get('/young-people/:id/consents/new', (c) => showRecord(c, { ...EMPTY_FORM, values: askedFor(c) }))
  .post('/young-people/:id/consents/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, recordConsent, { ...answers, youngPersonId: idParam(c, 'young person') });
        return seeOther(c, pathOf(c), RECORD.done);
      },
      (form) => showRecord(c, form),
    ),
  )
  .get('/young-people/:id/consents/withdraw', (c) => showWithdraw(c, { ...EMPTY_FORM, values: askedFor(c) }))
  .post('/young-people/:id/consents/withdraw', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, withdrawConsent, { ...answers, youngPersonId: idParam(c, 'young person') });
        return seeOther(c, pathOf(c), WITHDRAW.done);
      },
      (form) => showWithdraw(c, form),
    ),
  )
  .get('/my-consents', (c) => showMine(c, EMPTY_FORM))
  .post('/my-consents', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, recordConsent, { ...answers, youngPersonId: ownId(c) });
        return seeOther(c, '/my-consents', answers.answer === 'yes' ? MINE.saidYes : MINE.saidNo);
      },
      (form) => showMine(c, form),
    ),
  );

function pathOf(c: AppContext): string {
  return `/young-people/${idParam(c, 'young person')}/consents`;
}

function ownId(c: AppContext): string {
  const { youngPersonId } = actorIn(c, ['young-person']);
  if (youngPersonId === null) throw notFound('young person');
  return youngPersonId;
}

async function recordOf(c: AppContext, id: string) {
  const record = await read(c, (tx) => readConsentRecord(tx, id));
  if (!record) throw notFound('young person');
  return record;
}

// A link on the record says which question is meant.
function askedFor(c: AppContext) {
  const { purpose = '', recipient = '' } = c.req.query();
  return { purpose, recipientOrganisationId: recipient };
}

async function frame(c: AppContext, form: FormAgain) {
  actorIn(c, RECORDERS);
  const id = idParam(c, 'young person');
  const person = await read(c, (tx) => findConsenting(tx, id));
  if (!person) throw notFound('young person');
  return {
    shell: shellOf(c),
    form,
    name: fullName(person),
    path: pathOf(c),
    hidden: { _once: crypto.randomUUID() },
  };
}

async function showRecord(c: AppContext, form: FormAgain): Promise<Response> {
  const props = await frame(c, form);
  return c.html(<RecordConsentPage {...props} recipients={await read(c, listRecipients)} />);
}

async function showWithdraw(c: AppContext, form: FormAgain): Promise<Response> {
  const props = await frame(c, form);
  const purpose = CONSENT_PURPOSES.find((known) => known === textOf(form.values, 'purpose'));
  if (purpose === undefined) throw notFound('question');
  const recipientOrganisationId = textOf(form.values, 'recipientOrganisationId');
  return c.html(
    <WithdrawConsentPage
      {...props}
      purpose={purpose}
      hidden={{ ...props.hidden, purpose, recipientOrganisationId }}
    />,
  );
}

async function showMine(c: AppContext, form: FormAgain): Promise<Response> {
  const record = await recordOf(c, ownId(c));
  return c.html(
    <MyConsentsPage
      shell={shellOf(c)}
      form={form}
      record={record}
      onces={record.standings.map(() => crypto.randomUUID())}
    />,
  );
}
