import type { Day } from '#domain/shared/day.ts';
import type { Fare, FareKind } from '#domain/travel/weekly-fare.ts';
import type { ReadTx } from '#platform/actor.ts';

/** A fare as it is kept. */
export interface FareRecord extends Fare {
  readonly id: string;
  readonly validFrom: Day;
  /** The last day, included; null: until somebody ends it. */
  readonly validTo: Day | null;
  readonly source: string | null;
  readonly version: number;
}

function selectFares({ read }: ReadTx) {
  return read
    .selectFrom('fares')
    .select([
      'id',
      'name',
      'kind',
      'pence',
      'age_from as ageFrom',
      'age_to as ageTo',
      'is_for_apprentices as isForApprentices',
      'valid_from as validFrom',
      'valid_to as validTo',
      'source',
      'version',
    ])
    .$narrowType<{ kind: FareKind }>();
}

/** Every fare of the authority, those that have ended last. */
export function listFares(tx: ReadTx): Promise<FareRecord[]> {
  return selectFares(tx)
    .orderBy(
      ({ eb }) => eb('valid_to', '<', tx.today),
      (order) => order.asc().nullsFirst(),
    )
    .orderBy('name')
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
}

/** The fares that are to be paid on a day: for `weeklyFare`. */
export function faresOn(tx: ReadTx, on: Day): Promise<FareRecord[]> {
  return selectFares(tx)
    .where('valid_from', '<=', on)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('id')
    .execute();
}

export function findFare(tx: ReadTx, id: string): Promise<FareRecord | undefined> {
  return selectFares(tx).where('id', '=', id).executeTakeFirst();
}
