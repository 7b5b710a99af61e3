import { Hono } from 'hono';
import { fieldProblems } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, foldForm, readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { createKey } from '../keys/create-key.ts';
import { KeyMadePage, NewKeyPage } from '../keys/key-forms.page.tsx';
import { revokeKey } from '../keys/revoke-key.ts';
import { FRESH_MINUTES, hasJustSignedIn, requireFreshSignIn } from '../sessions/fresh-sign-in.ts';
import { shellOf } from '../shell.ts';
import {
  changeMemberEmail,
  disableMember,
  enableMember,
  renameMember,
  signOutMember,
} from './change-member.ts';
import { endMember } from './end-member.ts';
import { ConfirmPage, EmailCheckPage, EmailPage, RenamePage, SignInAgainPage } from './member-forms.page.tsx';
import { DISABLE, EMAIL, END_RIGHT, MEMBER, RENAME, rightInWords, SIGN_OUT } from './members.content.ts';
import { findMember, listPeopleByAddress, type Member } from './members.queries.ts';

const PATH = '/people/:id';

/** What a manager does with one person who signs in. */
export const memberFormsPages = new Hono<AppEnv>()
  .get(`${PATH}/name`, (c) => showRename(c, null))
  .post(`${PATH}/name`, (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, renameMember, { ...answers, userId: idParam(c, 'person') });
        return back(c, RENAME.done);
      },
      (form) => showRename(c, form),
    ),
  )
  .get(`${PATH}/email`, (c) => showEmail(c, EMPTY_FORM))
  .post(`${PATH}/email`, (c) =>
    tryForm(
      c,
      async (answers) => showEmailCheck(c, answers),
      (form) => showEmail(c, form),
    ),
  )
  .post(`${PATH}/email/change`, (c) =>
    tryForm(
      c,
      async (answers) => {
        await requireFreshSignIn(c);
        await change(c, changeMemberEmail, { ...answers, userId: idParam(c, 'person') });
        return back(c, EMAIL.done);
      },
      (form) => showEmail(c, form),
    ),
  )
  .get(`${PATH}/rights/:right/end`, (c) => showEnd(c, EMPTY_FORM))
  .post(`${PATH}/rights/:right/end`, (c) =>
    tryForm(
      c,
      async () => {
        await change(c, endMember, { membershipId: (await rightOf(c)).id });
        return back(c, END_RIGHT.done);
      },
      (form) => showEnd(c, form),
    ),
  )
  .get(`${PATH}/sign-out`, (c) => showSignOut(c, EMPTY_FORM))
  .post(`${PATH}/sign-out`, (c) =>
    tryForm(
      c,
      async () => {
        const { ended } = await change(c, signOutMember, { userId: idParam(c, 'person') });
        return back(c, MEMBER.signedOut(ended));
      },
      (form) => showSignOut(c, form),
    ),
  )
  .get(`${PATH}/disable`, (c) => showDisable(c, EMPTY_FORM))
  .post(`${PATH}/disable`, (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, disableMember, { ...answers, userId: idParam(c, 'person') });
        return back(c, DISABLE.done);
      },
      (form) => showDisable(c, form),
    ),
  )
  .post(`${PATH}/enable`, async (c) => {
    await change(c, enableMember, { ...foldForm(await readForm(c)), userId: idParam(c, 'person') });
    return back(c, MEMBER.enabled);
  })
  .get(`${PATH}/keys/new`, (c) => showNewKey(c, EMPTY_FORM))
  // Without a key of its own for repeating the request: the answer holds the secret, and such answers are kept for a day.
  .post(`${PATH}/keys/new`, (c) =>
    tryForm(
      c,
      async (answers) => {
        const member = await memberOf(c);
        requireOwn(member, String(answers.membershipId ?? ''));
        const { secret, expiresAt } = await change(c, createKey, answers);
        return c.html(
          <KeyMadePage shell={shellOf(c)} secret={secret} expiresAt={expiresAt} backHref={pathOf(c)} />,
        );
      },
      (form) => showNewKey(c, form),
    ),
  )
  .post(`${PATH}/keys/:key/revoke`, async (c) => {
    await memberOf(c);
    await change(c, revokeKey, { id: idParam(c, 'key', 'key') });
    return back(c, MEMBER.revoked);
  });

