import { sql } from 'kysely';
import { type ReadTx, readSql } from '../actor.ts';

/**
 * Under which cover a worker acts with young people who are not their own: young person -> cover. Asked as the service, at the
 * moment of the transaction; whoever looks by another right (a file opened with a reason) is not in it.
 */
export async function coversOver(
  tx: ReadTx,
  userId: string,
  youngPersonIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (youngPersonIds.length === 0) return new Map();
  const rows = await readSql(
    tx,
    sql<{ person: string; cover: string }>`
      select distinct on (a.young_person_id) a.young_person_id as person, c.id as cover
      from covers c join allocations a on a.worker_user_id = c.worker_user_id and a.authority = c.authority
      where c.cover_user_id = ${userId}::uuid and c.period @> app.today() and a.period @> app.today()
        and a.young_person_id = any(${youngPersonIds}::uuid[])
        and (c.is_whole or exists (select from cover_people p
          where p.cover_id = c.id and p.young_person_id = a.young_person_id))
      order by a.young_person_id, c.id`,
  );
  return new Map(rows.map(({ person, cover }) => [person, cover]));
}
