import { type RawBuilder, sql } from 'kysely';
import { HELD, LEFT_OUT, type LeftOut } from '#domain/privacy/held.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** A row as the database has it: days and instants as ISO strings. */
export type HeldRow = Readonly<Record<string, unknown>>;

/**
 * Everybody whose rows are this young person's: they, and the records that were found to be the same person. As the
 * service: a merged record is seen by nobody else.
 */
export async function idsOf(tx: ReadTx, youngPersonId: string): Promise<string[]> {
  const rows = await readSql(
    tx,
    sql<{ id: string }>`with recursive same as (select id from young_people where id = ${youngPersonId}::uuid
      union select y.id from young_people y join same on y.merged_into = same.id) select id from same`,
  );
  return rows.map(({ id }) => id);
}

/** Which rows of `t` are theirs. */
export function isTheirs(by: LeftOut['by'], ids: readonly string[]): RawBuilder<unknown> {
  const theirs = sql`any(${ids}::uuid[])`;
  const users = sql`(select m.user_id from memberships m where m.young_person_id = ${theirs})`;
  switch (by) {
    case 'id':
      return sql`t.id = ${theirs}`;
    case 'young_person_id':
      return sql`t.young_person_id = ${theirs}`;
    case 'either_young_person_id':
      return sql`(t.young_person_id = ${theirs} or t.kept_young_person_id = ${theirs})`;
    case 'placement_id':
      return sql`t.placement_id in (select p.id from placements p where p.young_person_id = ${theirs})`;
    case 'match_id':
      return sql`t.match_id in (select m.id from matches m where m.young_person_id = ${theirs})`;
    case 'concern_id':
      return sql`t.concern_id in (select c.id from concerns c where c.young_person_id = ${theirs})`;
    case 'membership_id':
      return sql`t.membership_id in (select m.id from memberships m where m.young_person_id = ${theirs})`;
    case 'user_id':
      return sql`t.id in ${users}`;
    case 'to_user_id':
      return sql`t.to_user_id in ${users}`;
  }
}

/** Every row that is in the file of a young person, by table. */
export async function readHeldRows(tx: ReadTx, ids: readonly string[]): Promise<Map<string, HeldRow[]>> {
  const parts = Object.entries(HELD).map(
    ([table, { by }]) =>
      sql`select ${table}::text as "of", to_jsonb(t) as row from ${sql.table(table)} t where ${isTheirs(by, ids)}`,
  );
  const rows = await readSql(
    tx,
    sql<{ of: string; row: HeldRow }>`select "of", row from (${sql.join(parts, sql` union all `)}) held
      order by "of", row ->> 'started_on', row ->> 'starts_on', row ->> 'at', row ->> 'on_date', row ->> 'day_on', row ->> 'contact_on', row ->> 'id'`,
  );
  const byTable = Map.groupBy(rows, (one) => one.of);
  return new Map([...byTable].map(([table, some]) => [table, some.map(({ row }) => row)]));
}

/** How many there are of what is left out and decided about on its own. */
export async function countLeftOut(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const parts = Object.entries(LEFT_OUT)
    .filter(([, { isCounted }]) => isCounted)
    .map(
      ([table, { by }]) =>
        sql`select ${table}::text as "of", count(*)::integer as many from ${sql.table(table)} t where ${isTheirs(by, ids)}`,
    );
  const rows = await readSql(tx, sql<{ of: string; many: number }>`${sql.join(parts, sql` union all `)}`);
  return new Map(rows.filter(({ many }) => many > 0).map(({ of, many }) => [of, many]));
}

/** What the keys in these columns stand for, in words. */
export async function namesOfKeys(tx: ReadTx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const among = sql`any(${keys}::uuid[])`;
  const rows = await readSql(
    tx,
    sql<{ id: string; name: string }>`select id, name from organisations where id = ${among}
      union all select id, title from opportunities where id = ${among}
      union all select r.id, c.title from course_runs r join courses c on c.id = r.course_id where r.id = ${among}
      union all select id, name from sites where id = ${among}
      union all select id, name from supervisors where id = ${among}
      union all select id, name from cohorts where id = ${among}
      union all select id, title from cohort_sessions where id = ${among}`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
