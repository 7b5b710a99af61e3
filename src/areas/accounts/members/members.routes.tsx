import { Hono } from 'hono';
import { rightsGivenBy } from '#domain/accounts/rights.ts';
import { MEMBERSHIP_ROLES, type Role } from '#domain/accounts/roles.ts';
import { mayTry } from '#platform/command.ts';
import { keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { listKeys } from '../keys/keys.queries.ts';
import { shellOf } from '../shell.ts';
import { addMember } from './add-member.ts';
import { listOrganisations, listSupervisorsToLetIn } from './let-in-choices.queries.ts';
import { MemberPage } from './member.page.tsx';
import { LetInPage } from './member-forms.page.tsx';
import { memberFormsPages, memberOf } from './member-forms.routes.tsx';
import { listHistory } from './member-history.queries.ts';
import { LET_IN } from './members.content.ts';
import { MembersPage } from './members.page.tsx';
import { listMembers, STANDINGS } from './members.queries.ts';

/** Those who answer for who may sign in, and those who look whether all is right. */
export const MEMBER_READERS: readonly Role[] = ['manager', 'data-officer', 'auditor', 'operator'];
const PAGE = 50;
const HISTORY_MAX = 50;
const SEARCH_MAX = 200;

export const membersPages = new Hono<AppEnv>()
  .get('/people', showMembers)
  .get('/people/new', (c) => showLetIn(c, EMPTY_FORM))
  .post('/people/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { userId } = await change(c, addMember, { ...chosen(answers), userId: null });
        return seeOther(c, `/people/${userId}`, LET_IN.done);
      },
      (form) => showLetIn(c, form),
    ),
  )
  .get('/people/:id', showMember)
  .get('/people/:id/rights/new', (c) => showLetIn(c, EMPTY_FORM))
  .post('/people/:id/rights/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id } = await memberOf(c);
        await change(c, addMember, { ...chosen(answers), userId: id });
        return seeOther(c, `/people/${id}`, LET_IN.done);
      },
      (form) => showLetIn(c, form),
    ),
  )
  .route('/', memberFormsPages);

// Chosen from the list, not typed.
const chosen = ({ organisation, ...answers }: Readonly<Record<string, unknown>>) => ({
  ...answers,
  organisationId: organisation,
});

async function showMembers(c: AppContext): Promise<Response> {
  const actor = actorIn(c, MEMBER_READERS);
  const { search = '', role = '', organisation = '', standing = 'now', cursor } = c.req.query();
  const found = await read(c, async (tx) => {
    const organisations = await listOrganisations(tx, ['employer', 'provider']);
    const filter = {
      search: search.trim().slice(0, SEARCH_MAX),
      role: MEMBERSHIP_ROLES.find((known) => known === role),
      organisationId: organisations.find(({ id }) => id === organisation)?.id,
      standing: STANDINGS.find((known) => known === standing),
    };
    const page = { after: keyOfCursor(cursor), limit: PAGE + 1 };
    return { organisations, rows: await listMembers(tx, filter, page) };
  });
  const { items, next } = pageOf(found.rows, PAGE, (row) => row.key);
  const more = new URLSearchParams({ search, role, organisation, standing, cursor: next ?? '' });
  return c.html(
    <MembersPage
      shell={shellOf(c)}
      members={items}
      filter={{ search, role, organisation, standing }}
      organisations={found.organisations}
      moreHref={next === null ? null : `/people?${more}`}
      mayLetIn={mayTry(actor, addMember)}
    />,
  );
}

async function showMember(c: AppContext): Promise<Response> {
  const actor = actorIn(c, MEMBER_READERS);
  const member = await memberOf(c);
  const found = await read(c, async (tx) => {
    const keys = await listKeys(tx, member.id);
    const keyIds = keys.map(({ id }) => id);
    return { keys, history: await listHistory(tx, member, keyIds, HISTORY_MAX), now: tx.now };
  });
  return c.html(
    <MemberPage shell={shellOf(c)} member={member} {...found} mayChange={mayTry(actor, addMember)} />,
  );
}

async function showLetIn(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(
    c,
    MEMBER_READERS.filter((role) => addMember.allow.includes(role)),
  );
  const isKnown = c.req.param('id') !== undefined;
  const member = isKnown ? await memberOf(c) : null;
  const choices = await read(c, async (tx) => ({
    organisations: await listOrganisations(tx, ['employer', 'provider']),
    supervisors: await listSupervisorsToLetIn(tx, null),
  }));
  const path = isKnown ? `/people/${idParam(c, 'person')}` : '/people';
  return c.html(
    <LetInPage
      shell={shellOf(c)}
      form={form}
      hidden={{ _once: crypto.randomUUID() }}
      action={isKnown ? `${path}/rights/new` : `${path}/new`}
      backHref={path}
      member={member}
      roles={rightsGivenBy(actor.role)}
      {...choices}
    />,
  );
}
