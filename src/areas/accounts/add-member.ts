import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { forbidden, invalid } from '#platform/errors.ts';
import { choice, optionalText, recordId, text } from '#platform/fields.ts';
import { findAuthority, findOrganisationNamed, listUsersByAddress } from './accounts.queries.ts';
import { endMembershipRow, insertMembership, insertUser } from './members.store.ts';
import { revokeSessionsOf } from './sessions.store.ts';

/** Lets somebody sign in: who, as what, and for an employer or a tutor where. */
export const addMember = command({
  action: 'accounts.add-member',
  input: z.object({
    name: text('their name', 200),
    email: z.email('Enter an e-mail address, such as name@example.org').max(254),
    role: choice('what they are', MEMBERSHIP_ROLES),
    authority: optionalText('the authority', 9),
    organisation: optionalText('the employer or provider', 200),
  }),
  allow: ['operator', 'manager'],
  run: async (tx, input) => {
    const authority = tx.actor.authority ?? input.authority;
    if (authority === null || !(await findAuthority(tx, authority)))
      throw invalid([{ field: 'authority', message: 'Name the authority by its code, such as E06000045' }]);
    if (input.authority !== null && input.authority !== authority) throw forbidden();
    if (input.role === 'young-person')
      throw invalid([{ field: 'role', message: 'A young person is let in from their own record' }]);
    const organisationId = await organisationFor(tx, authority, input.role, input.organisation);
    const known = (await listUsersByAddress(tx, input.email)).find((person) => person.name === input.name);
    const userId = known?.id ?? (await insertUser(tx, { name: input.name, email: input.email }));
    const id = await insertMembership(tx, {
      userId,
      role: input.role,
      authority,
      organisationId,
      youngPersonId: null,
    });
    return {
      result: { id, userId },
      audit: { subject: `membership:${id}`, authority, detail: { role: input.role } },
    };
  },
});

async function organisationFor(
  tx: Parameters<typeof findOrganisationNamed>[0],
  authority: string,
  role: string,
  name: string | null,
): Promise<string | null> {
  if (role !== 'employer' && role !== 'tutor') return null;
  const kind = role === 'employer' ? 'employer' : 'provider';
  const found = name === null ? undefined : await findOrganisationNamed(tx, authority, kind, name);
  if (!found)
    throw invalid([{ field: 'organisation', message: `Name the ${kind} as it stands in the list` }]);
  return found.id;
}

/** Takes somebody's right away, with effect at their next click. */
export const endMember = command({
  action: 'accounts.end-member',
  input: z.object({ membershipId: recordId('who') }),
  allow: ['operator', 'manager'],
  run: async (tx, { membershipId }) => {
    const ended = await endMembershipRow(tx, membershipId);
    if (!ended) throw invalid([{ field: 'membershipId', message: 'Nobody has this right any more' }]);
    await revokeSessionsOf(tx, membershipId);
    return {
      result: { id: membershipId },
      audit: { subject: `membership:${membershipId}`, authority: ended.authority },
    };
  },
});
