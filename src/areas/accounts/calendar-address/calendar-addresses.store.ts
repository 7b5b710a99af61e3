import type { Instant } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';

export async function insertAddress(
  { write, now }: Tx,
  address: { readonly authority: string; readonly membershipId: string; readonly secretSha256: string },
): Promise<string> {
  const { id } = await write
    .insertInto('calendar_addresses')
    .values({
      authority: address.authority,
      membership_id: address.membershipId,
      secret_sha256: address.secretSha256,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends the addresses of these rights at once, whoever takes the right away. @returns those that ended. */
export async function endAddressesOf(tx: Tx, membershipIds: readonly string[]): Promise<string[]> {
  if (membershipIds.length === 0) return [];
  const ended = await asService(tx, ({ write, now }) =>
    write
      .updateTable('calendar_addresses')
      .set({ ended_at: now })
      .where('membership_id', 'in', [...membershipIds])
      .where('ended_at', 'is', null)
      .returning('id')
      .execute(),
  );
  return ended.map(({ id }) => id);
}

/** Keeps that a calendar reads an address, if nobody knows of it since `before`; another reading may be at it already. */
export async function touchAddress({ write, now }: Tx, id: string, before: Instant): Promise<void> {
  await write
    .updateTable('calendar_addresses')
    .set({ last_read_at: now })
    .where('id', 'in', (query) =>
      query
        .selectFrom('calendar_addresses')
        .where('id', '=', id)
        .where(({ or, eb }) => or([eb('last_read_at', 'is', null), eb('last_read_at', '<', before)]))
        .select('id')
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
