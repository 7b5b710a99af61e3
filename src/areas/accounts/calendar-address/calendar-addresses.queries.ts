import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface CalendarAddress {
  readonly id: string;
  readonly membershipId: string;
  readonly createdAt: Instant;
  /** To the nearest quarter of an hour; null: never. */
  readonly lastReadAt: Instant | null;
}

const standing = ({ read }: ReadTx) =>
  read
    .selectFrom('calendar_addresses as c')
    .where('c.ended_at', 'is', null)
    .select([
      'c.id',
      'c.membership_id as membershipId',
      'c.created_at as createdAt',
      'c.last_read_at as lastReadAt',
    ]);

/** The address with this secret that nobody has ended, or none. Whether it has lapsed is for whoever asks. */
export function findAddress(tx: ReadTx, secretSha256: string): Promise<CalendarAddress | undefined> {
  return standing(tx).where('c.secret_sha256', '=', secretSha256).executeTakeFirst();
}

/** The address of one right that nobody has ended, or none. */
export function findAddressOf(tx: ReadTx, membershipId: string): Promise<CalendarAddress | undefined> {
  return standing(tx).where('c.membership_id', '=', membershipId).executeTakeFirst();
}

/** The right in which the actor acts. */
export async function findOwnMembershipId({ read, actor }: ReadTx): Promise<string | undefined> {
  const row = await read
    .selectFrom('memberships')
    .where('user_id', '=', actor.userId)
    .where('role', '=', actor.role as never)
    .where('authority', '=', actor.authority)
    .where('organisation_id', 'is not distinct from', actor.organisationId)
    .where('supervisor_id', 'is not distinct from', actor.supervisorId)
    .where('young_person_id', 'is not distinct from', actor.youngPersonId)
    .where('ended_at', 'is', null)
    .select('id')
    .executeTakeFirst();
  return row?.id;
}
