import { sql } from 'kysely';
import type { ImportKind } from '#domain/imports/kinds.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

interface UndecidedPair {
  readonly youngPersonId: string;
  /** Whom they may be: by reference, or by the authority's number; where there are both, by what the file goes by; else by id. */
  readonly earlier: string;
}

/** Of these young people, who may be the same as somebody who was there first, as long as nobody has decided. */
export function listUndecidedPairs(
  tx: ReadTx,
  youngPersonIds: readonly string[],
  kind: ImportKind,
): Promise<UndecidedPair[]> {
  const reference = sql`(select min(r.reference) from referrals r where r.young_person_id = y.id)`;
  const [first, second] = kind === 'referrals' ? [reference, sql`y.child_id`] : [sql`y.child_id`, reference];
  return readSql(
    tx,
    sql<UndecidedPair>`select d.young_person_id as "youngPersonId", coalesce(${first}, ${second}, y.id::text) as earlier
      from (select * from possible_duplicates where decision is null
          and young_person_id = any(${youngPersonIds}::uuid[]) offset 0) d
        join young_people y on y.id = d.kept_young_person_id order by 2, 1`,
  );
}
