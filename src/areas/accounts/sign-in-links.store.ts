import { sql } from 'kysely';
import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export async function insertSignInRequest({ write, now }: Tx, address: string): Promise<void> {
  await write.insertInto('sign_in_requests').values({ address, asked_at: now }).execute();
}

/** Takes up to `most` requests that nobody has dealt with; another service that looks meanwhile skips them. */
export async function takeSignInRequests({ write, now }: Tx, most: number): Promise<string[]> {
  const due = await write
    .selectFrom('sign_in_requests')
    .where('handled_at', 'is', null)
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .select(['id', 'address'])
    .execute();
  if (due.length > 0)
    await write
      .updateTable('sign_in_requests')
      .set({ handled_at: now })
      .where(
        'id',
        'in',
        due.map((row) => row.id),
      )
      .execute();
  return due.map((row) => row.address);
}

/** How often an address has asked since an instant. */
export async function countSignInRequests(
  { read }: Pick<Tx, 'read'>,
  address: string,
  since: Instant,
): Promise<number> {
  const row = await read
    .selectFrom('sign_in_requests')
    .where(sql<string>`lower(address)`, '=', address.toLowerCase())
    .where('asked_at', '>=', since)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertSignInLink(
  { write, now }: Tx,
  tokenSha256: string,
  userId: string,
  expiresAt: Instant,
) {
  await write
    .insertInto('sign_in_links')
    .values({ token_sha256: tokenSha256, user_id: userId, created_at: now, expires_at: expiresAt })
    .execute();
}

/** Uses a link up. @returns whose it was; undefined where it is unknown, used or too old. */
export function useSignInLink({ write, now }: Tx, tokenSha256: string) {
  return write
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_sha256', '=', tokenSha256)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id as userId')
    .executeTakeFirst();
}
