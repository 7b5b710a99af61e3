import { z } from 'zod';
import { ORGANISATION_KIND_OF, rightsGivenBy } from '#domain/accounts/rights.ts';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { forbidden, invalid, notFound } from '#platform/errors.ts';
import { choice, optionalEmail, optionalRecordId, optionalText, optionalYesNo } from '#platform/fields.ts';
import { findAuthority, findOrganisationNamed } from '../accounts.queries.ts';
import { findOrganisationOfKind, findSupervisorToLetIn } from './let-in-choices.queries.ts';
import { findMember, listPeopleByAddress } from './members.queries.ts';
import { insertMembership, insertUser } from './members.store.ts';

const input = z.object({
  /** Somebody who is known already and may do something more from now on; else name and address say who it is. */
  userId: optionalRecordId('the person'),
  name: optionalText('their name', 200),
  email: optionalEmail('their e-mail address'),
  /** Two people may share an address; without this it is taken for the same person, or asked about. */
  sharesAddress: optionalYesNo('does somebody else have this address too?'),
  role: choice('what they are', MEMBERSHIP_ROLES),
  authority: optionalText('the authority', 9),
  organisationId: optionalRecordId('the employer or provider'),
  /** The same by its name, as it stands in the list. */
  organisation: optionalText('the employer or provider', 200),
  supervisorId: optionalRecordId('the supervisor'),
});
type Input = z.output<typeof input>;

/** Lets somebody sign in: who, as what, and for those of an employer or a college where. */
export const addMember = command({
  action: 'accounts.add-member',
  input,
  allow: ['operator', 'manager', 'employer'],
  run: async (tx, asked) => {
    const authority = await authorityFor(tx, asked);
    requireGivable(tx, asked);
    const place = await placeOf(tx, authority, asked);
    const userId = await personFor(tx, { ...asked, ...place.known });
    const id = await insertMembership(tx, {
      ...{ userId, role: asked.role, authority, youngPersonId: null },
      ...{ organisationId: place.organisationId, supervisorId: place.supervisorId },
    });
    return {
      result: { id, userId },
      audit: { subject: `membership:${id}`, authority, detail: { role: asked.role, userId } },
      events: [
        {
          event: 'accounts.member-added',
          payload: { userId, membershipId: id, byUserId: tx.actor.userId },
        },
      ],
    };
  },
});

async function authorityFor(tx: Tx, asked: Input): Promise<string> {
  const authority = tx.actor.authority ?? asked.authority;
  if (authority === null || !(await findAuthority(tx, authority)))
    throw invalid([{ field: 'authority', message: 'Name the authority by its code, such as E06000045' }]);
  if (asked.authority !== null && asked.authority !== authority) throw forbidden();
  return authority;
}

function requireGivable({ actor }: Tx, { role }: Input): void {
  if (role === 'young-person')
    throw invalid([{ field: 'role', message: 'A young person is let in from their own record' }]);
  if (!rightsGivenBy(actor.role).includes(role)) throw forbidden();
}

interface PlaceOfRight {
  readonly organisationId: string | null;
  readonly supervisorId: string | null;
  /** What the record of a supervisor says of who they are. */
  readonly known: { readonly name?: string; readonly email?: string | null };
}

async function placeOf(tx: Tx, authority: string, asked: Input): Promise<PlaceOfRight> {
  if (asked.role === 'supervisor') return supervisorAsked(tx, authority, asked);
  const kind = ORGANISATION_KIND_OF[asked.role];
  return { organisationId: await organisationFor(tx, authority, kind, asked), supervisorId: null, known: {} };
}

async function supervisorAsked(tx: Tx, authority: string, asked: Input): Promise<PlaceOfRight> {
  const found = asked.supervisorId === null ? undefined : await findSupervisorToLetIn(tx, asked.supervisorId);
  if (found?.authority !== authority)
    throw invalid([{ field: 'supervisorId', message: 'Choose the supervisor from the list' }]);
  return {
    organisationId: found.organisationId,
    supervisorId: found.id,
    known: { name: asked.name ?? found.name, email: asked.email ?? found.email },
  };
}

async function organisationFor(
  tx: Tx,
  authority: string,
  kind: 'employer' | 'provider' | null,
  asked: Input,
): Promise<string | null> {
  if (kind === null) return null;
  if (tx.actor.role === 'employer') return tx.actor.organisationId;
  const found =
    asked.organisationId === null
      ? asked.organisation && (await findOrganisationNamed(tx, authority, kind, asked.organisation))
      : await findOrganisationOfKind(tx, authority, kind, asked.organisationId);
  if (found) return found.id;
  throw invalid([{ field: 'organisation', message: `Name the ${kind} as it stands in the list` }]);
}

type Somebody = Pick<Input, 'userId' | 'sharesAddress'> & {
  readonly name: string | null;
  readonly email: string | null;
};

async function personFor(tx: Tx, { userId, name, email, sharesAddress }: Somebody): Promise<string> {
  if (userId !== null) {
    const member = await findMember(tx, userId);
    if (!member) throw notFound('person');
    return member.id;
  }
  if (name === null || email === null)
    throw invalid([
      ...(name === null ? [{ field: 'name', message: 'Enter their name' }] : []),
      ...(email === null ? [{ field: 'email', message: 'Enter their e-mail address' }] : []),
    ]);
  const known = await listPeopleByAddress(tx, email);
  const same = known.find((person) => person.name.toLowerCase() === name.toLowerCase());
  if (same && same.disabledAt !== null)
    throw invalid([
      { field: 'email', message: 'They are here and may not sign in: let them in again on their page' },
    ]);
  if (same) return same.id;
  if (known.length > 0 && sharesAddress !== true)
    throw invalid([
      { field: 'sharesAddress', message: 'Somebody with this address is here already, under another name' },
    ]);
  return insertUser(tx, { name, email });
}
