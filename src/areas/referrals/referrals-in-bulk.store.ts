import type { BarrierCode } from '#domain/referrals/barriers.ts';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { NewReferral } from './referrals.store.ts';

/** A referral with its barriers, under an id that is given. */
export interface WholeReferral {
  readonly referral: NewReferral & { readonly id: string };
  readonly barriers: readonly BarrierCode[];
}

/** Adds many referrals at once, each with the barriers that it names. */
export async function insertReferrals(tx: Tx, whole: readonly WholeReferral[]): Promise<void> {
  await insertRows(
    tx,
    'referrals',
    whole.map(({ referral }) => ({ ...referral, created_at: tx.now })),
  );
  const barriers = whole.flatMap(({ referral, barriers }) =>
    [...new Set(barriers)].map((kind) => ({
      authority: referral.authority,
      young_person_id: referral.young_person_id,
      referral_id: referral.id,
      kind,
      noted_on: tx.today,
    })),
  );
  await insertRows(tx, 'barriers', barriers);
}

/** Removes referrals with their barriers. @throws the database's refusal (23503) where something hangs on one of them. */
export async function deleteReferrals({ write }: Tx, ids: readonly string[]): Promise<void> {
  await write.deleteFrom('referrals').where('id', 'in', ids).execute();
}
