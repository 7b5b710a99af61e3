import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { revokeOtherSessions, revokeOwnSession } from './sessions.store.ts';

/** Signs oneself out somewhere else: a lost phone, a computer in the library. */
export const endSession = command({
  action: 'accounts.end-session',
  input: z.object({ id: recordId('where you are signed in') }),
  allow: MEMBERSHIP_ROLES,
  run: async (tx, { id }) => {
    if (!(await revokeOwnSession(tx, id))) throw notFound('place where you are signed in');
    return { result: { id }, audit: { subject: `session:${id}` } };
  },
});

/** The same for everywhere but here. */
export const endOtherSessions = command({
  action: 'accounts.end-other-sessions',
  input: z.object({ keptId: recordId('where you stay signed in') }),
  allow: MEMBERSHIP_ROLES,
  run: async (tx, { keptId }) => {
    const ended = await revokeOtherSessions(tx, keptId);
    return { result: { ended }, audit: { subject: `session:${keptId}`, detail: { ended } } };
  },
});
