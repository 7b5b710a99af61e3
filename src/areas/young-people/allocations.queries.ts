import { sql } from 'kysely';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** A worker by what a referral, a file or a form says of them. */
export interface WorkerSaid {
  readonly name: string | null;
  readonly email: string | null;
  readonly role: string | null;
}

/** Nobody is named. */
export const NO_WORKER: WorkerSaid = { name: null, email: null, role: null };

const allocations = ({ read }: ReadTx) =>
  read
    .selectFrom('allocations')
    .select([
      'id',
      'authority',
      'young_person_id as youngPersonId',
      'worker_user_id as userId',
      'worker_name as name',
      'worker_email as email',
      'worker_role as role',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'source',
      'reason',
      'note',
      'note_read_at as noteReadAt',
      'takes_actions as takesActions',
      'recorded_at as recordedAt',
      'undone_at as undoneAt',
    ]);

/** From when to when somebody was, is or will be a young person's worker. */
export type Allocation = Awaited<ReturnType<ReturnType<typeof allocations>['executeTakeFirstOrThrow']>>;

/** Everybody who was, is or will be the worker of these young people, latest first. */
export function listAllocations(tx: ReadTx, youngPersonIds: readonly string[]): Promise<Allocation[]> {
  return allocations(tx)
    .where('young_person_id', 'in', youngPersonIds.length === 0 ? [null as never] : [...youngPersonIds])
    .orderBy('starts_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();
}

/** One of them, or none that the actor may know of. */
export function findAllocation(tx: ReadTx, id: string): Promise<Allocation | undefined> {
  return allocations(tx).where('id', '=', id).executeTakeFirst();
}

/** Who is a young person's worker today, as far as the actor may know; undefined where nobody is. */
export function findWorkerToday({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('workers_today')
    .where('young_person_id', '=', youngPersonId)
    .select(['worker_user_id as userId', 'worker_name as name', 'worker_email as email'])
    .executeTakeFirst();
}

/** Whose worker an address stands for in an authority. Where two people share one, nobody: a manager then says whose it is. */
export async function workersByEmail(
  tx: ReadTx,
  named: readonly { readonly authority: string; readonly email: string | null }[],
): Promise<(authority: string, email: string | null) => string | null> {
  const emails = new Set(named.flatMap(({ email }) => email?.toLowerCase() ?? []));
  if (emails.size === 0) return () => null;
  const rows = await readSql(
    tx,
    sql<{ authority: string; email: string; id: string }>`
      select m.authority, lower(u.email) as email, (array_agg(distinct u.id))[1] as id
      from memberships m join users u on u.id = m.user_id
      where m.role = 'worker' and m.ended_at is null and u.disabled_at is null
        and lower(u.email) = any(${[...emails]}::text[])
      group by 1, 2 having count(distinct u.id) = 1`,
  );
  const ids = new Map(rows.map((row) => [`${row.authority} ${row.email}`, row.id]));
  return (authority, email) =>
    email === null ? null : (ids.get(`${authority} ${email.toLowerCase()}`) ?? null);
}

/** Workers of today and to come who were named by an address that stands for somebody who signs in here by now. */
export function listWorkersToLink(tx: ReadTx) {
  return readSql(
    tx,
    sql<{ allocationId: string; authority: string; userId: string }>`
      select a.id as "allocationId", a.authority, (array_agg(distinct u.id))[1] as "userId"
      from allocations a join users u on lower(u.email) = lower(a.worker_email) and u.disabled_at is null
        join memberships m on m.user_id = u.id and m.authority = a.authority and m.role = 'worker' and m.ended_at is null
      where a.worker_user_id is null and a.worker_email is not null
        and (a.ends_on is null or a.ends_on >= greatest(app.today(), a.starts_on))
      group by a.id, a.authority having count(distinct u.id) = 1 order by a.id limit 500`,
  );
}
