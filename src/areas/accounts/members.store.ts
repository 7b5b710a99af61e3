import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewMembership {
  readonly userId: string;
  readonly role: MembershipRole;
  readonly authority: string;
  readonly organisationId: string | null;
  readonly youngPersonId: string | null;
  /** True where it came with a group of the council's directory, and goes with it. */
  readonly isFromGroup?: boolean;
}

export async function insertUser(
  { write, now }: Tx,
  user: { name: string; email: string | null; isDemo?: boolean },
): Promise<string> {
  // The id is made here: right after the insert the row cannot be seen yet, because it has no membership.
  const id = crypto.randomUUID();
  await write
    .insertInto('users')
    .values({ id, name: user.name, email: user.email, is_demo: user.isDemo ?? false, created_at: now })
    .execute();
  return id;
}

export async function insertMembership({ write, now }: Tx, member: NewMembership): Promise<string> {
  const row = await write
    .insertInto('memberships')
    .values({
      user_id: member.userId,
      role: member.role,
      authority: member.authority,
      organisation_id: member.organisationId,
      young_person_id: member.youngPersonId,
      is_from_group: member.isFromGroup ?? false,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export function endMembershipRow({ write, now }: Tx, id: string) {
  return write
    .updateTable('memberships')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('authority')
    .executeTakeFirst();
}
