import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export async function insertSession(
  { write, now }: Tx,
  tokenSha256: string,
  membershipId: string,
  expiresAt: Instant,
): Promise<void> {
  await write
    .insertInto('sessions')
    .values({
      token_sha256: tokenSha256,
      membership_id: membershipId,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute();
}

export async function touchSession({ write, now }: Tx, tokenSha256: string): Promise<void> {
  await write
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('token_sha256', '=', tokenSha256)
    .execute();
}

export async function revokeSession({ write, now }: Tx, tokenSha256: string): Promise<void> {
  await write
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('token_sha256', '=', tokenSha256)
    .execute();
}
