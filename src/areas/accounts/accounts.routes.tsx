import { Hono } from 'hono';
import { z } from 'zod';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { fieldProblems, perform } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorOf } from '#platform/http/app-env.ts';
import { foldForm, readForm, tryForm } from '#platform/http/form.ts';
import { EMPTY_FORM, type FormState } from '#web/form-values.ts';
import { listDemoMemberships, listMembershipsOf } from './accounts.queries.ts';
import { codePages } from './code.routes.tsx';
import { councilPages } from './council.routes.tsx';
import { membersPages } from './members.routes.tsx';
import { signedInBy } from './session.ts';
import { beginSession, browserOf, endOwnSession, sessionOf, tokenOf } from './session-cookie.ts';
import { sessionsPages } from './sessions.routes.tsx';
import { shellOf } from './shell.ts';
import { AskForLinkPage, ConfirmLinkPage, DemoSignInPage, LinkSentPage, RolesPage } from './sign-in.page.tsx';
import { signInAsDemo } from './sign-in-as-demo.ts';
import { askForLink, signInByLink } from './sign-in-by-link.ts';
import { switchRole } from './switch-role.ts';
import { yourPeoplePages } from './your-people.routes.tsx';

/** Lays down who is asking, from the session cookie. */
export async function recogniseSession(c: AppContext): Promise<void> {
  const ground = c.get('ground');
  const token = await tokenOf(c);
  const signedIn = token === null ? null : await signedInBy(ground, token);
  c.set('actor', signedIn?.actor ?? null);
  c.set('place', signedIn?.membership.organisationName ?? signedIn?.membership.authorityName ?? '');
}

const addressForm = z.object({
  email: z.email('Enter an e-mail address, such as name@example.org').max(254),
});

export const accountsPages = new Hono<AppEnv>()
  .route('/', councilPages)
  .route('/', codePages)
  .route('/', sessionsPages)
  .route('/', membersPages)
  .route('/', yourPeoplePages)
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
        await askForLink(c.get('ground'), read.data.email);
        return c.html(<LinkSentPage shell={shellOf(c)} />);
      },
      (form) => askPage(c, form),
    ),
  )
  .get('/sign-in/link/:token', (c) =>
    c.html(<ConfirmLinkPage shell={shellOf(c)} token={c.req.param('token')} form={EMPTY_FORM} />),
  )
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
    const memberships = await readAs(c.get('ground'), SYSTEM, (tx) => listMembershipsOf(tx, userId));
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
    await endOwnSession(c);
    return c.redirect('/sign-in', 303);
  });

function askPage(c: AppContext, form: FormState) {
  const hasCouncil = c.get('ground').config.council !== null;
  return c.html(<AskForLinkPage shell={shellOf(c)} form={form} hasCouncil={hasCouncil} />);
}
