import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKey } from '#areas/accounts/index.ts';
import { fillDemo } from '#areas/demo/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { createApp } from '#entry/app.tsx';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { openMigrated } from '#tests/support/database.ts';
import { addOneOfEach } from '#tests/support/one-of-each.ts';
import { addressesOf, linksIn, readRoutes } from '#tests/support/route-table.ts';
import { type World, worldOn } from '#tests/support/world.ts';

const DEMO = 'E06999999';

let world: World;
let people: { id: string; first_name: string; last_name: string }[];
beforeAll(async () => {
  world = await worldOn(await openMigrated(), '2025-07-14T09:00:00.000Z');
  await fillDemo(world.ground);
  await addOneOfEach(world.ground.database, DEMO);
  people = (
    await sql<(typeof people)[number]>`select id, first_name, last_name from young_people
      where authority = ${DEMO}`.execute(world.ground.database.kysely)
  ).rows;
}, 240_000);
afterAll(() => world.close());

/** Whom an answer names: in full on a page, part by part in JSON. */
function namedIn(text: string): string[] {
  return people
    .filter(
      (one) =>
        text.includes(`${one.first_name} ${one.last_name}`) ||
        (text.includes(`"firstName":"${one.first_name}"`) && text.includes(`"lastName":"${one.last_name}"`)),
    )
    .map((one) => one.id);
}

/** What the audit has kept since, of looks. */
async function looksSince(id: number) {
  const { rows } = await sql<{ id: number; subject: string; actor_role: string; who: string[] }>`
    select id, subject, actor_role, case when young_person_id is null then people else array[young_person_id] end as who
    from audit where id > ${id} and action like 'looks.%'`.execute(world.ground.database.kysely);
  return rows;
}

async function memberOf(role: Role): Promise<{ id: string; user_id: string }> {
  return withActor(world.ground, SYSTEM, async ({ write }) => {
    const kept = await write
      .selectFrom('memberships')
      .where('authority', '=', DEMO)
      .where('role', '=', role as never)
      .select(['id', 'user_id'])
      .executeTakeFirst();
    if (kept) return kept;
    const { id } = await write
      .insertInto('users')
      .values({ name: 'Moss Quartz', email: 'moss@example.org' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return write
      .insertInto('memberships')
      .values({ user_id: id, role: role as never, authority: DEMO })
      .returning(['id', 'user_id'])
      .executeTakeFirstOrThrow();
  });
}

async function browserOf(role: Role): Promise<Browser['get']> {
  const { user_id: userId } = await memberOf(role);
  return (await browseAs(world.ground, { ...world.manager, role, userId, authority: DEMO })).get;
}

async function programWith(role: Role): Promise<Browser['get']> {
  const { id } = await memberOf(role);
  const operator = { ...world.operator, authority: DEMO };
  const input = { membershipId: id, name: 'The walk', scopes: ['read'], days: 1 };
  const { secret } = await perform(world.ground, operator, createKey, input);
  const { json } = await browseAs(world.ground, null);
  return (path) => json('GET', path, undefined, { Authorization: `Bearer ${secret}` });
}

const routes = readRoutes(createApp({} as never, { isReady: async () => true }));
// A record of one young person: whoever gets it has looked, whether or not a name is on it.
const ONE_PERSON =
  /^(?:\/api\/v1)?\/(?:young-people|referrals|placements|matches|apprenticeships|concerns|cohorts\/:id\/people)\/:/;

const found = new Set<string>();

test('the routes are those of the app', () => {
  expect(routes.length).toBeGreaterThan(130);
});

test.each([
  ['a co-ordinator', 'pages', () => browserOf('co-ordinator')],
  ['a worker', 'pages', () => browserOf('worker')],
  ['an auditor', 'pages', () => browserOf('auditor')],
  ['an employer', 'pages', () => browserOf('employer')],
  ['a program with a co-ordinator’s key', 'API', () => programWith('co-ordinator')],
] as const)(
  'whoever %s is shown stands in the audit, on every route of the %s',
  async (...[, part, sign]) => {
    const get = await sign();
    const problems = new Set<string>();
    const links = new Set<string>();
    let shown = 0;
    let last = Math.max(0, ...(await looksSince(0)).map((look) => look.id));
    const visit = async (route: string, address: string) => {
      const answer = await get(address);
      const looks = await looksSince(last);
      last = Math.max(last, ...looks.map((look) => look.id));
      const text = await answer.text();
      if (answer.status === 500) problems.add(`${route} answered 500`);
      if (answer.status !== 200) return false;
      for (const link of linksIn(text)) links.add(link);
      const named = namedIn(text);
      const kept = looks.flatMap((look) => look.who);
      shown += Math.max(named.length, kept.length);
      if (named.some((id) => !kept.includes(id)))
        problems.add(`${route} showed somebody and did not keep it`);
      if (ONE_PERSON.test(route) && kept.length === 0) problems.add(`${route} kept nobody`);
      for (const { subject } of looks) {
        if (subject !== route) problems.add(`${route} is kept as ${subject}`);
      }
      return true;
    };
    // Twice: what only a link leads to is known after the first time.
    const left = new Set(routes.filter((path) => path.startsWith('/api/') === (part === 'API')));
    for (const time of ['first', 'second'])
      for (const route of left) {
        const addresses = await addressesOf(world.ground.database, route, links);
        if (addresses.length > 0) found.add(route);
        else if (time === 'first') continue;
        left.delete(route);
        for (const address of addresses) if (await visit(route, address)) break;
      }
    expect([...problems]).toEqual([]);
    expect(shown).toBeGreaterThan(5);
  },
  // Every page of the service, one after the other: seconds alone, more where others share the machine.
  240_000,
);

test('every route was found by somebody: else say in tests/support/route-table.ts what its parts stand for', () => {
  expect(routes.filter((route) => !found.has(route))).toEqual([]);
});
