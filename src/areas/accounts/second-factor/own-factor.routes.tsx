import { Hono } from 'hono';
import { invalid } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { shellOf } from '../shell.ts';
import {
  beginAt,
  confirmAt,
  factorOf,
  insist,
  NO_PROOF,
  proofIn,
  showCodes,
  showSetUp,
} from './factor-pages.tsx';
import { userIdOf } from './factor-proof.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { dropSecondFactor, mustHaveOne } from './remove-second-factor.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { SECOND_FACTOR } from './second-factor.content.ts';
import { BeginPage, OwnFactorPage } from './second-factor.page.tsx';
import { countRecoveryCodes } from './second-factor.queries.ts';

const BASE = '/account/second-step';

/** Somebody's own app: chosen, changed, or done without. */
export const ownFactorPages = new Hono<AppEnv>()
  .get(BASE, (c) => showOwn(c, EMPTY_FORM))
  .post(BASE, (c) =>
    tryForm(
      c,
      async (answers) => doWhat(c, answers),
      (form) => showOwn(c, { ...form, values: { ...form.values, code: '' } }),
    ),
  )
  .post(`${BASE}/begin`, (c) =>
    tryForm(
      c,
      async () => beginAt(c, actorOf(c), BASE, NO_PROOF),
      (form) => showOwn(c, form),
    ),
  )
  .get(`${BASE}/set-up`, (c) => showSetUp(c, actorOf(c), BASE))
  .post(`${BASE}/set-up`, (c) => confirmAt(c, actorOf(c), BASE, BASE));

async function doWhat(c: AppContext, answers: Readonly<Record<string, unknown>>): Promise<Response> {
  const actor = actorOf(c);
  const { what } = answers;
  if (what !== 'replace' && what !== 'renew' && what !== 'drop')
    throw invalid([{ field: 'what', message: SECOND_FACTOR.choose }]);
  const proof = await proofIn(c, actor, answers);
  if (what === 'replace') return beginAt(c, actor, BASE, proof);
  if (what === 'drop') {
    insist((await change(c, dropSecondFactor, { proof })).verdict);
    return seeOther(c, BASE, SECOND_FACTOR.dropped);
  }
  const { codes, kept } = await makeRecoveryCodes(c.get('ground'));
  insist((await change(c, renewRecoveryCodes, { proof, codes: kept })).verdict);
  return showCodes(c, codes, BASE);
}

async function showOwn(c: AppContext, form: FormAgain): Promise<Response> {
  const userId = userIdOf(actorOf(c));
  const { secondFactor } = c.get('ground').config;
  const since = (await factorOf(c, actorOf(c)))?.confirmedAt ?? null;
  const at = { shell: shellOf(c), form, base: BASE };
  if (since === null) return c.html(<BeginPage {...at} isOwn />);
  const [codesLeft, needed] = await read(
    c,
    async (tx) =>
      [await countRecoveryCodes(tx, userId), await mustHaveOne(tx, secondFactor, userId)] as const,
  );
  return c.html(<OwnFactorPage {...at} since={since} codesLeft={codesLeft} mayDrop={!needed} />);
}
