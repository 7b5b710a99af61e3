import { z } from 'zod';
import { command } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { findMembership } from '../accounts.queries.ts';
import { browserName, openSession } from '../sessions/session.ts';

/** Signs in as an invented person. Only on a demonstration, and only as somebody who is marked as invented. */
export const signInAsDemo = command({
  action: 'accounts.sign-in-as-demo',
  input: z.object({ membershipId: recordId('who to sign in as'), browser: browserName }),
  allow: ['system'],
  run: async (tx, input) => {
    if (!tx.ground.config.isDemo) throw forbidden();
    const membership = await findMembership(tx, input.membershipId);
    if (!membership?.isDemo) throw notFound('person');
    // Nobody real is behind it, so there is nothing to prove: whoever sets an app up here shuts nobody else out.
    const marks = { way: 'demonstration', provenAt: tx.now, councilSid: null } as const;
    return {
      result: { token: await openSession(tx, membership.id, input.browser, marks) },
      audit: { subject: `membership:${membership.id}`, authority: membership.authority },
    };
  },
});
