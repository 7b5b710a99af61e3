import { Hono } from 'hono';
import { z } from 'zod';
import { leadsTo } from '#domain/accounts/ways-in.ts';
import { callName } from '#domain/young-people/names.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { fieldProblems, perform } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorOf } from '#platform/http/app-env.ts';
import { foldForm, readForm, tryForm } from '#platform/http/form.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { EMPTY_FORM, type FormState } from '#web/form-values.ts';
import { findSessionMarks, listDemoMemberships, listMembershipsOf } from './accounts.queries.ts';
import { membersPages } from './members/members.routes.tsx';
import { yourPeoplePages } from './members/your-people.routes.tsx';
import { morePages } from './menu/more.routes.tsx';
import { memberFactorPages } from './second-factor/member-factor.routes.tsx';
import { ownFactorPages } from './second-factor/own-factor.routes.tsx';
import { secondStepPages } from './second-factor/second-step.routes.tsx';
import { signedInBy } from './sessions/session.ts';
import { beginSession, browserOf, endOwnSession, sessionOf, tokenOf } from './sessions/session-cookie.ts';
import { sessionsPages } from './sessions/sessions.routes.tsx';
import { switchRole } from './sessions/switch-role.ts';
import { shellOf } from './shell.ts';
import { codePages } from './sign-in/code.routes.tsx';
import { councilPages } from './sign-in/council.routes.tsx';
import { askForLink, hasTexts } from './sign-in/send-sign-in-links.ts';
import {
  AskForLinkPage,
  ConfirmLinkPage,
  DemoSignInPage,
  LinkSentPage,
  RolesPage,
} from './sign-in/sign-in.page.tsx';
import { signInAsDemo } from './sign-in/sign-in-as-demo.ts';
import { signInByLink } from './sign-in/sign-in-by-link.ts';
import { findTextLinkPerson } from './sign-in/sign-in-links.queries.ts';
import { textPages } from './sign-in/text.routes.tsx';

/** Lays down who is asking, from the session cookie. */
export async function recogniseSession(c: AppContext): Promise<void> {
  const ground = c.get('ground');
  const token = await tokenOf(c);
  const signedIn = token === null ? null : await signedInBy(ground, token);
  // Whoever is half signed in is nobody yet, on whatever page or address: only the second step knows them.
  c.set('actor', signedIn && !signedIn.isHalf ? signedIn.actor : null);
  c.set('halfSignedIn', signedIn?.isHalf ? signedIn.actor : null);
  c.set('place', signedIn?.membership.organisationName ?? signedIn?.membership.authorityName ?? '');
}

const addressForm = z.object({
  email: z.email('Enter an e-mail address, such as name@example.org').max(254),
});

export const accountsPages = new Hono<AppEnv>()
  .route('/', councilPages)
  .route('/', codePages)
  .route('/', sessionsPages)
  .route('/', morePages)
  .route('/', membersPages)
  .route('/', yourPeoplePages)
  .route('/', textPages)
  .route('/', secondStepPages)
  .route('/', ownFactorPages)
  .route('/', memberFactorPages)
  .get('/', (c) => c.redirect(c.get('actor') === null ? '/sign-in' : '/home'))
  .get('/sign-in', async (c) => {
    const ground = c.get('ground');
    if (!ground.config.isDemo) return askPage(c, EMPTY_FORM);
    return c.html(
      <DemoSignInPage shell={shellOf(c)} people={await readAs(ground, SYSTEM, listDemoMemberships)} />,
    );
  })
  .post('/sign-in', (c) =>
    tryForm(
      c,
      async (answers) => {
        const read = addressForm.safeParse(answers);
        if (!read.success) throw invalid(fieldProblems(read.error));
        await askForLink(c.get('ground'), 'email', read.data.email);
        return c.html(<LinkSentPage shell={shellOf(c)} />);
      },
      (form) => askPage(c, form),
    ),
  )
  .get('/sign-in/link/:token', async (c) => {
    const token = c.req.param('token');
    const sha = await sha256Hex(token);
    const person = await readAs(c.get('ground'), SYSTEM, (tx) => findTextLinkPerson(tx, sha));
    const whose = person ? { name: callName(person) } : {};
    return c.html(<ConfirmLinkPage shell={shellOf(c)} token={token} form={EMPTY_FORM} {...whose} />);
  })
  .post('/sign-in/link', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { token, several } = await perform(c.get('ground'), SYSTEM, signInByLink, {
          ...answers,
          ...browserOf(c),
        });
        await beginSession(c, token);
        return c.redirect(several ? '/roles' : '/home', 303);
      },
      (form) => c.html(<ConfirmLinkPage shell={shellOf(c)} token="" form={form} />),
    ),
  )
  .post('/sign-in/demo', async (c) => {
    const { token } = await perform(c.get('ground'), SYSTEM, signInAsDemo, {
      ...foldForm(await readForm(c)),
      ...browserOf(c),
    });
    await beginSession(c, token);
    return c.redirect('/home', 303);
  })
  .get('/roles', async (c) => {
    const { userId } = actorOf(c);
    if (userId === null) throw notFound();
    const sha = await sessionOf(c);
    const memberships = await readAs(c.get('ground'), SYSTEM, async (tx) => {
      const { way } = await findSessionMarks(tx, sha);
      return (await listMembershipsOf(tx, userId)).filter((one) => leadsTo(way, one.role));
    });
    if (memberships.length === 1) return c.redirect('/home', 303);
    return c.html(<RolesPage shell={shellOf(c)} memberships={memberships} />);
  })
  .post('/roles', async (c) => {
    const { userId } = actorOf(c);
    const sessionSha256 = await sessionOf(c);
    const answers = { ...foldForm(await readForm(c)), ...browserOf(c), userId, sessionSha256 };
    const { token } = await perform(c.get('ground'), SYSTEM, switchRole, answers);
    await beginSession(c, token);
    return c.redirect('/home', 303);
  })
  .post('/sign-out', async (c) => {
    const wasCouncil = await beganAtCouncil(c);
    await endOwnSession(c);
    return c.redirect(wasCouncil ? '/sign-in/council/signed-out' : '/sign-in', 303);
  });

function askPage(c: AppContext, form: FormState) {
  const hasCouncil = c.get('ground').config.council !== null;
  const ways = { hasCouncil, hasTexts: hasTexts(c.get('ground').config) };
  return c.html(<AskForLinkPage shell={shellOf(c)} form={form} {...ways} />);
}

async function beganAtCouncil(c: AppContext): Promise<boolean> {
  if (c.get('actor') === null || c.get('ground').config.council === null) return false;
  const sha = await sessionOf(c);
  const { way } = await readAs(c.get('ground'), SYSTEM, (tx) => findSessionMarks(tx, sha));
  return way === 'council';
}
