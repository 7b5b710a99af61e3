import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { asService, beyondAuthority, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { findSessionMarks, listMembershipsOf } from '../accounts.queries.ts';
import { browserName, openSession } from '../sessions/session.ts';
import { factorProof, judgeProof, newsOf, userIdOf } from './factor-proof.ts';

/** The second step of signing in: what somebody has beside the link that let them in. */
export const proveSecondFactor = command({
  action: 'accounts.prove-second-factor',
  input: z.object({ proof: factorProof, sessionSha256: z.string().length(64), browser: browserName }),
  allow: MEMBERSHIP_ROLES,
  run: async (tx, { proof, sessionSha256, browser }) => {
    const verdict = await judgeProof(tx, proof);
    const signedIn = verdict.is === 'right' ? await openProven(tx, sessionSha256, browser) : null;
    return {
      result: { verdict, ...(signedIn ?? { token: null, several: false }) },
      audit: {
        subject: `user:${userIdOf(tx.actor)}`,
        detail: { outcome: verdict.is, ...(verdict.is === 'right' ? { by: verdict.by } : {}) },
      },
      events: newsOf(tx, verdict),
    };
  },
});

/**
 * A new session in place of the one that asks, for the same role, in which more than one thing was shown.
 * @returns its token, and whether the person may choose what else to be.
 */
export async function openProven(tx: Tx, sessionSha256: string, browser: string) {
  const userId = userIdOf(tx.actor);
  const several = await beyondAuthority(tx, async (all) => (await listMembershipsOf(all, userId)).length > 1);
  return asService(tx, async (own) => {
    const { membershipId, ...marks } = await findSessionMarks(own, sessionSha256);
    const here = (await listMembershipsOf(own, userId)).find((one) => one.id === membershipId);
    if (!here) throw notFound('person');
    return { token: await openSession(own, here.id, browser, { ...marks, provenAt: tx.now }), several };
  });
}
