import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import type { YoungPeopleTable } from '#platform/db/schema.ts';
import { precondition, stale } from '#platform/errors.ts';

export type NewYoungPerson = Omit<
  Insertable<YoungPeopleTable>,
  'id' | 'version' | 'created_at' | 'merged_into'
>;
export type YoungPersonChange = Omit<
  Updateable<YoungPeopleTable>,
  'id' | 'authority' | 'version' | 'created_at' | 'merged_into'
>;

/** Adds a young person, linked to their worker where the worker signs in here. @returns the id. */
export async function insertYoungPerson(tx: Tx, person: NewYoungPerson): Promise<string> {
  const row = await tx.write
    .insertInto('young_people')
    .values({
      ...person,
      ...(await workerOf(tx, person.authority, person.worker_email)),
      created_at: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a young person. `seen`: the version that was looked at; null where a machine knows what it changes. */
export async function updateYoungPerson(
  tx: Tx,
  id: string,
  change: YoungPersonChange,
  seen: number | null,
): Promise<void> {
  const worker =
    change.worker_email === undefined || tx.actor.role === 'worker'
      ? {}
      : await workerOf(tx, await authorityOf(tx, id), change.worker_email);
  const result = await tx.write
    .updateTable('young_people')
    .set((row) => ({ ...change, ...worker, version: row('version', '+', 1) }))
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

async function authorityOf({ write }: Tx, id: string): Promise<string> {
  const row = await write
    .selectFrom('young_people')
    .select('authority')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.authority ?? '';
}

// The caseload follows the worker's address within their own authority. Where two people share one, nobody is linked:
// a manager then says whose it is. A worker who refers somebody is that person's worker.
async function workerOf(tx: Tx, authority: string, email: string | null | undefined): Promise<WorkerColumns> {
  if (tx.actor.role === 'worker') return tx.actor.userId === null ? {} : ownColumns(tx, tx.actor.userId);
  if (!email) return { worker_user_id: null };
  const found = await tx.write
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.role', '=', 'worker')
    .where('m.authority', '=', authority)
    .where('m.ended_at', 'is', null)
    .where((where) => where(where.fn<string>('lower', ['u.email']), '=', email.toLowerCase()))
    .select('u.id')
    .limit(2)
    .execute();
  return { worker_user_id: found.length === 1 ? (found[0]?.id ?? null) : null };
}

type WorkerColumns = Pick<YoungPersonChange, 'worker_user_id' | 'worker_name' | 'worker_email'>;

async function ownColumns({ write }: Tx, userId: string): Promise<WorkerColumns> {
  const user = await write
    .selectFrom('users')
    .where('id', '=', userId)
    .select(['name', 'email'])
    .executeTakeFirstOrThrow();
  return { worker_user_id: userId, worker_name: user.name, worker_email: user.email };
}
