import { sql } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import { asService, type ReadTx, readSql } from '#platform/actor.ts';

/** A young person who can be handed over. */
export interface OnCaseload extends Names {
  readonly youngPersonId: string;
  /** Null: nobody is their worker today. */
  readonly allocationId: string | null;
  readonly workerUserId: string | null;
  readonly workerName: string | null;
  /** Of their latest referral. */
  readonly reference: string | null;
}

const person = sql`y.id as "youngPersonId", y.first_name as "firstName", y.last_name as "lastName",
  y.known_as as "knownAs", w.allocation_id as "allocationId", w.worker_user_id as "workerUserId",
  w.worker_name as "workerName", (select r.reference from referrals r where r.young_person_id = y.id
    order by r.referred_on desc, r.reference desc limit 1) as reference`;

// Person by person: see the view workers_today (migrations/0014).
const theirWorker = sql`lateral (select * from workers_today t where t.young_person_id = y.id limit 1) w on true`;

/** Whose worker somebody is today, as far as the actor may see them; by name. */
export function listCaseload(tx: ReadTx, workerUserId: string): Promise<OnCaseload[]> {
  return readSql(
    tx,
    sql<OnCaseload>`select ${person} from young_people y join ${theirWorker}
      where y.id in (select a.young_person_id from allocations a where a.worker_user_id = ${workerUserId}::uuid)
        and w.worker_user_id = ${workerUserId}::uuid and y.merged_into is null and y.erased_at is null
      order by lower(y.last_name), lower(y.first_name), y.id`,
  );
}

/** Some young people, as far as the actor may see them. */
export function listSome(tx: ReadTx, youngPersonIds: readonly string[]): Promise<OnCaseload[]> {
  return readSql(
    tx,
    sql<OnCaseload>`select ${person} from young_people y left join ${theirWorker}
      where y.id = any(${youngPersonIds}::uuid[]) and y.merged_into is null and y.erased_at is null
      order by lower(y.last_name), lower(y.first_name), y.id`,
  );
}

/** Somebody in the programme for whom nobody answers. */
export interface WithoutWorker extends OnCaseload {
  /** True where they have a worker who may not sign in here any more; else they have none at all. */
  readonly hasLeft: boolean;
  /** From when somebody else is to be their worker; null: nobody is to come. */
  readonly nextFromOn: Day | null;
}

/**
 * Young people with an open referral who have no worker, or one who has left: a lost young person is the harm here. One
 * whose worker does not sign in here but is known by address is looked after.
 */
export function listWithoutWorker(tx: ReadTx, limit: number): Promise<WithoutWorker[]> {
  return readSql(
    tx,
    sql<WithoutWorker>`select ${person}, w.worker_user_id is not null as "hasLeft",
        (select min(a.starts_on) from allocations a where a.young_person_id = y.id and a.starts_on > ${tx.today}::date
          and not isempty(a.period)) as "nextFromOn"
      from young_people y left join ${theirWorker}
      where y.merged_into is null and y.erased_at is null
        and exists (select from referrals r where r.young_person_id = y.id and r.closed_on is null)
        and case when w.worker_user_id is null then coalesce(w.worker_name, w.worker_email) is null
          else not exists (select from memberships m join users u on u.id = m.user_id
            where m.user_id = w.worker_user_id and m.authority = y.authority and m.role = 'worker' and m.ended_at is null
              and u.disabled_at is null) end
      order by 8 desc, lower(y.last_name), lower(y.first_name), y.id limit ${limit}`,
  );
}

/** What is under way for some young people, so that whoever hands over sees what goes along. */
export interface OpenMatters {
  /** Open actions in the name of their worker of today. */
  readonly ownActions: number;
  readonly otherActions: number;
  /** Placements that run or are to begin: their reviews come to the next worker. */
  readonly placements: number;
  readonly interviews: number;
  readonly consents: number;
}

