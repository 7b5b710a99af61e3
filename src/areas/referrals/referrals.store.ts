import { type Insertable, sql, type Updateable } from 'kysely';
import type { BarrierCode } from '#domain/referrals/barriers.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';
import type { ReferralsTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

export type NewReferral = Omit<Insertable<ReferralsTable>, 'id' | 'version' | 'created_at' | 'match_weights'>;
export type ReferralChange = Omit<Updateable<ReferralsTable>, 'id' | 'authority' | 'version' | 'created_at'>;

/** Adds a referral. @returns the id. */
export async function insertReferral({ write, now }: Tx, referral: NewReferral): Promise<string> {
  const row = await write
    .insertInto('referrals')
    .values({ ...referral, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a referral. `seen`: the version that was looked at; null where a machine knows what it changes. */
export async function updateReferral(
  { write }: Tx,
  id: string,
  change: ReferralChange,
  seen: number | null,
): Promise<void> {
  const result = await write
    .updateTable('referrals')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .$if(seen !== null, (query) => query.where('version', '=', seen ?? 0))
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/** The next free reference of its kind in an authority, after the highest that is there: also those the actor cannot see. */
export async function nextReferralReference(tx: Tx, authority: string): Promise<string> {
  const row = await asService(tx, ({ write }) => highestReference(write, authority));
  return `R${(row?.highest ?? 1000) + 1}`;
}

function highestReference(write: Tx['write'], authority: string) {
  return write
    .selectFrom('referrals')
    .where('authority', '=', authority)
    .where('reference', '~', '^R[0-9]{1,9}$')
    .select(sql<number | null>`max(substr(reference, 2)::integer)`.as('highest'))
    .executeTakeFirst();
}

/** Makes the barriers of a referral these: new ones are noted, ones that are no longer named are resolved, none is lost. */
export async function keepBarriers(
  { write }: Tx,
  referral: { id: string; authority: string; young_person_id: string },
  kinds: readonly BarrierCode[],
  on: Day,
): Promise<void> {
  if (kinds.length > 0)
    await write
      .insertInto('barriers')
      .values(
        kinds.map((kind) => ({
          authority: referral.authority,
          young_person_id: referral.young_person_id,
          referral_id: referral.id,
          kind,
          noted_on: on,
        })),
      )
      .onConflict((clash) => clash.columns(['referral_id', 'kind']).doUpdateSet({ resolved_on: null }))
      .execute();
  await write
    .updateTable('barriers')
    .set((row) => ({ resolved_on: row.fn<string>('greatest', ['noted_on', row.val(on)]) }))
    .where('referral_id', '=', referral.id)
    .where('resolved_on', 'is', null)
    .$if(kinds.length > 0, (query) => query.where('kind', 'not in', [...kinds]))
    .execute();
}
