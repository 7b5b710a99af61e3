import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { needsSecondFactor, type SecondFactorPolicy } from '#domain/accounts/second-factor.ts';
import { beyondAuthority, type ReadTx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { forbidden, invalid, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { listMembershipsOf } from '../accounts.queries.ts';
import { endUnusedWaysIn } from '../members/access.store.ts';
import { requireOnlyHere } from '../members/change-member.ts';
import { revokeSessionsOfPerson } from '../sessions/sessions.store.ts';
import { factorProof, judgeProof, newsOf, userIdOf } from './factor-proof.ts';
import { SECOND_FACTOR } from './second-factor.content.ts';
import { deleteSecondFactor } from './second-factor.store.ts';

/**
 * Takes the app away from somebody who has lost it and their recovery codes: they are signed out everywhere, told so, and
 * set up another one with their next link. Nobody does it for themselves.
 */
export const removeSecondFactor = command({
  action: 'accounts.remove-second-factor',
  input: z.object({ userId: recordId('whose app it is') }),
  allow: ['manager', 'operator'],
  run: async (tx, { userId }) => {
    const [right] = await listMembershipsOf(tx, userId);
    if (!right) throw notFound('person');
    const { authority } = right;
    if (userId === tx.actor.userId) throw forbidden('own-second-factor');
    await requireOnlyHere(tx, userId);
    if (!(await deleteSecondFactor(tx, userId)))
      throw invalid([{ field: 'userId', message: SECOND_FACTOR.hasNone }]);
    await endUnusedWaysIn(tx, userId);
    const ended = await revokeSessionsOfPerson(tx, userId);
    return {
      result: { userId },
      audit: { subject: `user:${userId}`, authority, detail: { ended } },
      events: [{ event: 'accounts.second-factor-removed', payload: { userId }, authority }],
    };
  },
});

/** Does without the app again: for whoever chose it and need not have one. A wrong proof is noted, so nothing is thrown. */
export const dropSecondFactor = command({
  action: 'accounts.drop-second-factor',
  input: z.object({ proof: factorProof }),
  allow: MEMBERSHIP_ROLES,
  run: async (tx, { proof }) => {
    const userId = userIdOf(tx.actor);
    if (await mustHaveOne(tx, tx.ground.config.secondFactor, userId)) throw forbidden('second-factor-needed');
    const verdict = await judgeProof(tx, proof);
    const isGone = verdict.is === 'right' && (await deleteSecondFactor(tx, userId));
    return {
      result: { verdict },
      audit: { subject: `user:${userId}`, detail: { outcome: verdict.is } },
      events: isGone
        ? [{ event: 'accounts.second-factor-removed', payload: { userId } }]
        : newsOf(tx, verdict),
    };
  },
});

/** Whether anything that somebody is, in whatever authority, needs a second factor. */
export async function mustHaveOne(tx: ReadTx, policy: SecondFactorPolicy, userId: string): Promise<boolean> {
  return beyondAuthority(tx, async (all) =>
    (await listMembershipsOf(all, userId)).some(({ role }) => needsSecondFactor(policy, role)),
  );
}
