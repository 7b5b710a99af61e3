import { z } from 'zod';
import { leadsTo } from '#domain/accounts/ways-in.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { findSessionMarks, listMembershipsOf } from '../accounts.queries.ts';
import { carrySignIn } from '../members/access.store.ts';
import { browserName, openSession } from './session.ts';

/**
 * Goes on as something else that the same person is: a new session, so that each stands for one role. They have not shown
 * anew who they are, so it counts from the sign-in before and lasts no longer than that.
 */
export const switchRole = command({
  action: 'accounts.switch-role',
  input: z.object({
    userId: recordId('a person'),
    membershipId: recordId('who you are today'),
    sessionSha256: z.string().length(64),
    browser: browserName,
  }),
  allow: ['system'],
  run: async (tx, { userId, membershipId, sessionSha256, browser }) => {
    // What was shown before is shown for every role; where it was one thing and this role needs two, the other is asked for.
    const marks = await findSessionMarks(tx, sessionSha256);
    const all = (await listMembershipsOf(tx, userId)).filter((one) => leadsTo(marks.way, one.role));
    const chosen = all.find((one) => one.id === membershipId);
    if (!chosen) throw notFound('role');
    const token = await openSession(tx, chosen.id, browser, marks);
    await carrySignIn(tx, sessionSha256, await sha256Hex(token));
    return {
      result: { token },
      audit: { subject: `membership:${chosen.id}`, authority: chosen.authority },
    };
  },
});
