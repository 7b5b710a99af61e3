// Longer than 250 lines: who sends, what is sent and what must not come back are read together.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#domain/accounts/roles.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, SYSTEM, withActor } from '#platform/actor.ts';
import { sessionCookie } from '#tests/support/browse.ts';
import { fromSchema, type Schema, SENT } from '#tests/support/from-schema.ts';
import { DEMO, openTwoTowns, rowsOf, type TwoTowns } from '#tests/support/two-towns.ts';

// A few thousand in each run; FOOTHOLD_LONG=1 sends a hundred thousand.
const IS_LONG = process.env.FOOTHOLD_LONG === '1';
const REQUESTS = IS_LONG ? 80_000 : 1_600;
const INPUTS = IS_LONG ? 20_000 : 1_000;
const SEED = 20_251_122;
const RENEW_AFTER = 100;

const MEMBERS: readonly Role[] = [
  ...(['co-ordinator', 'manager', 'data-officer', 'auditor'] as const),
  ...(['worker', 'employer', 'supervisor', 'tutor', 'young-person'] as const),
];
const THEIRS = 'Otherwhere';

interface Route {
  readonly method: string;
  readonly path: string;
}
interface Sent {
  readonly who: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
  readonly type: string;
}

let towns: TwoTowns;
let members: Map<string, Actor>;
let theirIds: Set<string>;
let ownIds: string[];
let references: string[];
let there: ReadonlyMap<string, ReadonlySet<string>>;
let cookies = new Map<string, string>();
let asked = 0;
const everAsked = new Set<string>();
const problems = new Map<string, string>();
const statuses = new Map<number, number>();

beforeAll(async () => {
  towns = await openTwoTowns();
  await towns.database.script(
    ['young_people:last_name', 'organisations:name', 'users:name', 'opportunities:title', 'courses:title']
      .map((place) => place.split(':'))
      .map(
        ([
          table,
          column,
        ]) => `update ${table} set ${column} = left(${column}, 80) || ' ${THEIRS}' where md5(${table}::text) in
        (${[...(towns.there.get(table ?? '') ?? [])].map((hash) => `'${hash}'`).join(', ')});`,
      )
      .join('\n')
      // They are real people, so that nobody may sign in as them.
      .concat(`update users set is_demo = false where name like '%${THEIRS}'`),
  );
  members = new Map(await Promise.all(MEMBERS.map(async (role) => [role, await memberOf(role)] as const)));
  const ids = await idsByTown();
  theirIds = new Set(ids.theirs);
  ownIds = ids.own;
  references = ids.references;
  there = await theirRows();
}, 120_000);
afterAll(() => towns.world.close());

async function memberOf(role: Role): Promise<Actor> {
  const organisation = towns.actors.get(role === 'tutor' ? 'tutor' : 'employer')?.organisationId ?? null;
  return withActor(towns.world.ground, SYSTEM, async ({ write }) => {
    const kept = await write
      .selectFrom('memberships')
      .where('authority', '=', DEMO)
      .where('role', '=', role as never)
      .select(['user_id', 'organisation_id', 'supervisor_id', 'young_person_id'])
      .orderBy('id')
      .executeTakeFirst();
    const actor = { ...SYSTEM, role, authority: DEMO };
    if (kept)
      return {
        ...actor,
        userId: kept.user_id,
        organisationId: kept.organisation_id,
        supervisorId: kept.supervisor_id,
        youngPersonId: kept.young_person_id,
      };
    const user = await write
      .insertInto('users')
      .values({ name: 'Moss Quartz', email: `${role}@example.org` })
      .returning('id')
      .executeTakeFirstOrThrow();
    const organisationId = role === 'tutor' ? organisation : null;
    await write
      .insertInto('memberships')
      .values({ user_id: user.id, role: role as never, authority: DEMO, organisation_id: organisationId })
      .execute();
    return { ...actor, userId: user.id, organisationId };
  });
}

