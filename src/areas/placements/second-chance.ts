import { updateReferral } from '#areas/referrals/index.ts';
import type { Tx } from '#platform/actor.ts';
import type { PlacementRecord } from './placements.queries.ts';
import { findReferralState } from './referral-state.queries.ts';

/** A second chance is normal: a referral that was closed when the placement began is open again. */
export async function openReferralAgain(tx: Tx, placement: PlacementRecord): Promise<void> {
  const referral = await findReferralState(tx, placement.referralId);
  if (referral && referral.closedOn !== null)
    await updateReferral(tx, placement.referralId, { closed_on: null, closed_reason: null }, null);
}
