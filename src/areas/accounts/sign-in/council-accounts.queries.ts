import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { ReadTx, Tx } from '#platform/actor.ts';

/** Whose account at the identity provider this is; nobody's yet: undefined. */
export function findAccountHolder({ read }: ReadTx, account: { issuer: string; subject: string }) {
  return read
    .selectFrom('council_accounts as a')
    .innerJoin('users as u', 'u.id', 'a.user_id')
    .where('a.issuer', '=', account.issuer)
    .where('a.subject', '=', account.subject)
    .select(['u.id', 'u.disabled_at as disabledAt'])
    .executeTakeFirst();
}

// Of these people, those who sign in with a council account.
async function listAccountHolders({ read }: ReadTx, userIds: readonly string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await read
    .selectFrom('council_accounts')
    .where('user_id', 'in', [...userIds])
    .select('user_id as userId')
    .execute();
  return new Set(rows.map((row) => row.userId));
}

/**
 * Every way in is as strong as the strongest: whoever has a council account, with what the council asks for at its door and
 * takes away when somebody leaves, does not come round it by e-mail.
 */
export async function withoutCouncilAccount<Person extends { id: string }>(
  tx: Tx,
  people: readonly Person[],
): Promise<Person[]> {
  if (tx.ground.config.council === null) return [...people];
  const holders = await listAccountHolders(
    tx,
    people.map((person) => person.id),
  );
  return people.filter((person) => !holders.has(person.id));
}

/**
 * Real people with this address who have one of these roles, each once. Not those whose account is known: an address is
 * given to somebody new when its holder leaves, an account is not.
 */
export async function listColleaguesByAddress(
  { read }: ReadTx,
  email: string,
  roles: readonly MembershipRole[],
): Promise<string[]> {
  const rows = await read
    .selectFrom('users as u')
    .innerJoin('memberships as m', 'm.user_id', 'u.id')
    .where(({ eb, fn }) => eb(fn<string>('lower', ['u.email']), '=', email.toLowerCase()))
    .where('u.disabled_at', 'is', null)
    .where('u.is_demo', '=', false)
    .where('m.ended_at', 'is', null)
    .where('m.role', 'in', [...roles])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('council_accounts as a').whereRef('a.user_id', '=', 'u.id').select('a.subject'))),
    )
    .select('u.id')
    .distinct()
    .execute();
  return rows.map((row) => row.id);
}

export interface HeldRole {
  readonly id: string;
  readonly role: MembershipRole;
  readonly authority: string;
  readonly isFromGroup: boolean;
}

/** What somebody may do now, and what of it came with a group. */
export function listHeldRoles({ read }: ReadTx, userId: string): Promise<HeldRole[]> {
  return read
    .selectFrom('memberships')
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .select(['id', 'role', 'authority', 'is_from_group as isFromGroup'])
    .orderBy('id')
    .$narrowType<{ role: MembershipRole }>()
    .execute();
}
