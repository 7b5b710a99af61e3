import { type RawBuilder, sql } from 'kysely';
import { ADDRESS_UNREAD_DAYS } from '#domain/accounts/calendar-addresses.ts';
import type { RetentionKind } from '#domain/privacy/retention.ts';
import type { Day } from '#domain/shared/day.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

const london = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/London')::date`;

// Somebody who died before 18 is counted from that day (regulation 50(1)(b)), everybody else from birth.
const DIED_YOUNG = sql`(died_on is not null and extract(year from age(died_on, date_of_birth)) < 18)`;
const PERSON = sql`erased_at is null and merged_into is null and date_of_birth is not null`;

/** What has a time of its kind: key, authority (null: none) and the day from which it is counted. */
const COUNTED: Readonly<Record<RetentionKind, RawBuilder<unknown>>> = {
  'care-records': sql`select id::text as key, authority, date_of_birth as from_on from young_people
    where ${PERSON} and not ${DIED_YOUNG}`,
  'care-records-died': sql`select id::text as key, authority, died_on as from_on from young_people
    where ${PERSON} and ${DIED_YOUNG}`,
  'employer-contacts': sql`select e.organisation_id::text as key, e.authority, (select max(${london('s.at')})
      from employer_steps s where s.organisation_id = e.organisation_id and s.to_status = 'ended') as from_on
    from employers e where e.status = 'ended' and num_nonnulls(e.contact_name, e.contact_email, e.contact_phone) > 0`,
  supervisors: sql`select id::text as key, authority, left_on as from_on from supervisors
    where left_on is not null and (num_nonnulls(email, phone) > 0 or name not like 'Former supervisor %')`,
  messages: sql`select id::text as key, authority, ${london('created_at')} as from_on from messages`,
  outbox: sql`select id::text as key, authority, ${london('done_at')} as from_on from outbox o where done_at is not null
    and not exists (select from messages m where m.outbox_id = o.id)`,
  'import-changes': sql`select c.ctid::text as key, c.authority, ${london('r.at')} as from_on
    from import_changes c join import_receipts r on r.id = c.receipt_id`,
  'api-keys': sql`select id::text as key, authority, ${london('ended_at')} as from_on
    from (select k.*, least(k.revoked_at, k.expires_at) as ended_at from api_keys k) k`,
  'address-changes': sql`select id::text as key, authority, ${london('changed_at')} as from_on from address_changes`,
  covers: sql`select id::text as key, authority, ends_on as from_on from covers`,
  'meeting-people': sql`select p.id::text as key, p.authority, m.meets_on as from_on from meeting_people p
    join meetings m on m.id = p.meeting_id`,
  sessions: sql`select token_sha256 as key, null::text as authority, ${london('ended_at')} as from_on
    from (select s.*, least(s.revoked_at, s.expires_at) as ended_at from sessions s) s`,
  'calendar-addresses': sql`select id::text as key, authority, ${london('ended_at')} as from_on
    from (select c.id, c.authority, least(c.ended_at, m.ended_at, coalesce(c.last_read_at, c.created_at)
      + make_interval(days => ${ADDRESS_UNREAD_DAYS}::integer)) as ended_at
      from calendar_addresses c join memberships m on m.id = c.membership_id) c where ended_at <= app.now()`,
  'sign-in-links': sql`select token_sha256 as key, null::text as authority, ${london('expires_at')} as from_on
    from sign_in_links`,
  'sign-in-codes': sql`select finder as key, null::text as authority, ${london('expires_at')} as from_on
    from sign_in_codes`,
  'second-factors': sql`select f.user_id::text as key, null::text as authority, max(${london('m.ended_at')}) as from_on
    from second_factors f join memberships m on m.user_id = f.user_id
    group by f.user_id having every(m.ended_at is not null)`,
  'sign-in-requests': sql`select id::text as key, null::text as authority, ${london('asked_at')} as from_on
    from sign_in_requests`,
};

/** How many of a kind are counted from which day, by authority. Nothing personal comes out. */
export function countByDay(
  tx: ReadTx,
  kind: RetentionKind,
): Promise<{ authority: string | null; fromOn: Day; many: number }[]> {
  return readSql(
    tx,
    sql<{ authority: string | null; fromOn: Day; many: number }>`select authority, from_on as "fromOn",
      count(*)::integer as many from (${COUNTED[kind]}) counted where from_on is not null
      group by authority, from_on order by from_on`,
  );
}

/** Keys of up to `most` that are counted from one of these days. */
export async function keysCountedFrom(
  tx: ReadTx,
  kind: RetentionKind,
  authority: string | null,
  days: readonly Day[],
  most: number,
): Promise<string[]> {
  const rows = await readSql(
    tx,
    sql<{ key: string }>`select key from (${COUNTED[kind]}) counted where from_on = any(${days}::date[])
      and authority is not distinct from ${authority} order by from_on, key limit ${most}`,
  );
  return rows.map(({ key }) => key);
}

/** What went, the latest first. */
export function listRuns({ read }: ReadTx) {
  return read
    .selectFrom('retention_runs')
    .orderBy('id', 'desc')
    .limit(50)
    .select(['kind', 'counted_to_on as countedToOn', 'gone', 'gone_at as goneAt'])
    .execute();
}
