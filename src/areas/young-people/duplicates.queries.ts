import { sql } from 'kysely';
import type { Day, Instant } from '#domain/shared/day.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Moved } from './merged-records.store.ts';

/** Two records of whom it is asked whether they are one person. */
export interface DuplicatePair {
  readonly id: string;
  readonly authority: string;
  readonly earlierId: string;
  readonly laterId: string;
  readonly noticedAt: Instant;
  readonly decision: 'same' | 'different' | null;
  readonly decidedAt: Instant | null;
  readonly moved: Moved | null;
}

const pairs = ({ read }: ReadTx) =>
  read
    .selectFrom('possible_duplicates as d')
    .select([
      'd.id',
      'd.authority',
      'd.kept_young_person_id as earlierId',
      'd.young_person_id as laterId',
      'd.noticed_at as noticedAt',
      'd.decision',
      'd.decided_at as decidedAt',
      'd.moved',
    ])
    .$narrowType<{ decision: DuplicatePair['decision']; moved: Moved | null }>();

/** A pair, or none that the actor may know of. */
export function findPair(tx: ReadTx, id: string): Promise<DuplicatePair | undefined> {
  return pairs(tx).where('d.id', '=', id).executeTakeFirst();
}

/** A pair as a list shows it. */
export interface ListedPair {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly knownAs: string | null;
  readonly dateOfBirth: Day | null;
  /** References of their referrals, and the authority's number, of each record; of the one who stayed once they are merged. */
  readonly earlier: string[];
  readonly later: string[];
  readonly noticedAt: Instant;
  readonly decidedAt: Instant | null;
}

// Whom a line is about, for the audit; the list itself goes by the pair.
interface Whose {
  readonly youngPersonId: string;
  readonly otherYoungPersonId: string | null;
}

/**
 * Pairs that wait to be decided, or that were merged, newest first. `after`: the place of the last one shown (its time
 * and id).
 */
export async function listPairs(
  tx: ReadTx,
  which: 'waiting' | 'merged',
  limit: number,
  after: string | null = null,
): Promise<ListedPair[]> {
  const [at = null, id = null] = after?.split(' ') ?? [];
  const names = (person: 'e' | 'l') => sql`array_remove(array(select r.reference from referrals r
    where r.young_person_id = ${sql.ref(`${person}.id`)} order by r.reference) || ${sql.ref(`${person}.child_id`)}, null)`;
  const is = which === 'waiting' ? sql`d.decision is null and l.id is not null` : sql`d.decision = 'same'`;
  const rows = await readSql(
    tx,
    sql<
      ListedPair & Whose
    >`select d.id, e.id as "youngPersonId", l.id as "otherYoungPersonId", e.first_name as "firstName", e.last_name as "lastName", e.known_as as "knownAs",
        e.date_of_birth as "dateOfBirth", ${names('e')} as earlier, ${names('l')} as later,
        d.noticed_at as "noticedAt", d.decided_at as "decidedAt"
      from possible_duplicates d join young_people e on e.id = d.kept_young_person_id
        left join young_people l on l.id = d.young_person_id
      where ${is} and (${at}::timestamptz is null or (d.noticed_at, d.id) < (${at}::timestamptz, ${id}::uuid))
      order by d.noticed_at desc, d.id desc limit ${limit}`,
  );
  return rows.map(({ youngPersonId: _, otherYoungPersonId: __, ...pair }) => pair);
}

/** What hangs on a young person, counted, so that two records can be told apart. */
export async function countRecords(tx: ReadTx, youngPersonId: string) {
  const [counts] = await readSql(
    tx,
    sql<{ references: string[]; contacts: number; activities: number; placements: number }>`select
      array(select reference from referrals where young_person_id = ${youngPersonId}::uuid order by 1) as "references",
      (select count(*) from contacts where young_person_id = ${youngPersonId}::uuid) as contacts,
      (select count(*) from activity_episodes where young_person_id = ${youngPersonId}::uuid) as activities,
      (select count(*) from placements where young_person_id = ${youngPersonId}::uuid) as placements`,
  );
  return counts ?? { references: [], contacts: 0, activities: 0, placements: 0 };
}

/** Two of some young people who may be one, as long as nobody has decided. */
export interface MaybeOne {
  readonly pairId: string;
  readonly youngPersonIds: readonly [string, string];
}

/** The pairs among these young people that wait to be decided, the first noticed first. A worker sees none. */
export function listMaybeOne(tx: ReadTx, youngPersonIds: readonly string[]): Promise<MaybeOne[]> {
  return readSql(
    tx,
    sql<MaybeOne>`select id as "pairId", array[kept_young_person_id, young_person_id] as "youngPersonIds"
      from possible_duplicates where decision is null
        and kept_young_person_id = any(${youngPersonIds}::uuid[]) and young_person_id = any(${youngPersonIds}::uuid[])
      order by noticed_at, id`,
  );
}

/** Whom somebody may be the same as, as long as nobody has decided. */
export interface LookAlike {
  readonly pairId: string;
  /** References of the other's referrals and their number, where they have any. */
  readonly references: string[];
}

/** The look-alikes of a young person that wait to be decided. A worker sees none: the pairs are for staff. */
export function listLookAlikes(tx: ReadTx, youngPersonId: string): Promise<LookAlike[]> {
  return readSql(
    tx,
    sql<LookAlike>`select d.id as "pairId", array_remove(array(select r.reference from referrals r
        where r.young_person_id = o.id order by r.reference) || o.child_id, null) as "references"
      from possible_duplicates d join young_people o
        on o.id = case when d.young_person_id = ${youngPersonId}::uuid then d.kept_young_person_id else d.young_person_id end
      where d.decision is null and ${youngPersonId}::uuid in (d.young_person_id, d.kept_young_person_id)
      order by d.noticed_at, d.id`,
  );
}
