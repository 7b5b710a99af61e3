import type { MembershipRole } from '#domain/accounts/roles.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { stale } from '#platform/errors.ts';

export interface NewMembership {
  readonly userId: string;
  readonly role: MembershipRole;
  readonly authority: string;
  readonly organisationId: string | null;
  readonly supervisorId?: string | null;
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
      supervisor_id: member.supervisorId ?? null,
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

/** Ends what a supervisor could sign in for, whoever records that they have left. @returns the rights that ended. */
export async function endRightsOfSupervisorRow(tx: Tx, supervisorId: string): Promise<string[]> {
  const ended = await asService(tx, ({ write, now }) =>
    write
      .updateTable('memberships')
      .set({ ended_at: now })
      .where('supervisor_id', '=', supervisorId)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute(),
  );
  return ended.map(({ id }) => id);
}

interface UserChange {
  readonly name?: string;
  readonly email?: string;
  readonly disabled_at?: string | null;
}

/** Changes a person from the version that was seen. @throws stale where somebody else was first. */
export async function updateUser(
  { write }: Tx,
  seen: { readonly id: string; readonly version: number },
  change: UserChange,
): Promise<void> {
  const result = await write
    .updateTable('users')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/**
 * Who may sign in as manager in an authority, locked until this transaction is over: of two managers who end each other at
 * the same moment the second looks again.
 */
export async function lockManagers({ write }: Tx, authority: string): Promise<{ userId: string }[]> {
  return write
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.authority', '=', authority)
    .where('m.role', '=', 'manager')
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .orderBy('m.id')
    .select('m.user_id as userId')
    .forUpdate()
    .execute();
}
