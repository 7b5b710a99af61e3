import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

/** Takes an answer of the provider, once. @returns false where it was taken before. */
export async function takeAnswer(
  { write, now }: Tx,
  stateSha256: string,
  expiresAt: Instant,
): Promise<boolean> {
  await write.deleteFrom('council_answers').where('expires_at', '<', now).execute();
  const taken = await write
    .insertInto('council_answers')
    .values({ state_sha256: stateSha256, expires_at: expiresAt })
    .onConflict((clash) => clash.doNothing())
    .returning('state_sha256')
    .executeTakeFirst();
  return taken !== undefined;
}

/** From now on this account at the provider is this person's. */
export async function linkAccount(
  { write, now }: Tx,
  account: { issuer: string; subject: string },
  userId: string,
): Promise<void> {
  await write
    .insertInto('council_accounts')
    .values({ issuer: account.issuer, subject: account.subject, user_id: userId, linked_at: now })
    .execute();
}
