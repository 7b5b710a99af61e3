import { Hono } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import { readLogoutToken } from '#platform/council/logout-token.ts';
import {
  type CouncilPerson,
  CouncilProblem,
  endAtProvider,
  type Journey,
  leadToProvider,
  readAnswer,
} from '#platform/council/provider.ts';
import type { CouncilSignIn } from '#platform/council/settings.ts';
import { notFound, ServiceError } from '#platform/errors.ts';
import type { AppContext, AppEnv } from '#platform/http/app-env.ts';
import { ownCookie } from '#platform/http/cookies.ts';
import { readForm } from '#platform/http/form.ts';
import { COUNCIL_LOGOUT_PATH } from '#platform/http/same-site.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { beginSession, browserOf } from '../sessions/session-cookie.ts';
import { shellOf } from '../shell.ts';
import { COUNCIL, type CouncilTrouble } from './council.content.ts';
import { CouncilProblemPage, SignedOutPage } from './council.page.tsx';
import { takeAnswer } from './council-accounts.store.ts';
import { endCouncilSessions } from './end-council-sessions.ts';
import { signInByCouncil } from './sign-in-by-council.ts';

const COOKIE = 'council-sign-in';
const ANSWER_PATH = '/sign-in/council/answer';
const JOURNEY_MINUTES = 10;

/** There and back: to the council's identity provider, and with its answer home. */
export const councilPages = new Hono<AppEnv>()
  .get('/sign-in/council', async (c) => {
    const council = councilOf(c);
    const answerUrl = new URL(ANSWER_PATH, c.get('ground').config.baseUrl);
    try {
      const { url, journey } = await leadToProvider(council, answerUrl);
      await packFor(c, journey);
      return c.redirect(url.toString(), 303);
    } catch (error) {
      return refuse(c, error);
    }
  })
  .get(ANSWER_PATH, async (c) => {
    const council = councilOf(c);
    try {
      const journey = await unpack(c);
      const answer = new URL(ANSWER_PATH, c.get('ground').config.baseUrl);
      answer.search = new URL(c.req.url).search;
      return await letIn(c, await readAnswer(council, answer, journey));
    } catch (error) {
      return refuse(c, error);
    }
  })
  .get('/sign-in/council/signed-out', async (c) => {
    const back = new URL('/sign-in', c.get('ground').config.baseUrl);
    const endUrl = await endAtProvider(councilOf(c), back).catch(() => null);
    return c.html(<SignedOutPage shell={shellOf(c)} endHref={endUrl?.toString() ?? null} />);
  })
  .post(COUNCIL_LOGOUT_PATH, takeLogout);

// OpenID Connect Back-Channel Logout 1.0, 2.5 and 2.8: the provider itself asks, not a browser. 200, or 400 and why not.
async function takeLogout(c: AppContext): Promise<Response> {
  const ground = c.get('ground');
  const council = councilOf(c);
  c.header('Cache-Control', 'no-store');
  const { logout_token: sent } = await readForm(c);
  try {
    const now = Date.parse(ground.clock.now());
    const token = typeof sent === 'string' ? await readLogoutToken(council, sent, now) : null;
    if (token === null) return badLogout(c);
    await perform(ground, SYSTEM, endCouncilSessions, token);
    return c.body(null, 200);
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'conflict') return badLogout(c);
    if (!(error instanceof CouncilProblem)) throw error;
    ground.log.problem('council-logout', { kind: error.kind, code: error.message });
    return c.body(null, 503);
  }
}

function badLogout(c: AppContext): Response {
  c.get('ground').log.problem('council-logout', { code: 'not-valid' });
  return c.json({ error: 'invalid_request' }, 400);
}

function councilOf(c: AppContext): CouncilSignIn {
  const { council } = c.get('ground').config;
  if (council === null) throw notFound();
  return council;
}

async function letIn(c: AppContext, person: CouncilPerson): Promise<Response> {
  const { groups } = person;
  if (groups === null) return refuseAs(c, 'too-many-groups');
  const input = { ...person, groups, ...browserOf(c) };
  const { token, several } = await perform(c.get('ground'), SYSTEM, signInByCouncil, input);
  if (token === null) return refuseAs(c, 'account-not-known');
  await beginSession(c, token);
  return c.redirect(several ? '/roles' : '/home', 303);
}

// Signed, so that nobody can hand a browser a journey that it did not begin; Lax, because the answer comes from elsewhere.
async function packFor(c: AppContext, journey: Journey): Promise<void> {
  const { config, clock } = c.get('ground');
  const packed = JSON.stringify({ ...journey, until: addMinutes(clock.now(), JOURNEY_MINUTES) });
  const { name, marks } = ownCookie(c, COOKIE);
  await setSignedCookie(c, name, packed, config.sessionSecret, { ...marks, maxAge: JOURNEY_MINUTES * 60 });
}

// What the browser set out with, once: the same answer again is refused, wherever it comes from.
async function unpack(c: AppContext): Promise<Journey> {
  const ground = c.get('ground');
  const { name, marks } = ownCookie(c, COOKIE);
  const packed = await getSignedCookie(c, ground.config.sessionSecret, name);
  deleteCookie(c, name, marks);
  if (!packed) throw new CouncilProblem('not-valid', 'no-journey');
  const { until, ...journey } = JSON.parse(packed) as Journey & { until: string };
  if (until <= ground.clock.now()) throw new CouncilProblem('not-valid', 'journey-over');
  const sha = await sha256Hex(journey.state);
  const isFirst = await withActor(ground, SYSTEM, (tx) => takeAnswer(tx, sha, until));
  if (!isFirst) throw new CouncilProblem('not-valid', 'answer-again');
  return journey;
}

function refuse(c: AppContext, error: unknown): Response | Promise<Response> {
  if (error instanceof CouncilProblem) {
    c.get('ground').log.problem('council-sign-in', { kind: error.kind, code: error.message });
    return refuseAs(c, error.kind);
  }
  if (error instanceof ServiceError && error.kind === 'forbidden' && error.code in COUNCIL.troubles)
    return refuseAs(c, error.code as CouncilTrouble);
  throw error;
}

function refuseAs(c: AppContext, trouble: CouncilTrouble): Response | Promise<Response> {
  const { status } = COUNCIL.troubles[trouble];
  return c.html(<CouncilProblemPage shell={shellOf(c)} trouble={trouble} />, status);
}