export async function countOpenMatters(tx: ReadTx, youngPersonIds: readonly string[]): Promise<OpenMatters> {
  const ids = sql`any(${youngPersonIds}::uuid[])`;
  const [row] = await readSql(
    tx,
    sql<OpenMatters>`select
      (select count(*) from actions a join workers_today w on w.young_person_id = a.young_person_id
        where a.young_person_id = ${ids} and a.done_on is null and lower(a.owner) = lower(w.worker_name)) as "ownActions",
      (select count(*) from actions a left join workers_today w on w.young_person_id = a.young_person_id
        where a.young_person_id = ${ids} and a.done_on is null
          and lower(a.owner) is distinct from lower(w.worker_name)) as "otherActions",
      (select count(*) from placements p where p.young_person_id = ${ids}
        and p.status in ('planned', 'confirmed', 'active', 'paused')) as placements,
      (select count(*) from matches m where m.young_person_id = ${ids} and m.status = 'interview'
        and m.interview_at > ${tx.now}::timestamptz) as interviews,
      (select count(*) from consents c where c.young_person_id = ${ids} and c.withdrawn_at is null) as consents`,
  );
  return row ?? { ownActions: 0, otherActions: 0, placements: 0, interviews: 0, consents: 0 };
}

/** Notes of the worker before that the actor has not read yet. */
export function listUnreadNotes(tx: ReadTx) {
  return tx.read
    .selectFrom('allocations as a')
    .innerJoin('young_people as y', 'y.id', 'a.young_person_id')
    .where('a.worker_user_id', '=', tx.actor.userId)
    .where('a.note', 'is not', null)
    .where('a.note_read_at', 'is', null)
    .where('a.starts_on', '<=', tx.today)
    .where((row) => row.or([row('a.ends_on', 'is', null), row('a.ends_on', '>=', tx.today)]))
    .orderBy('a.starts_on')
    .orderBy('a.id')
    .limit(20)
    .select([
      'a.id',
      'y.id as youngPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
    ])
    .execute();
}

/** Handovers whose first day has come and whose actions have not passed on yet, with both workers' names. */
export function listActionsToTake(tx: ReadTx) {
  return readSql(
    tx,
    sql<{ id: string; authority: string }>`select a.id, a.authority from allocations a
      where a.takes_actions and a.actions_taken_at is null and a.period @> app.today() order by a.starts_on, a.id limit 200`,
  );
}

/** Who works with a young person, in names that they may know; read by the service once it is clear that they may ask. */
export interface WorksWith {
  readonly worker: string | null;
  readonly since: Day | null;
  readonly next: { readonly name: string | null; readonly fromOn: Day } | null;
  readonly covers: readonly { readonly name: string; readonly untilOn: Day }[];
  readonly staff: readonly { readonly name: string; readonly role: string }[];
}

export function readWorksWith(tx: ReadTx, youngPersonId: string): Promise<WorksWith> {
  return asService(tx, async (all) => {
    const [row] = await readSql(
      all,
      sql<WorksWith>`select
        (select coalesce(u.name, w.worker_name, w.worker_email) from workers_today w
          left join users u on u.id = w.worker_user_id where w.young_person_id = y.id) as worker,
        (select w.starts_on from workers_today w where w.young_person_id = y.id) as since,
        (select jsonb_build_object('name', coalesce(u.name, a.worker_name, a.worker_email), 'fromOn', a.starts_on)
          from allocations a left join users u on u.id = a.worker_user_id where a.young_person_id = y.id
            and a.starts_on > app.today() and not isempty(a.period) order by a.starts_on limit 1) as next,
        coalesce((select jsonb_agg(jsonb_build_object('name', u.name, 'untilOn', c.ends_on) order by u.name)
          from workers_today w join covers c on c.worker_user_id = w.worker_user_id and c.authority = y.authority
            and c.period @> app.today() join users u on u.id = c.cover_user_id
          where w.young_person_id = y.id and (c.is_whole or exists (select from cover_people p
            where p.cover_id = c.id and p.young_person_id = y.id))), '[]') as covers,
        coalesce((select jsonb_agg(distinct jsonb_build_object('name', u.name, 'role', m.role))
          from memberships m join users u on u.id = m.user_id where m.authority = y.authority and m.ended_at is null
            and u.disabled_at is null and m.role in ('co-ordinator', 'manager', 'data-officer', 'auditor')), '[]') as staff
        from young_people y where y.id = ${youngPersonId}::uuid`,
    );
    return row ?? { worker: null, since: null, next: null, covers: [], staff: [] };
  });
}
