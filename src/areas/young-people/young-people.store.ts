import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import type { YoungPeopleTable } from '#platform/db/schema.ts';
import { precondition, stale } from '#platform/errors.ts';
import type { WorkerSaid } from './allocations.queries.ts';
import { startAllocations } from './allocations.store.ts';

export type NewYoungPerson = Omit<
  Insertable<YoungPeopleTable>,
  'id' | 'version' | 'created_at' | 'merged_into'
>;
export type YoungPersonChange = Omit<
  Updateable<YoungPeopleTable>,
  'id' | 'authority' | 'version' | 'created_at' | 'merged_into'
>;

/** Adds a young person, with their worker, linked where that one signs in here. @returns the id. */
export async function insertYoungPerson(tx: Tx, person: NewYoungPerson, worker: WorkerSaid): Promise<string> {
  // The id is made here: a worker cannot read the row back before it is written down that they are the worker.
  const id = crypto.randomUUID();
  await tx.write
    .insertInto('young_people')
    .values({ ...person, id, created_at: tx.now })
    .execute();
  await startAllocations(tx, [{ authority: person.authority, youngPersonId: id, said: worker }], 'record');
  return id;
}

/** Changes a young person. `seen`: the version that was looked at; null where a machine knows what it changes. */
export async function updateYoungPerson(
  tx: Tx,
  id: string,
  change: YoungPersonChange,
  seen: number | null,
): Promise<void> {
  const result = await tx.write
    .updateTable('young_people')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .$if(seen !== null, (query) => query.where('version', '=', seen ?? 0))
    .executeTakeFirst();
  if (result.numUpdatedRows > 0n) return;
  throw tx.actor.role === 'worker' && seen === null ? precondition([OPENED_TO_READ]) : stale();
}

// Somebody else's young person whom this worker sees for some hours: the record itself is its own worker's to change.
const OPENED_TO_READ = {
  code: 'file-opened-to-read',
  staffText: 'This file is open to you to read. Ask their own worker or the co-ordinator to change it.',
  kindText: 'Only your own worker can change this.',
};