async function idsByTown() {
  const { kysely } = towns.database;
  const tables = await sql<{ name: string; has_reference: boolean; has_authority: boolean }>`
    select c.relname as name, exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'reference') as has_reference,
      exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'authority') as has_authority
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and t.typname = 'uuid'`.execute(
    kysely,
  );
  const found = { own: [] as string[], theirs: [] as string[], references: ['R1', 'O1'] };
  for (const { name, has_reference: hasReference } of tables.rows) {
    const { rows } = await sql<{ id: string; hash: string; reference: string }>`
      select id, md5(t::text) as hash, ${hasReference ? sql`t.reference` : sql`''`} as reference from ${sql.table(name)} t`.execute(
      kysely,
    );
    const others = await theirHashes(name);
    for (const row of rows) (others.has(row.hash) ? found.theirs : found.own).push(row.id);
    if (hasReference) found.references.push(...rows.map((row) => row.reference));
  }
  return { ...found, references: [...new Set(found.references)].slice(0, 60) };
}

// Names were changed after the copy: whose a row is is told by its key, made from the key of its like.
async function theirHashes(table: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`select md5(t::text) as hash from ${sql.table(table)} t
    where id in (select md5(o.id::text || 'there')::uuid from ${sql.table(table)} o)`.execute(
    towns.database.kysely,
  );
  return new Set(rows.map((row) => row.hash));
}

async function theirRows(): Promise<Map<string, Set<string>>> {
  const now = await rowsOf(towns.database);
  const renamed = ['young_people', 'organisations', 'users', 'opportunities', 'courses'];
  const found = new Map<string, Set<string>>();
  for (const [table, rows] of now) {
    const others = renamed.includes(table) ? await theirHashes(table) : (towns.there.get(table) ?? new Set());
    found.set(table, new Set([...rows].filter((row) => others.has(row))));
  }
  return found;
}

const app = () =>
  createApp(towns.world.ground, {
    isReady: async () => true,
    addressOf: () => `198.51.100.${asked % 250}-${asked}`,
  });
let service: ReturnType<typeof app>;

async function send(it: Sent): Promise<Response> {
  service ??= app();
  if (asked++ % RENEW_AFTER === 0) cookies = new Map();
  const actor = members.get(it.who);
  if (actor && !cookies.has(it.who)) cookies.set(it.who, await sessionCookie(towns.world.ground, actor));
  const { baseUrl } = towns.world.ground.config;
  return service.request(new URL(it.path, baseUrl), {
    method: it.method,
    ...(it.body === null ? {} : { body: it.body }),
    headers: {
      ...{ cookie: cookies.get(it.who) ?? '', origin: baseUrl, 'content-type': it.type },
      ...(it.path.startsWith('/api/') && it.method !== 'GET' ? { 'If-Match': '"1"' } : {}),
    },
  });
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Sends it and notes what must not be. */
async function tryOut(route: Route, it: Sent): Promise<void> {
  const response = await send(it);
  const text = await response.text();
  const note = (what: string) => {
    const key = `${route.method} ${route.path}: ${what}`;
    if (!problems.has(key)) problems.set(key, `${it.who} ${it.path} ${(it.body ?? '').slice(0, 300)}`);
  };
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  if (response.status >= 500) note(`answered ${response.status}`);
  for (const [id] of `${it.path} ${it.body ?? ''}`.matchAll(UUID)) everAsked.add(id);
  // What people of this town asked for in vain stands in its own audit.
  const said = /\/audit$/.test(route.path) ? everAsked : new Set(`${it.path} ${it.body ?? ''}`.match(UUID));
  // What an authority marked public is for anybody to read.
  const isOpen = /^\/(?:open-referral|listed)(?:\/|$)/.test(route.path);
  const leaked = [...text.matchAll(UUID)].filter(([id]) => theirIds.has(id) && !said.has(id));
  if (leaked.length > 0 && !isOpen) note('shows a record of the other town');
  if (text.includes(THEIRS) && !isOpen) note('shows a name of the other town');
  if (!/^\/(?![/\\])/.test(response.headers.get('location') ?? '/')) note('leads away from here');
  const isApi = it.path.startsWith('/api/');
  if (!isApi || response.status < 400) return;
  if (response.headers.get('content-type') !== 'application/problem+json') note('is no problem+json');
  if (text.includes(SENT)) note('repeats what was sent');
}

function everyRoute(): Route[] {
  const found = app().routes.filter(
    ({ method, path }) => method !== 'ALL' && !path.includes('*') && !path.startsWith('/assets'),
  );
  const routes = found.map(({ method, path }) => ({ method, path: path.replace(/\{[^}]*\}/g, '') }));
  return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

const anyId = () =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...theirIds) },
    { weight: 3, arbitrary: fc.constantFrom(...ownIds) },
    { weight: 4, arbitrary: fc.constantFrom(...references) },
    { weight: 1, arbitrary: fc.constantFrom('none', '%00', '0', "'", '2025-07-14', 'end', 'referrals') },
  );

