import type { ReadTx } from '#platform/actor.ts';

/** Has the referral behind a placement been closed? */
export async function isReferralClosed({ read }: ReadTx, referralId: string): Promise<boolean> {
  const row = await read
    .selectFrom('referrals')
    .where('id', '=', referralId)
    .select('closed_on')
    .executeTakeFirst();
  return row !== undefined && row.closed_on !== null;
}
