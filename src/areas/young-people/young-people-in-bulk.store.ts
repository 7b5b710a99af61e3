import { sql } from 'kysely';
import { asService, readSql, type Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { NewYoungPerson } from './young-people.store.ts';

/** Adds many young people at once, each linked to their worker where the worker signs in here. */
export async function insertYoungPeople(
  tx: Tx,
  people: readonly (NewYoungPerson & { readonly id: string })[],
): Promise<void> {
  const workers = await workersByEmail(tx, people);
  await insertRows(
    tx,
    'young_people',
    people.map((person) => ({
      ...person,
      worker_user_id: workers.get(`${person.authority} ${person.worker_email?.toLowerCase()}`) ?? null,
      created_at: tx.now,
    })),
  );
}

// As for one: where two workers share an address, nobody is linked.
async function workersByEmail(tx: Tx, people: readonly NewYoungPerson[]): Promise<Map<string, string>> {
  const emails = new Set(people.flatMap((person) => person.worker_email?.toLowerCase() ?? []));
  if (emails.size === 0) return new Map();
  const rows = await readSql(
    tx,
    sql<{ authority: string; email: string; id: string }>`
      select m.authority, lower(u.email) as email, (array_agg(distinct u.id))[1] as id
      from memberships m join users u on u.id = m.user_id
      where m.role = 'worker' and m.ended_at is null and lower(u.email) = any(${[...emails]}::text[])
      group by 1, 2 having count(distinct u.id) = 1`,
  );
  return new Map(rows.map((row) => [`${row.authority} ${row.email}`, row.id]));
}

/**
 * Removes young people with what nobody has decided about them yet.
 * @throws the database's refusal (23503) where something else hangs on one of them.
 */
export async function deleteYoungPeople({ write }: Tx, ids: readonly string[]): Promise<void> {
  await write
    .deleteFrom('possible_duplicates')
    .where((row) => row.or([row('young_person_id', 'in', ids), row('kept_young_person_id', 'in', ids)]))
    .where('decided_at', 'is', null)
    .execute();
  await write.deleteFrom('young_people').where('id', 'in', ids).execute();
}

export interface NumberedPerson {
  readonly childId: string;
  readonly authority: string;
  readonly id: string;
}

/**
 * Who the authority's own numbers stand for, in the actor's authority or (for the operator) in all. The number of
 * somebody who was merged leads to the one who stayed.
 */
export function findByChildIds(tx: Tx, childIds: readonly string[]): Promise<NumberedPerson[]> {
  return asService(tx, () =>
    readSql(
      tx,
      sql<NumberedPerson>`select child_id as "childId", authority, coalesce(merged_into, id) as id
        from young_people where child_id = any(${childIds}::text[])`,
    ),
  );
}
