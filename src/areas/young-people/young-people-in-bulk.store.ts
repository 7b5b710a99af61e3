import { sql } from 'kysely';
import { asService, readSql, type Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { NO_WORKER, type WorkerSaid } from './allocations.queries.ts';
import { deleteFirstAllocations, startAllocations } from './allocations.store.ts';
import type { NewYoungPerson } from './young-people.store.ts';

/** One who comes with a file. */
export type BroughtYoungPerson = NewYoungPerson & { readonly id: string };

/** Adds many young people at once, each with the worker whom the file names, linked where that one signs in here. */
export async function insertYoungPeople(
  tx: Tx,
  people: readonly BroughtYoungPerson[],
  workers: readonly WorkerSaid[] = [],
): Promise<void> {
  await insertRows(
    tx,
    'young_people',
    people.map((person) => ({ ...person, created_at: tx.now })),
  );
  const first = people.map(({ id, authority }, at) => ({
    authority,
    youngPersonId: id,
    said: workers[at] ?? NO_WORKER,
  }));
  await startAllocations(tx, first, 'import');
}

/**
 * Removes young people with what nobody has decided about them yet.
 * @throws the database's refusal (23503) where something else hangs on one of them.
 */
export async function deleteYoungPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  const { write } = tx;
  await write
    .deleteFrom('possible_duplicates')
    .where((row) => row.or([row('young_person_id', 'in', ids), row('kept_young_person_id', 'in', ids)]))
    .where('decided_at', 'is', null)
    .execute();
  await deleteFirstAllocations(tx, ids);
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
