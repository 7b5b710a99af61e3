import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { browserName } from '../sessions/session.ts';
import { stepOf } from './authenticator.ts';
import { unsealSecret, userIdOf } from './factor-proof.ts';
import { openProven } from './prove-second-factor.ts';
import { SECOND_FACTOR } from './second-factor.content.ts';
import { findSecondFactor } from './second-factor.queries.ts';
import { confirmPendingSecret, replaceRecoveryCodes } from './second-factor.store.ts';

/** What is kept of ten recovery codes. */
export const keptCodes = z.object({ salt: z.string(), rounds: z.int(), hashes: z.array(z.string()).min(1) });

/** The app is set up once it has shown a code: from now on it counts, and the one before it does not. */
export const confirmSecondFactor = command({
  action: 'accounts.confirm-second-factor',
  input: z.object({
    code: z.string().max(20),
    codes: keptCodes,
    sessionSha256: z.string().length(64),
    browser: browserName,
  }),
  allow: MEMBERSHIP_ROLES,
  run: async (tx, { code, codes, sessionSha256, browser }) => {
    const userId = userIdOf(tx.actor);
    const factor = await findSecondFactor(tx, userId);
    if (!factor?.pendingSealed || (factor.pendingUntil ?? '') <= tx.now)
      throw invalid([{ field: 'code', message: SECOND_FACTOR.setUpOver }]);
    const secret = await unsealSecret(tx.ground, userId, factor.pendingSealed);
    const step = secret === null ? null : stepOf(secret, code.replace(/\s/g, ''), tx.now);
    if (step === null) throw invalid([{ field: 'code', message: SECOND_FACTOR.notThatCode }]);
    await confirmPendingSecret(tx, userId, step);
    await replaceRecoveryCodes(tx, userId, codes);
    const replaces = factor.confirmedAt !== null;
    return {
      // They have just shown it, so they need not show it again.
      result: await openProven(tx, sessionSha256, browser),
      audit: { subject: `user:${userId}`, detail: { replaces } },
      events: [{ event: 'accounts.second-factor-set-up', payload: { userId } }],
    };
  },
});
