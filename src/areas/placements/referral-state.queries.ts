import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** The referral behind a placement; undefined for those who may not know of it. */
export function findReferralState(
  { read }: ReadTx,
  referralId: string,
): Promise<{ reference: string; closedOn: Day | null } | undefined> {
  return read
    .selectFrom('referrals')
    .where('id', '=', referralId)
    .select(['reference', 'closed_on as closedOn'])
    .executeTakeFirst();
}
