import type { ApiScope } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

interface NewKey {
  readonly authority: string;
  readonly membershipId: string;
  readonly name: string;
  readonly secretSha256: string;
  readonly scopes: readonly ApiScope[];
  readonly expiresAt: Instant;
}

export async function insertKey({ write, now }: Tx, key: NewKey): Promise<string> {
  const { id } = await write
    .insertInto('api_keys')
    .values({
      authority: key.authority,
      membership_id: key.membershipId,
      name: key.name,
      secret_sha256: key.secretSha256,
      scopes: [...key.scopes],
      created_at: now,
      expires_at: key.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends every key of these rights. @returns how many there were. */
export async function revokeKeysOfRights(
  { write, now }: Tx,
  membershipIds: readonly string[],
): Promise<number> {
  const revoked = await write
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('membership_id', 'in', [...membershipIds])
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return revoked.length;
}

/** Keeps that a key is used, if nobody knows of it since `before`; another request of the same program may be at it already. */
export async function touchKey({ write, now }: Tx, id: string, before: Instant): Promise<void> {
  await write
    .updateTable('api_keys')
    .set({ last_used_at: now })
    .where('id', 'in', (query) =>
      query
        .selectFrom('api_keys')
        .where('id', '=', id)
        .where(({ or, eb }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<', before)]))
        .select('id')
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}

/** Ends a key at once. @returns its authority, or nothing where there is no such key any more. */
export function revokeKeyRow({ write, now }: Tx, id: string): Promise<{ authority: string } | undefined> {
  return write
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('authority')
    .executeTakeFirst();
}