const pathOf = (c: AppContext) => `/people/${idParam(c, 'person')}`;
const back = (c: AppContext, notice: string) => seeOther(c, pathOf(c), notice);

/** The person in the address. @throws not-found where there is none whom the reader may know. */
export async function memberOf(c: AppContext): Promise<Member> {
  const id = idParam(c, 'person');
  const member = await read(c, (tx) => findMember(tx, id));
  if (!member) throw notFound('person');
  return member;
}

async function rightOf(c: AppContext) {
  const id = idParam(c, 'right', 'right');
  const member = await memberOf(c);
  const right = member.rights.find((one) => one.id === id && one.endedAt === null);
  if (!right) throw notFound('right');
  return { ...right, member };
}

function requireOwn(member: Member, membershipId: string): void {
  if (member.rights.some(({ id }) => id === membershipId)) return;
  throw invalid([{ field: 'membershipId', message: 'Choose as what the key acts' }]);
}

function frame(c: AppContext, form: FormAgain, action: string, hidden: Readonly<Record<string, string>>) {
  return { shell: shellOf(c), form, hidden, action: `${pathOf(c)}/${action}`, backHref: pathOf(c) };
}

// What came back was refused because of what it was, or because the person has changed: it goes by what they are now.
const hiddenOf = (member: Member) => ({ _once: crypto.randomUUID(), version: String(member.version) });

async function showRename(c: AppContext, form: FormAgain | null): Promise<Response> {
  actorIn(c, renameMember.allow);
  const member = await memberOf(c);
  const shown = form ?? { values: { name: member.name }, errors: [] };
  return c.html(<RenamePage {...frame(c, shown, 'name', hiddenOf(member))} member={member} />);
}

async function showEmail(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, changeMemberEmail.allow);
  const member = await memberOf(c);
  if (!(await hasJustSignedIn(c)))
    return c.html(<SignInAgainPage shell={shellOf(c)} minutes={FRESH_MINUTES} />, 403);
  return c.html(<EmailPage {...frame(c, form, 'email', hiddenOf(member))} member={member} />);
}

const askedEmail = changeMemberEmail.input.pick({ email: true, version: true });

async function showEmailCheck(c: AppContext, answers: unknown): Promise<Response> {
  actorIn(c, changeMemberEmail.allow);
  const member = await memberOf(c);
  const asked = askedEmail.safeParse(answers);
  if (!asked.success) throw invalid(fieldProblems(asked.error));
  const { email, version } = asked.data;
  const others = await read(c, (tx) => listPeopleByAddress(tx, email));
  return c.html(
    <EmailCheckPage
      {...frame(c, EMPTY_FORM, 'email/change', {
        _once: crypto.randomUUID(),
        email,
        version: String(version),
      })}
      member={member}
      email={email}
      sharedWith={others.filter(({ id }) => id !== member.id).length}
    />,
  );
}

async function showEnd(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, renameMember.allow);
  const { member, ...right } = await rightOf(c);
  return c.html(
    <ConfirmPage
      {...frame(c, form, `rights/${right.id}/end`, { _once: crypto.randomUUID() })}
      question={END_RIGHT.question(rightInWords(right), member.name)}
      effects={[...END_RIGHT.effects, ...(right.isFromGroup ? [END_RIGHT.fromGroup] : [])]}
      submit={END_RIGHT.submit}
      isGrave
    />,
  );
}

async function showSignOut(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, signOutMember.allow);
  const member = await memberOf(c);
  return c.html(
    <ConfirmPage
      {...frame(c, form, 'sign-out', { _once: crypto.randomUUID() })}
      question={SIGN_OUT.question(member.name)}
      effects={SIGN_OUT.effects}
      submit={SIGN_OUT.submit}
    />,
  );
}

async function showDisable(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, disableMember.allow);
  const member = await memberOf(c);
  return c.html(
    <ConfirmPage
      {...frame(c, form, 'disable', hiddenOf(member))}
      question={DISABLE.question(member.name)}
      effects={DISABLE.effects}
      submit={DISABLE.submit}
      isGrave
    />,
  );
}

async function showNewKey(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, createKey.allow);
  const member = await memberOf(c);
  return c.html(<NewKeyPage {...frame(c, form, 'keys/new', {})} member={member} />);
}
