import { Hono } from 'hono';
import type { Actor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { forbidden } from '#platform/errors.ts';
import type { AppContext, AppEnv } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { beginSession, browserOf, sessionOf } from '../sessions/session-cookie.ts';
import { shellOf } from '../shell.ts';
import { beginAt, confirmAt, factorOf, insist, NO_PROOF, proofIn, showSetUp } from './factor-pages.tsx';
import { proveSecondFactor } from './prove-second-factor.ts';
import { BeginPage, ProvePage } from './second-factor.page.tsx';

const BASE = '/sign-in/second-step';

/**
 * Between the link and being signed in: show the app, or set it up. Whoever is half signed in can open these pages and no
 * other, and is their actor here only.
 */
export const secondStepPages = new Hono<AppEnv>()
  .get(BASE, async (c) => (c.get('actor') === null ? showStep(c, EMPTY_FORM) : c.redirect('/home')))
  .post(BASE, (c) =>
    tryForm(
      c,
      async (answers) => {
        const actor = halfOf(c);
        const proof = await proofIn(c, actor, answers);
        const input = { proof, sessionSha256: await sessionOf(c), ...browserOf(c) };
        const { verdict, token, several } = await perform(c.get('ground'), actor, proveSecondFactor, input);
        insist(verdict);
        if (token === null) throw forbidden('sign-in');
        await beginSession(c, token);
        return c.redirect(several ? '/roles' : '/home', 303);
      },
      (form) => showStep(c, form),
    ),
  )
  // Never for whoever has an app: another one takes its place only by what the app or a recovery code shows.
  .post(`${BASE}/begin`, (c) =>
    tryForm(
      c,
      async () => beginAt(c, halfOf(c), BASE, NO_PROOF),
      (form) => showStep(c, form),
    ),
  )
  .get(`${BASE}/set-up`, (c) => showSetUp(c, halfOf(c), BASE))
  // Whoever is one thing only is led on from there to their first page.
  .post(`${BASE}/set-up`, (c) => confirmAt(c, halfOf(c), BASE, '/roles'));

function halfOf(c: AppContext): Actor {
  const half = c.get('halfSignedIn');
  if (half === null) throw forbidden('sign-in');
  return half;
}

async function showStep(c: AppContext, form: FormAgain): Promise<Response> {
  const hasOne = (await factorOf(c, halfOf(c)))?.confirmedAt != null;
  // What was typed is a code: it is not shown again.
  const at = { shell: shellOf(c), form: { ...form, values: {} }, base: BASE };
  return c.html(hasOne ? <ProvePage {...at} /> : <BeginPage {...at} isOwn={false} />);
}
