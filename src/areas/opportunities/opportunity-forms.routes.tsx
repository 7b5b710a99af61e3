import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import {
  findEmployer,
  listEmployerNames,
  listSites,
  listSupervisors,
  nameCouncils,
} from '#areas/employers/index.ts';
import { mayTry } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { type AppContext, type AppEnv, actorOf, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { addOpportunity } from './add-opportunity.ts';
import { changeOpportunity } from './change-opportunity.ts';
import { closeOpportunity } from './close-opportunity.ts';
import { makeOpportunityLive } from './make-opportunity-live.ts';
import { findOpportunity } from './opportunities.queries.ts';
import { answersOf, inputOf, knownInput } from './opportunity-answers.ts';
import { FORM, INSURANCE, MOVES } from './opportunity-form.content.ts';
import { OpportunityFormPage } from './opportunity-form.page.tsx';
import {
  ChooseEmployerPage,
  InsurancePage,
  MoveOpportunityPage,
  NoSitePage,
} from './opportunity-small.page.tsx';
import { pauseOpportunity } from './pause-opportunity.ts';
import { recordInsurance } from './record-insurance.ts';

export const opportunityFormsPages = new Hono<AppEnv>()
  .get('/opportunities/new', async (c) => {
    const actor = actorOf(c);
    if (!mayTry(actor, addOpportunity)) throw forbidden();
    const employer = actor.organisationId ?? c.req.query('employer');
    if (employer) return showAdd(c, employer, EMPTY_FORM);
    const employers = await read(c, listEmployerNames);
    return c.html(<ChooseEmployerPage shell={shellOf(c)} employers={employers} />);
  })
  .post('/opportunities/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id, status, gaps } = await change(c, addOpportunity, inputOf(answers));
        const draft = actorOf(c).role === 'employer' ? FORM.offered : FORM.addedDraft(gaps);
        return seeOther(c, `/opportunities/${id}`, status === 'live' ? FORM.addedLive : draft);
      },
      (form) => showAdd(c, String(form.values.organisationId ?? ''), form),
    ),
  )
  .get('/opportunities/:id/change', (c) => showChange(c, null))
  .post('/opportunities/:id/change', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { offer } = await offerAsked(c);
        const { id } = offer;
        // An employer's form is shorter than what is known: the rest stays.
        await change(c, changeOpportunity, { ...knownInput(offer), ...inputOf(answers), id });
        return seeOther(c, `/opportunities/${id}`, FORM.changed);
      },
      (form) => showChange(c, form),
    ),
  )
  .get('/opportunities/:id/move/:to', (c) => showMove(c, EMPTY_FORM))
  .post('/opportunities/:id/move/:to', (c) =>
    tryForm(
      c,
      async () => {
        const id = idParam(c, 'opportunity');
        const to = moveAsked(c);
        await change(c, MOVE_COMMANDS[to], { id });
        return seeOther(c, `/opportunities/${id}`, MOVES[to].done);
      },
      (form) => showMove(c, form),
    ),
  )
  .get('/employers/:id/insurance', (c) => showInsurance(c, EMPTY_FORM))
  .post('/employers/:id/insurance', (c) =>
    tryForm(
      c,
      async (answers) => {
        const organisationId = idParam(c, 'employer');
        await change(c, recordInsurance, { ...answers, organisationId });
        return seeOther(c, `/employers/${organisationId}`, INSURANCE.done);
      },
      (form) => showInsurance(c, form),
    ),
  );

const MOVE_COMMANDS = {
  live: makeOpportunityLive,
  paused: pauseOpportunity,
  closed: closeOpportunity,
} as const;

async function showAdd(c: AppContext, employerId: string, form: FormAgain): Promise<Response> {
  const isOwn = actorOf(c).role === 'employer';
  const { employer, sites, supervisors } = await placesOf(c, employerId);
  if (sites.length === 0) return c.html(<NoSitePage shell={shellOf(c)} id={employerId} />);
  return c.html(
    <OpportunityFormPage
      shell={shellOf(c)}
      form={form}
      once={crypto.randomUUID()}
      title={isOwn ? FORM.offerTitle : FORM.addTitle(employer.name)}
      action="/opportunities/new"
      backHref={isOwn ? '/opportunities' : `/employers/${employerId}`}
      hidden={{ organisationId: employerId }}
      sites={sites}
      supervisors={supervisors}
      isOwn={isOwn}
    />,
  );
}

async function showChange(c: AppContext, again: FormAgain | null): Promise<Response> {
  if (!mayTry(actorOf(c), changeOpportunity)) throw forbidden();
  const { offer, councils } = await offerAsked(c);
  const { sites, supervisors } = await placesOf(c, offer.organisationId);
  const form = again ?? { values: answersOf(offer, councils), errors: [] };
  return c.html(
    <OpportunityFormPage
      shell={shellOf(c)}
      form={form}
      once={crypto.randomUUID()}
      title={FORM.changeTitle(offer.title)}
      action={`/opportunities/${offer.id}/change`}
      backHref={`/opportunities/${offer.id}`}
      hidden={{ version: String(form.values.version ?? offer.version) }}
      sites={sites}
      supervisors={supervisors}
      isOwn={actorOf(c).role === 'employer'}
    />,
  );
}

async function showMove(c: AppContext, form: FormAgain): Promise<Response> {
  const to = moveAsked(c);
  if (!mayTry(actorOf(c), MOVE_COMMANDS[to])) throw forbidden();
  const { offer } = await offerAsked(c);
  return c.html(
    <MoveOpportunityPage
      shell={shellOf(c)}
      form={form}
      once={crypto.randomUUID()}
      id={offer.id}
      name={offer.title}
      to={to}
    />,
  );
}

async function showInsurance(c: AppContext, form: FormAgain): Promise<Response> {
  if (!mayTry(actorOf(c), recordInsurance)) throw forbidden();
  const id = idParam(c, 'employer');
  const { employer } = await placesOf(c, id);
  return c.html(
    <InsurancePage shell={shellOf(c)} form={form} once={crypto.randomUUID()} id={id} name={employer.name} />,
  );
}

function moveAsked(c: AppContext): keyof typeof MOVE_COMMANDS {
  const to = c.req.param('to') ?? '';
  if (!Object.hasOwn(MOVE_COMMANDS, to)) throw notFound();
  return to as keyof typeof MOVE_COMMANDS;
}

function offerAsked(c: AppContext) {
  const id = idParam(c, 'opportunity');
  return read(c, async (tx) => {
    const offer = await findOpportunity(tx, id);
    if (!offer || (tx.actor.authority !== null && offer.authority !== tx.actor.authority))
      throw notFound('opportunity');
    return { offer, councils: await nameCouncils(tx, offer.sharedWith) };
  });
}

function placesOf(c: AppContext, employerId: string) {
  if (!recordId('the employer').safeParse(employerId).success) throw notFound('employer');
  return read(c, async (tx) => {
    const employer = await findEmployer(tx, employerId);
    if (!employer) throw notFound('employer');
    const supervisors = await listSupervisors(tx, employerId);
    return {
      employer,
      sites: await listSites(tx, employerId),
      supervisors: supervisors.filter((person) => person.leftOn === null || person.leftOn > tx.today),
    };
  });
}
