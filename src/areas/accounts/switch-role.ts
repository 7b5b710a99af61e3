import { z } from 'zod';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { listMembershipsOf } from './accounts.queries.ts';
import { browserName, openSession } from './session.ts';

/** Goes on as something else that the same person is: a new session, so that each stands for one role. */
export const switchRole = command({
  action: 'accounts.switch-role',
  input: z.object({
    userId: recordId('a person'),
    membershipId: recordId('who you are today'),
    browser: browserName,
  }),
  allow: ['system'],
  run: async (tx, { userId, membershipId, browser }) => {
    const chosen = (await listMembershipsOf(tx, userId)).find((one) => one.id === membershipId);
    if (!chosen) throw notFound('role');
    return {
      result: { token: await openSession(tx, chosen.id, browser) },
      audit: { subject: `membership:${chosen.id}`, authority: chosen.authority },
    };
  },
});
