import { Hono } from 'hono';
import { forbidden, notFound } from '#platform/errors.ts';
import { keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { shellOf } from '../shell.ts';
import { addMember } from './add-member.ts';
import { endMember } from './end-member.ts';
import { findSupervisorToLetIn, listSupervisorsToLetIn } from './let-in-choices.queries.ts';
import { ConfirmPage } from './member-forms.page.tsx';
import { END_RIGHT, YOUR_PEOPLE } from './members.content.ts';
import { findMember, findRight, listMembers } from './members.queries.ts';
import { LetOwnIn, YourPeoplePage } from './your-people.page.tsx';

const PATH = '/your-people';
const PAGE = 50;

/** Who signs in for an employer, looked after by its owner. */
export const yourPeoplePages = new Hono<AppEnv>()
  .get(PATH, showYourPeople)
  .get(`${PATH}/owners/new`, (c) => showOwner(c, EMPTY_FORM))
  .post(`${PATH}/owners/new`, (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, addMember, { ...answers, userId: null, role: 'employer' });
        return seeOther(c, PATH, YOUR_PEOPLE.done);
      },
      (form) => showOwner(c, form),
    ),
  )
  .get(`${PATH}/supervisors/:id/new`, (c) => showSupervisor(c, null))
  .post(`${PATH}/supervisors/:id/new`, (c) =>
    tryForm(
      c,
      async ({ email }) => {
        const supervisorId = idParam(c, 'supervisor');
        // Whoever is named twice, at two sites, is one person with one address.
        await change(c, addMember, { email, role: 'supervisor', supervisorId, sharesAddress: true });
        return seeOther(c, PATH, YOUR_PEOPLE.done);
      },
      (form) => showSupervisor(c, form),
    ),
  )
  .get(`${PATH}/:id/end`, (c) => showEnd(c, EMPTY_FORM))
  .post(`${PATH}/:id/end`, (c) =>
    tryForm(
      c,
      async () => {
        await change(c, endMember, { membershipId: idParam(c, 'right') });
        return seeOther(c, PATH, YOUR_PEOPLE.ended);
      },
      (form) => showEnd(c, form),
    ),
  );

async function showYourPeople(c: AppContext): Promise<Response> {
  const { organisationId, userId } = actorIn(c, ['employer']);
  if (organisationId === null) throw forbidden();
  const { rows, supervisors } = await read(c, async (tx) => {
    const page = { after: keyOfCursor(c.req.query('cursor')), limit: PAGE + 1 };
    const rows = await listMembers(tx, { organisationId, standing: 'now' }, page);
    return { rows, supervisors: await listSupervisorsToLetIn(tx, organisationId) };
  });
  const { items, next } = pageOf(rows, PAGE, (row) => row.key);
  return c.html(
    <YourPeoplePage
      shell={shellOf(c)}
      members={items}
      supervisors={supervisors}
      organisationId={organisationId}
      ownUserId={userId}
      moreHref={next === null ? null : `${PATH}?${new URLSearchParams({ cursor: next })}`}
    />,
  );
}

function showOwner(c: AppContext, form: FormAgain): Response | Promise<Response> {
  actorIn(c, ['employer']);
  return c.html(<LetOwnIn {...frame(c, form, 'owners/new')} supervisor={null} />);
}

async function showSupervisor(c: AppContext, form: FormAgain | null): Promise<Response> {
  actorIn(c, ['employer']);
  const id = idParam(c, 'supervisor');
  const supervisor = await read(c, (tx) => findSupervisorToLetIn(tx, id));
  if (!supervisor) throw notFound('supervisor');
  const shown = form ?? { values: { email: supervisor.email ?? '' }, errors: [] };
  return c.html(<LetOwnIn {...frame(c, shown, `supervisors/${id}/new`)} supervisor={supervisor} />);
}

async function showEnd(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, ['employer']);
  const id = idParam(c, 'right');
  const found = await read(c, async (tx) => {
    const right = await findRight(tx, id);
    return right && { right, member: await findMember(tx, right.userId) };
  });
  if (!found?.member || found.right.endedAt !== null) throw notFound('right');
  return c.html(
    <ConfirmPage
      {...frame(c, form, `${id}/end`)}
      question={YOUR_PEOPLE.question(found.member.name)}
      effects={YOUR_PEOPLE.effects}
      submit={END_RIGHT.submit}
      isGrave
    />,
  );
}

function frame(c: AppContext, form: FormAgain, action: string) {
  const hidden = { _once: crypto.randomUUID() };
  return { shell: shellOf(c), form, hidden, action: `${PATH}/${action}`, backHref: PATH };
}
