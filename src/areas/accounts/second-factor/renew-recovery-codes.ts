import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { keptCodes } from './confirm-second-factor.ts';
import { factorProof, judgeProof, newsOf, userIdOf } from './factor-proof.ts';
import { replaceRecoveryCodes } from './second-factor.store.ts';

/** Ten new recovery codes; those before them are over. A wrong proof is noted, so nothing is thrown. */
export const renewRecoveryCodes = command({
  action: 'accounts.renew-recovery-codes',
  input: z.object({ proof: factorProof, codes: keptCodes }),
  allow: MEMBERSHIP_ROLES,
  run: async (tx, { proof, codes }) => {
    const userId = userIdOf(tx.actor);
    const verdict = await judgeProof(tx, proof);
    if (verdict.is === 'right') await replaceRecoveryCodes(tx, userId, codes);
    return {
      result: { verdict },
      audit: { subject: `user:${userId}`, detail: { outcome: verdict.is } },
      events: newsOf(tx, verdict),
    };
  },
});
