import { sql } from 'kysely';
import type { Instant } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';

/** Uses up the links and printed codes that somebody has not signed in with yet. */
export async function endUnusedWaysIn(tx: Tx, userId: string): Promise<void> {
  await asService(tx, async ({ write, now }) => {
    for (const table of ['sign_in_links', 'sign_in_codes'] as const)
      await write
        .updateTable(table)
        .set({ used_at: now })
        .where('user_id', '=', userId)
        .where('used_at', 'is', null)
        .execute();
  });
}

/** Keeps where somebody's letters went until now, so that one about the change still reaches that address. */
export async function insertAddressChange(
  { write, now }: Tx,
  change: { readonly authority: string; readonly userId: string; readonly oldEmail: string | null },
): Promise<string> {
  const { id } = await write
    .insertInto('address_changes')
    .values({
      authority: change.authority,
      user_id: change.userId,
      old_email: change.oldEmail,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A session that takes the place of another of the same person: it counts from the same sign-in and ends no later. */
export async function carrySignIn({ write }: Tx, fromSha256: string, toSha256: string): Promise<void> {
  await write
    .updateTable('sessions as s')
    .from('sessions as o')
    .where('o.token_sha256', '=', fromSha256)
    .where('s.token_sha256', '=', toSha256)
    .set({
      signed_in_at: sql<Instant>`coalesce(o.signed_in_at, o.created_at)`,
      expires_at: sql<Instant>`least(s.expires_at, o.expires_at)`,
    })
    .execute();
}
