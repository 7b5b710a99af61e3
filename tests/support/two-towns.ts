import { sql } from 'kysely';
import { fillDemo } from '#areas/demo/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { type Actor, SYSTEM } from '#platform/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { openMigrated } from './database.ts';
import { fillEmpty } from './fill-empty.ts';
import { addOneOfEach } from './one-of-each.ts';
import { THERE, type World, worldOn } from './world.ts';

export const DEMO = 'E06999999';

/** The invented town, and next to it the same town again: every row of the one has its like in the other. */
export interface TwoTowns {
  readonly world: World;
  readonly database: Database;
  /** Somebody of each kind in the first town, the same young person's wherever that can be. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** The tables that have no row, each with why. */
  readonly empty: readonly string[];
  /** The rows of the other town, table by table, each as the hash of its text. */
  readonly there: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Always embedded: the invented town lives nowhere else. */
export async function openTwoTowns(): Promise<TwoTowns> {
  const world = await worldOn(await openMigrated(), '2025-07-14T09:00:00.000Z');
  const { database } = world.ground;
  await fillDemo(world.ground);
  await addOneOfEach(database, DEMO);
  const cast = await castOf(database);
  const byDays = await addByDays(database, cast);
  const empty = await fillEmpty(database, DEMO, {
    young_people: cast.young_person_id,
    users: cast.worker_user_id,
    placements: cast.placement_id,
    matches: cast.match_id,
    referrals: cast.referral_id,
    organisations: cast.organisation_id,
    opportunities: cast.opportunity_id,
    memberships: cast.membership_id,
  });
  // Somebody looked at two young people.
  await database.script(`insert into audit (at, authority, actor_role, action, subject, young_person_id)
    select now(), authority, 'co-ordinator', 'looks.page', '/referrals/:reference', id from young_people where authority = '${DEMO}' limit 2;
    insert into audit (at, authority, actor_role, action, subject, young_person_id) values
      (now(), '${DEMO}', 'co-ordinator', 'looks.page', '/referrals/:reference', '${cast.young_person_id}')`);
  // A next step that the employer of the placement does not read.
  await database.script(`insert into next_steps (placement_id, kind, owner, due_on, recorded_at)
    values ('${cast.placement_id}', 'course', 'Fern Flint', '2025-08-01', now())`);
  await database.script(
    `update opportunities set shared_with = '{}'; update course_runs set shared_with = '{}';`,
  );
  const before = await rowsOf(database);
  await copyTown(database);
  const after = await rowsOf(database);
  const there = new Map(
    [...after].map(([table, rows]) => [
      table,
      new Set([...rows].filter((row) => !before.get(table)?.has(row))),
    ]),
  );
  return { world, database, actors: actorsOf(cast, byDays), empty, there };
}

/** Every row of every table with row-level security, as the hash of its text. */
export async function rowsOf({ kysely }: Database): Promise<Map<string, Set<string>>> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`.execute(kysely);
  const found = new Map<string, Set<string>>();
  for (const { name } of tables.rows) {
    const { rows } = await sql<{
      hash: string;
    }>`select md5(t::text) as hash from ${sql.table(name)} t`.execute(kysely);
    found.set(name, new Set(rows.map((row) => row.hash)));
  }
  return found;
}

type Cast = Record<
  | 'young_person_id'
  | 'worker_user_id'
  | 'placement_id'
  | 'match_id'
  | 'referral_id'
  | 'organisation_id'
  | 'supervisor_id'
  | 'supervisor_user_id'
  | 'opportunity_id'
  | 'membership_id'
  | 'user_id'
  | 'provider_id',
  string
>;

/** Who stands to the worker of the cast's young person as each of these; each is a user of their own. */
const BY_DAYS = [
  'covering worker',
  'worker who covered',
  'worker who will cover',
  'worker whose cover was ended',
  'worker who covers others',
  'worker who covers the cover',
  'worker who covers the worker before',
  'worker before',
  'worker to come',
  'worker who never was',
] as const;
type ByDays = Readonly<Record<(typeof BY_DAYS)[number], string>>;

async function castOf(database: Database): Promise<Cast> {
  const { rows } = await sql<Cast>`
    select p.id as placement_id, p.young_person_id, p.match_id, p.referral_id, p.organisation_id, p.opportunity_id, p.supervisor_id,
      (select s.user_id from memberships s where s.supervisor_id = p.supervisor_id) as supervisor_user_id,
      (select a.worker_user_id from allocations a where a.young_person_id = y.id order by a.starts_on desc limit 1) as worker_user_id,
      m.id as membership_id, m.user_id,
      (select r.organisation_id from course_runs r where r.authority = ${DEMO} order by r.id limit 1) as provider_id
    from placements p join young_people y on y.id = p.young_person_id join memberships m on m.young_person_id = y.id
    where p.authority = ${DEMO} and p.match_id is not null order by (p.status = 'active') desc, p.reference limit 1`.execute(
    database.kysely,
  );
  const [cast] = rows;
  if (!cast) throw new Error('The invented town has no placement.');
  return cast;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

// It is 14 July 2025: each of these has rights, had them, is to have them, or never had them.
async function addByDays(database: Database, cast: Cast): Promise<ByDays> {
  const users = Object.fromEntries(BY_DAYS.map((name) => [name, crypto.randomUUID()])) as Record<
    (typeof BY_DAYS)[number],
    string
  >;
  const cover = (
    name: (typeof BY_DAYS)[number],
    from: string,
    to: string,
    more = 'true',
    away = cast.worker_user_id,
  ) =>
    `insert into covers (authority, worker_user_id, cover_user_id, starts_on, ends_on, is_whole, reason, set_at)
      values ('${DEMO}', '${away}', '${users[name]}', '${from}', '${to}', ${more}, 'leave', now());`;
  const allocated = (name: (typeof BY_DAYS)[number], from: string, to: string) =>
    `insert into allocations (authority, young_person_id, worker_user_id, starts_on, ends_on, source, recorded_at)
      values ('${DEMO}', '${cast.young_person_id}', '${users[name]}', '${from}', ${to}, 'handover', now());`;
  await database.script(`
    ${BY_DAYS.map((name) => `insert into users (id, name) values ('${users[name]}', '${name}');`).join('\n')}
    update allocations set starts_on = '2025-06-01', ends_on = '2025-07-31' where young_person_id = '${cast.young_person_id}';
    ${allocated('worker before', '2025-01-01', `'2025-05-31'`)}
    ${allocated('worker to come', '2025-08-01', 'null')}
    ${allocated('worker who never was', '2025-07-14', `'2025-07-13'`)}
    ${cover('covering worker', '2025-07-14', '2025-07-14')}
    ${cover('worker who covered', '2025-07-01', '2025-07-13')}
    ${cover('worker who will cover', '2025-07-15', '2025-07-20')}
    ${cover('worker whose cover was ended', '2025-07-14', '2025-07-13')}
    ${cover('worker who covers others', '2025-07-14', '2025-07-20', 'false')}
    ${cover('worker who covers the cover', '2025-07-14', '2025-07-20', 'true', users['covering worker'])}
    ${cover('worker who covers the worker before', '2025-07-14', '2025-07-20', 'true', users['worker before'])}
    insert into cover_people (cover_id, young_person_id, authority)
      select c.id, '${cast.young_person_id}', '${DEMO}' from covers c where c.cover_user_id = '${users['worker who covered']}';
    insert into cover_people (cover_id, young_person_id, authority)
      select c.id, y.id, '${DEMO}' from covers c, young_people y where c.cover_user_id = '${users['worker who covers others']}'
        and y.authority = '${DEMO}' and y.id <> '${cast.young_person_id}' limit 1;`);
  return users;
}

function actorsOf(cast: Cast, byDays: ByDays): ReadonlyMap<string, Actor> {
  const as = (role: Role, more: Partial<Actor> = {}): Actor => ({
    ...SYSTEM,
    ...{ role, authority: DEMO, userId: NOBODY, name: '' },
    ...more,
  });
  return new Map<string, Actor>([
    ['co-ordinator', as('co-ordinator')],
    ['manager', as('manager')],
    ['data officer', as('data-officer')],
    ['auditor', as('auditor')],
    ['worker', as('worker', { userId: cast.worker_user_id })],
    ['another worker', as('worker')],
    ...Object.entries(byDays).map(([name, userId]) => [name, as('worker', { userId })] as const),
    ['employer', as('employer', { organisationId: cast.organisation_id })],
    [
      'supervisor',
      as('supervisor', {
        ...{ organisationId: cast.organisation_id, supervisorId: cast.supervisor_id },
        userId: cast.supervisor_user_id,
      }),
    ],
    ['another supervisor', as('supervisor', { organisationId: cast.organisation_id, supervisorId: NOBODY })],
    ['tutor', as('tutor', { organisationId: cast.provider_id })],
    ['young person', as('young-person', { userId: cast.user_id, youngPersonId: cast.young_person_id })],
    ['another young person', as('young-person', { youngPersonId: NOBODY })],
    ['operator here', as('operator', { userId: null })],
    ['operator', as('operator', { userId: null, authority: null })],
    ['service here', as('system', { userId: null })],
    ['anybody', as('public', { userId: null, authority: null })],
    ['nobody', as('' as Role, { userId: null, authority: null })],
  ]);
}

interface CopiedColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly has_authority: boolean;
  /** A whole number that is a key, here or in the table it leads to. */
  readonly is_counted: boolean;
}

// Keys are remade from keys, so that what belonged together does so in the other town; nothing else changes.
async function copyTown(database: Database): Promise<void> {
  const { rows } = await sql<CopiedColumn>`
    select c.relname as "table", a.attname as "column", t.typname as type,
      exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'authority') as has_authority,
      t.typname = 'int8' and (a.attidentity <> '' or exists (select from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.conkey @> array[a.attnum])) as is_counted
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and a.attnum > 0
      and not a.attisdropped and a.attgenerated = '' order by c.relname, a.attnum`.execute(database.kysely);
  const copies = [...Map.groupBy(rows, (row) => row.table)].map(([table, columns]) => {
    const names = columns.map(({ column }) => `"${column}"`).join(', ');
    const where = columns[0]?.has_authority ? `where authority = '${DEMO}' or authority is null` : '';
    return `insert into ${table} (${names}) overriding system value select ${columns.map(copied).join(', ')}
      from ${table} ${where} on conflict do nothing;`;
  });
  await database.script(
    `set session_replication_role = replica; ${copies.join('\n')} reset session_replication_role;`,
  );
}

function copied({ column, type, is_counted: isCounted }: CopiedColumn): string {
  const name = `"${column}"`;
  if (type === 'uuid') return `md5(${name}::text || 'there')::uuid`;
  if (type === '_uuid')
    return `coalesce((select array_agg(md5(one::text || 'there')::uuid) from unnest(${name}) one), '{}')`;
  if (column === 'authority') return `case when ${name} = '${DEMO}' then '${THERE}' else ${name} end`;
  if (isCounted) return `${name} + 1000000`;
  if (/_(?:sha256|hmac)$|^sha256$/.test(column)) return `md5(${name}) || md5(${name})`;
  return /^(?:actor|subject|key)$/.test(column) ? `${name} || '-there'` : name;
}
