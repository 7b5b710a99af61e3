import { listConsentsOf } from '#areas/privacy/index.ts';
import { consentOn } from '#domain/privacy/consents.ts';
import type { ReferralQuestion } from '#domain/referrals/questions.ts';
import type { ReadTx } from '#platform/actor.ts';
import { gapsOf } from './referral-gaps.ts';
import { findReferral, listBarriers, listReferrals, type ReferralLine } from './referrals.queries.ts';

/** An open referral as a list shows it, with the questions that it left open. */
export interface OpenReferral extends ReferralLine {
  readonly gaps: readonly ReferralQuestion[];
  readonly supportWanted: readonly string[];
}

/** The open referral of each of some young people, by their id; of two the later one. Those without are left out. */
export async function openReferralsOf(
  tx: ReadTx,
  youngPersonIds: readonly string[],
): Promise<ReadonlyMap<string, OpenReferral>> {
  const consents = Map.groupBy(await listConsentsOf(tx, youngPersonIds), (one) => one.youngPersonId);
  const found = new Map<string, OpenReferral>();
  for (const line of await listReferrals(tx, { youngPersonIds })) {
    const referral = await findReferral(tx, line.reference);
    if (!referral) continue;
    const said = consents.get(line.youngPersonId) ?? [];
    const gaps = gapsOf(referral, await listBarriers(tx, line.id), {
      employer: consentOn(said, 'tell employers', null, tx.today),
      college: consentOn(said, 'tell colleges', null, tx.today),
    });
    found.set(line.youngPersonId, { ...line, gaps, supportWanted: referral.support_wanted });
  }
  return found;
}
