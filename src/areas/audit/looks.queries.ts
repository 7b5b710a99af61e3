import { type RawBuilder, sql } from 'kysely';
import type { Role } from '#domain/accounts/roles.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import { asService, type ReadTx, readSql } from '#platform/actor.ts';

/** Whose file it is; undefined where there is none or the actor may not see it. */
export function findWhose({ read }: ReadTx, id: string): Promise<(Names & { id: string }) | undefined> {
  return read
    .selectFrom('young_people')
    .where('id', '=', id)
    .select(['id', 'first_name as firstName', 'last_name as lastName', 'known_as as knownAs'])
    .executeTakeFirst();
}

/** One person, in one role, on one day, through one page: how often, and when last. */
export interface DayLook {
  readonly day: Day;
  readonly userId: string | null;
  readonly role: Role;
  readonly action: string;
  readonly subject: string;
  /** While they stood in for the young person's own worker. */
  readonly isCover: boolean;
  readonly times: number;
  readonly lastAt: Instant;
}

/** Looks at a young person on the latest days that have any, before the day named. `more`: whether older days have some. */
export async function listLooksByDay(
  tx: ReadTx,
  youngPersonId: string,
  page: { readonly before: Day | null; readonly days: number },
): Promise<{ readonly looks: DayLook[]; readonly more: boolean }> {
  const at = await atThem(tx, youngPersonId);
  const day = sql`(at at time zone 'Europe/London')::date`;
  const before = sql`(${page.before}::date is null or ${day} < ${page.before}::date)`;
  const days = await readSql(
    tx,
    sql<{ day: Day }>`select distinct ${day} as day from audit where ${at} and ${before}
      order by 1 desc limit ${page.days + 1}`,
  );
  const shown = days.slice(0, page.days).map((row) => row.day);
  const looks = await readSql(
    tx,
    sql<DayLook>`select ${day} as day, actor_user_id as "userId", actor_role as role, action, subject,
        detail ->> 'cover' is not null as "isCover", count(*) as times, max(at) as "lastAt"
      from audit where ${at} and ${day} = any(${shown}::date[])
      group by 1, 2, 3, 4, 5, 6 order by 1 desc, "lastAt" desc, 5`,
  );
  return { looks, more: days.length > page.days };
}

/** One look, as the audit has it. */
export interface Look {
  readonly id: number;
  readonly at: Instant;
  readonly userId: string | null;
  readonly role: Role;
  readonly action: string;
  readonly subject: string;
  /** How many young people were shown at once. */
  readonly people: number;
  /** The API key that a program showed. */
  readonly keyId: string | null;
}

/** Looks at a young person one by one, latest first, after the one named. */
export async function listLooks(
  tx: ReadTx,
  youngPersonId: string,
  page: { readonly after: number | null; readonly limit: number },
): Promise<Look[]> {
  return readSql(
    tx,
    sql<Look>`select id, at, actor_user_id as "userId", actor_role as role, action, subject,
        greatest(cardinality(people), 1) as people, detail->>'key' as "keyId"
      from audit where ${await atThem(tx, youngPersonId)} and (${page.after}::int8 is null or id < ${page.after}::int8)
      order by id desc limit ${page.limit}`,
  );
}

// By name in a list or an export, or their record by itself; also under a number that was merged into theirs since.
async function atThem(tx: ReadTx, youngPersonId: string): Promise<RawBuilder<boolean>> {
  const merged = await asService(tx, ({ read }) =>
    read.selectFrom('young_people').where('merged_into', '=', youngPersonId).select('id').execute(),
  );
  const ids = [youngPersonId, ...merged.map(({ id }) => id)];
  return sql`((young_person_id = any(${ids}::uuid[]) and action like 'looks.%')
    or (people <> '{}' and people && ${ids}::uuid[]))`;
}

/** Somebody who looked. */
export interface Onlooker {
  readonly name: string;
  /** Of an employer's or provider's people. */
  readonly organisation: string | null;
}

/** The names of those who looked, by id and role: they stand in the audit for good, also once they have left. */
export async function namesOfOnlookers(
  tx: ReadTx,
  looks: readonly { readonly userId: string | null }[],
): Promise<ReadonlyMap<string, Onlooker>> {
  const ids = [...new Set(looks.flatMap(({ userId }) => userId ?? []))];
  const rows = await asService(tx, (all) =>
    readSql(
      all,
      sql<Onlooker & { id: string; role: string }>`select u.id, m.role, u.name, min(o.name) as organisation
        from users u join memberships m on m.user_id = u.id left join organisations o on o.id = m.organisation_id
        where u.id = any(${ids}::uuid[]) group by u.id, m.role, u.name`,
    ),
  );
  return new Map(rows.map(({ id, role, ...one }) => [`${id} ${role}`, one]));
}
