import { sql } from 'kysely';
import { authorityOf, type ReadTx, readSql } from '#platform/actor.ts';

/** A worker of the authority who may sign in. */
export interface Worker {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
}

const workers = (tx: ReadTx) =>
  tx.read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.authority', '=', authorityOf(tx))
    .where('m.role', '=', 'worker')
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .select(['u.id as userId', 'u.name', 'u.email']);

/** Workers who may sign in here, by name. */
export function listWorkers(tx: ReadTx): Promise<Worker[]> {
  return workers(tx).distinct().orderBy('u.name').orderBy('u.id').execute();
}

/** One of them; undefined where there is none of that id here. */
export function findWorker(tx: ReadTx, userId: string): Promise<Worker | undefined> {
  return workers(tx).where('u.id', '=', userId).executeTakeFirst();
}

/** Somebody who is or was a worker here: they may have left. */
export function findWorkerEver(tx: ReadTx, userId: string) {
  return tx.read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.authority', '=', authorityOf(tx))
    .where('m.role', '=', 'worker')
    .where('u.id', '=', userId)
    .select(['u.id as userId', 'u.name'])
    .executeTakeFirst();
}

/** Who is or was a worker here, by their address. */
export function listWorkersEverByEmail(tx: ReadTx, email: string) {
  return tx.read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.authority', '=', authorityOf(tx))
    .where('m.role', '=', 'worker')
    .where(({ eb, fn }) => eb(fn<string>('lower', ['u.email']), '=', email.trim().toLowerCase()))
    .distinct()
    .select(['u.id as userId', 'u.name'])
    .execute();
}

/** A worker's list as a manager sees it. */
export interface CaseloadSize {
  readonly userId: string;
  readonly name: string;
  readonly hasLeft: boolean;
  readonly youngPeople: number;
}

/** Everybody who has young people, and every worker who could have some. Counts only. */
export function listCaseloadSizes(tx: ReadTx): Promise<CaseloadSize[]> {
  return readSql(
    tx,
    sql<CaseloadSize>`
      with here as (select m.user_id as id, bool_and(m.ended_at is not null) as has_left from memberships m
          where m.authority = ${authorityOf(tx)} and m.role = 'worker' group by 1),
        counted as (select w.worker_user_id as id, count(*) as many from workers_today w
          cross join lateral (select from young_people y where y.id = w.young_person_id and y.merged_into is null
            and y.erased_at is null limit 1) y group by 1)
      select u.id as "userId", u.name, coalesce(h.has_left, true) or u.disabled_at is not null as "hasLeft",
        coalesce(c.many, 0) as "youngPeople"
      from users u left join here h on h.id = u.id left join counted c on c.id = u.id
      where c.many > 0 or not (h.has_left or u.disabled_at is not null)
      order by 3 desc, lower(u.name), u.id`,
  );
}