const FIELDS = [
  'id',
  'youngPersonId',
  'organisationId',
  'membershipId',
  'opportunityId',
  'version',
  'reason',
  'note',
  'on',
  'status',
  'q',
];

function anyRequest(routes: readonly Route[]): fc.Arbitrary<{ route: Route; it: Sent }> {
  return fc.constantFrom(...routes).chain((route) => {
    const parts = route.path.split('/').filter((part) => part.startsWith(':')).length;
    return fc
      .record({
        who: fc.constantFrom('nobody', ...MEMBERS),
        ids: fc.array(anyId(), { minLength: parts, maxLength: parts }),
        query: fc.dictionary(
          fc.constantFrom('cursor', 'limit', 'search', 'on', 'stage', ...FIELDS),
          anyId(),
          { maxKeys: 2 },
        ),
        fields: fc.dictionary(fc.constantFrom(...FIELDS), anyId(), { maxKeys: 6 }),
      })
      .map(({ who, ids, query, fields }) => {
        let at = 0;
        const filled = route.path.replace(/:\w+\??/g, () => (ids[at++] ?? 'none').replace(/'/g, '%27'));
        const search = new URLSearchParams(query).toString();
        const path = search === '' ? filled : `${filled}?${search}`;
        const isApi = path.startsWith('/api/');
        const body = isApi ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
        const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
        const hasBody = route.method !== 'GET';
        return { route, it: { who, method: route.method, path, body: hasBody ? body : null, type } };
      });
  });
}

async function untouched(): Promise<string[]> {
  const now = await rowsOf(towns.database);
  return [...there].flatMap(([table, rows]) =>
    [...rows].every((row) => now.get(table)?.has(row)) ? [] : [table],
  );
}

test(
  'whatever anybody asks for, with whosever ids: nothing of the other town is shown or changed, and nothing breaks',
  async () => {
    const routes = everyRoute();
    expect(routes.length).toBeGreaterThan(200);
    for (const { route, it } of fc.sample(anyRequest(routes), { numRuns: REQUESTS, seed: SEED }))
      await tryOut(route, it);
    expect(Object.fromEntries(problems)).toEqual({});
    expect(await untouched()).toEqual([]);
    // Not all were turned away at the door.
    expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 20);
  },
  IS_LONG ? 7_200_000 : 240_000,
);

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

test(
  'each input of the API, from its own schema and around it, is taken or refused as a problem that repeats nothing',
  async () => {
    const described = (await (await app().request('/api/v1/openapi.json')).json()) as Described;
    const inputs = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { requestBody }]) => {
        const schema = requestBody?.content['application/json']?.schema;
        return schema === undefined ? [] : [{ path, method: method.toUpperCase(), schema }];
      }),
    );
    expect(inputs.length).toBeGreaterThan(40);
    problems.clear();
    statuses.clear();
    const each = Math.ceil(INPUTS / inputs.length);
    for (const [at, { path, method, schema }] of inputs.entries()) {
      const body = fromSchema(schema, { ids: anyId(), schemas: described.components.schemas });
      const one = fc.record({
        body,
        who: fc.constantFrom('manager', 'co-ordinator', 'worker', 'employer'),
        ids: fc.array(anyId(), { minLength: 4, maxLength: 4 }),
      });
      for (const sample of fc.sample(one, { numRuns: each, seed: SEED + at })) {
        let used = 0;
        const filled = `${path.startsWith('/api') ? '' : '/api/v1'}${path}`.replace(/\{\w+\}/g, () =>
          (sample.ids[used++] ?? '').replace(/'/g, '%27'),
        );
        const it = {
          who: sample.who,
          method,
          path: filled,
          body: JSON.stringify(sample.body),
          type: 'application/json',
        };
        await tryOut({ method, path }, it);
      }
    }
    expect(Object.fromEntries(problems)).toEqual({});
    expect(await untouched()).toEqual([]);
  },
  IS_LONG ? 7_200_000 : 240_000,
);
