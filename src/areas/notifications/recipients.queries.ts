import { sql } from 'kysely';
import type { Channel } from '#domain/accounts/ways-in.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

export interface Recipient {
  readonly userId: string | null;
  readonly address: string;
  /** Left out: by e-mail. */
  readonly channel?: Channel;
}

const onlyReachable = (rows: readonly { userId: string | null; address: string | null }[]): Recipient[] =>
  rows.flatMap(({ userId, address }) => (address ? [{ userId, address }] : []));

/** Everybody who holds one of these roles in an authority and has an address. */
export async function staffOf(
  { read }: ReadTx,
  authority: string,
  roles: readonly string[],
): Promise<Recipient[]> {
  const rows = await read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.authority', '=', authority)
    .where('m.role', 'in', [...roles])
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .select(['u.id as userId', 'u.email as address'])
    .execute();
  return onlyReachable(rows);
}

/**
 * The worker of a young person today, by their account, else by the address that the referral gave; and whoever stands in for
 * them today. A worker who may not sign in here any more is not written to.
 */
export async function workerOf(tx: ReadTx, youngPersonId: string): Promise<Recipient[]> {
  const rows = await readSql(
    tx,
    sql<{ userId: string | null; address: string | null }>`
      with today as (select * from workers_today where young_person_id = ${youngPersonId}::uuid),
        here as (select u.id, u.email from users u where u.disabled_at is null
          and exists (select from memberships m where m.user_id = u.id and m.ended_at is null))
      select w.worker_user_id as "userId", coalesce(u.email, w.worker_email) as address
        from today w left join here u on u.id = w.worker_user_id
        where w.worker_user_id is null or u.id is not null
      union
      select u.id, u.email from today w join covers c on c.worker_user_id = w.worker_user_id and c.period @> app.today()
        join here u on u.id = c.cover_user_id
        where c.is_whole or exists (select from cover_people p where p.cover_id = c.id
          and p.young_person_id = w.young_person_id)`,
  );
  return onlyReachable(rows);
}

/** To whom some handovers lead: by their account, else by the address that was given with it. */
export async function nextWorkers(tx: ReadTx, allocationIds: readonly string[]): Promise<Recipient[]> {
  const rows = await readSql(
    tx,
    sql<{ userId: string | null; address: string | null }>`
      select distinct u.id as "userId", coalesce(u.email, a.worker_email) as address
      from allocations a left join users u on u.id = a.worker_user_id and u.disabled_at is null
      where a.id = any(${allocationIds}::uuid[]) and (a.worker_user_id is null or u.id is not null)`,
  );
  return onlyReachable(rows);
}

/** Some people who sign in, as long as they may. */
export async function accountsOf({ read }: ReadTx, userIds: readonly string[]): Promise<Recipient[]> {
  if (userIds.length === 0) return [];
  const rows = await read
    .selectFrom('users as u')
    .where('u.id', 'in', [...userIds])
    .where('u.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('memberships as m')
          .whereRef('m.user_id', '=', 'u.id')
          .where('m.ended_at', 'is', null)
          .select('m.id'),
      ),
    )
    .select(['u.id as userId', 'u.email as address'])
    .execute();
  return onlyReachable(rows);
}

/** Whether one of some handovers has not been undone. */
export async function standsHandover({ read }: ReadTx, allocationIds: readonly string[]): Promise<boolean> {
  if (allocationIds.length === 0) return false;
  const row = await read
    .selectFrom('allocations')
    .where('id', 'in', [...allocationIds])
    .where('undone_at', 'is', null)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The young person, where they have an address: half of them have none, and their worker tells them. */
export async function youngPersonOf({ read }: ReadTx, youngPersonId: string): Promise<Recipient[]> {
  const rows = await read
    .selectFrom('young_people as y')
    .leftJoin('memberships as m', 'm.young_person_id', 'y.id')
    .where('y.id', '=', youngPersonId)
    .select(['m.user_id as userId', 'y.email as address'])
    .execute();
  return onlyReachable(rows);
}

/** Somebody by their own account, where they have an address. */
export async function personOf({ read }: ReadTx, userId: string): Promise<Recipient[]> {
  const rows = await read
    .selectFrom('users')
    .where('id', '=', userId)
    .where('disabled_at', 'is', null)
    .select(['id as userId', 'email as address'])
    .execute();
  return onlyReachable(rows);
}

/** The phone of a young person, by their account. */
export async function phoneOf({ read }: ReadTx, userId: string): Promise<Recipient[]> {
  const rows = await read
    .selectFrom('memberships as m')
    .innerJoin('young_people as y', 'y.id', 'm.young_person_id')
    .where('m.user_id', '=', userId)
    .where('m.ended_at', 'is', null)
    .select(['m.user_id as userId', sql<string | null>`app.uk_mobile(y.phone)`.as('address')])
    .execute();
  return onlyReachable(rows);
}

/**
 * Those who sign in for an organisation; its contact's address where nobody does. Not its supervisors: they hear of what
 * they supervise.
 */
export async function organisationOf({ read }: ReadTx, organisationId: string): Promise<Recipient[]> {
  const people = await read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.organisation_id', '=', organisationId)
    .where('m.role', '<>', 'supervisor')
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .select(['u.id as userId', 'u.email as address'])
    .execute();
  if (people.length > 0) return onlyReachable(people);
  const contact = await read
    .selectFrom('employers')
    .where('organisation_id', '=', organisationId)
    .select(['contact_email as address'])
    .execute();
  // A college is written to through its designated tutor.
  const tutor = await read
    .selectFrom('provider_details')
    .where('organisation_id', '=', organisationId)
    .select(['tutor_email as address'])
    .execute();
  return onlyReachable([...contact, ...tutor].map(({ address }) => ({ userId: null, address })));
}

/** A supervisor who signs in: of a placement, or named themself. */
export async function supervisorOf(
  { read, today }: ReadTx,
  authority: string,
  named: { readonly reference: string } | { readonly supervisorId: string },
): Promise<Recipient[]> {
  const rows = await read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .innerJoin('supervisors as s', 's.id', 'm.supervisor_id')
    .where('m.authority', '=', authority)
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .where(({ or, eb }) => or([eb('s.left_on', 'is', null), eb('s.left_on', '>', today)]))
    .where(({ eb, selectFrom }) =>
      eb(
        's.id',
        '=',
        'supervisorId' in named
          ? named.supervisorId
          : selectFrom('placements as p')
              .where('p.authority', '=', authority)
              .where('p.reference', '=', named.reference)
              .select('p.supervisor_id'),
      ),
    )
    .select(['u.id as userId', 'u.email as address'])
    .execute();
  return onlyReachable(rows);
}

/** Whether an organisation may know of somebody now, as its page does: what was accepted is an agreement between them. */
export async function mayHearOf(tx: ReadTx, matchId: string): Promise<boolean> {
  const [row] = await readSql(
    tx,
    sql<{ may: boolean }>`select m.status = 'accepted'
        or app.may_tell(m.young_person_id, m.organisation_id, m.course_run_id is not null) as may
      from matches m where m.id = ${matchId}::uuid`,
  );
  return row?.may === true;
}

/** Where somebody's letters went before their address was changed. */
export async function addressBefore({ read }: ReadTx, changeId: string): Promise<Recipient[]> {
  const rows = await read
    .selectFrom('address_changes')
    .where('id', '=', changeId)
    .select('old_email as address')
    .execute();
  // Whoever reads that mailbox now may be somebody else: it is a letter to an address, and nobody's in the service.
  return onlyReachable(rows.map(({ address }) => ({ userId: null, address })));
}
