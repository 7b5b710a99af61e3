import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { makeAppSecret } from './authenticator.ts';
import { factorProof, judgeProof, newsOf, sealSecret, userIdOf, type Verdict } from './factor-proof.ts';
import { findSecondFactor } from './second-factor.queries.ts';
import { keepPendingSecret } from './second-factor.store.ts';

const SET_UP_MINUTES = 15;

/**
 * Begins to set up an authenticator app. Whoever has one already shows it, or a recovery code, first: a link alone never
 * puts another app in its place. A wrong proof is noted, so it is in the verdict and nothing is thrown.
 */
export const beginSecondFactor = command({
  action: 'accounts.begin-second-factor',
  input: z.object({ proof: factorProof }),
  allow: MEMBERSHIP_ROLES,
  run: async (tx, { proof }) => {
    const userId = userIdOf(tx.actor);
    const hasOne = (await findSecondFactor(tx, userId))?.secretSealed != null;
    const verdict: Verdict = hasOne ? await judgeProof(tx, proof) : { is: 'right', by: 'app' };
    if (verdict.is === 'right') {
      const sealed = await sealSecret(tx.ground, userId, makeAppSecret());
      await keepPendingSecret(tx, userId, sealed, addMinutes(tx.now, SET_UP_MINUTES));
    }
    return {
      result: { verdict },
      audit: { subject: `user:${userId}`, detail: { outcome: verdict.is, replaces: hasOne } },
      events: hasOne ? newsOf(tx, verdict) : [],
    };
  },
});
