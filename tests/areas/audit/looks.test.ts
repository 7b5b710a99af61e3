import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportRecords } from '#areas/imports/index.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addPlacement } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addPlacement(world, { startsOn: '2025-07-21' });
});
afterAll(() => world.close());

const path = () => `/young-people/${world.youngPersonId}/looks`;

/** One of them as somebody else of the authority. */
async function asRole(role: 'auditor' | 'data-officer') {
  const actor = { ...world.manager, role };
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values({ user_id: actor.userId ?? '', role, authority: actor.authority ?? '' })
      .execute(),
  );
  return browseAs(world.ground, actor);
}

test('the page says who looked at what, how, how often and when, by day', async () => {
  const coOrdinator = await browseAs(world.ground, world.coOrdinator);
  await coOrdinator.page('/referrals/R1');
  await coOrdinator.page('/referrals/R1');
  await coOrdinator.json('GET', '/api/v1/referrals/R1');
  await (await browseAs(world.ground, world.employer)).page('/placements');
  await perform(world.ground, world.coOrdinator, exportRecords, { kind: 'referrals' });
  const page = await (await browseAs(world.ground, world.manager)).page(path());
  expect(page).toContain('Aspen Garnet');
  expect(page).toContain('Monday 14 July 2025');
  expect(page).toMatch(/Fern Flint, Employment co-ordinator.*?The referral \(2 times\)/s);
  expect(page).toContain('The referral (by a program)');
  expect(page).toContain('Clover Marl, Employer (owner), Marl &amp; Slate Ltd');
  expect(page).toContain('An export of records (taken away as a file)');
});

test('looking at who looked is a look too', async () => {
  await (await asRole('auditor')).page(path());
  expect(await (await asRole('data-officer')).page(path())).toContain('Laurel Slate, Auditor (reads only)');
});

test('only those who answer for it may ask, and only in their own authority', async () => {
  for (const actor of [world.coOrdinator, world.worker, world.employer, world.youngPerson]) {
    const browser = await browseAs(world.ground, actor);
    expect((await browser.get(path())).status, actor.role).toBe(403);
    expect((await browser.json('GET', `/api/v1${path()}`)).status, actor.role).toBe(403);
  }
  const elsewhere = { ...world.elsewhere, role: 'manager' as const };
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values({ user_id: elsewhere.userId ?? '', role: 'manager', authority: elsewhere.authority ?? '' })
      .execute(),
  );
  expect((await (await browseAs(world.ground, elsewhere)).get(path())).status).toBe(404);
});

test('the referral leads to it, for those who may ask', async () => {
  expect(await (await browseAs(world.ground, world.manager)).page('/referrals/R1')).toContain(path());
  expect(await (await browseAs(world.ground, world.coOrdinator)).page('/referrals/R1')).not.toContain(path());
});

test('the young person reads who opened their file and why, in plain words, and nothing about themself or worries', async () => {
  const before = await browseAs(world.ground, world.youngPerson);
  await before.page('/home');
  await withActor(world.ground, SYSTEM, ({ write, now }) =>
    write
      .insertInto('audit')
      .values({
        at: now,
        authority: world.manager.authority,
        actor_role: 'manager',
        actor_user_id: world.manager.userId,
        action: 'looks.page',
        subject: '/concerns/:reference',
        young_person_id: world.youngPersonId,
      })
      .execute(),
  );
  const page = await before.page('/my-looks');
  expect(page).toContain('People who opened your file');
  expect(page).toContain('Fern Flint, Employment co-ordinator');
  expect(page).toMatch(/Clover Marl.*?A list with your name on it/s);
  expect(page).toMatch(/Laurel Slate, Service manager.*?Your file/s);
  expect(page.slice(page.indexOf('<main'), page.indexOf('</main'))).not.toMatch(/Aspen|oncern/);
});

test('a young person may read no more of the audit than who looked at them', async () => {
  const seen = await withActor(world.ground, world.youngPerson, ({ read }) =>
    read.selectFrom('audit').select(['action', 'young_person_id', 'people']).execute(),
  );
  expect(seen.length).toBeGreaterThan(0);
  for (const row of seen) {
    expect(row.action).toMatch(/^looks\./);
    expect([row.young_person_id, ...row.people]).toContain(world.youngPersonId);
  }
});

test('the API gives them one by one, latest first, a page at a time', async () => {
  const browser = await browseAs(world.ground, world.manager);
  const get = async (query: string) =>
    (await (await browser.json('GET', `/api/v1${path()}${query}`)).json()) as {
      items: unknown[];
      next: string;
    };
  const first = await get('?limit=2');
  expect(first.items).toHaveLength(2);
  const next = await get(`?limit=200&cursor=${first.next}`);
  expect(next.items).toContainEqual({
    at: '2025-07-14T09:00:00.000Z',
    role: 'co-ordinator',
    name: 'Fern Flint',
    organisation: null,
    how: 'export',
    where: 'export:referrals',
    why: 'An export of records',
    keyId: null,
    people: 1,
  });
  expect((await browser.json('GET', `/api/v1${path()}?cursor=bm90aGluZw`)).status).toBe(422);
});

test('older days are a page further', async () => {
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    for (let day = 1; day <= 20; day++)
      await write
        .insertInto('audit')
        .values({
          at: `2025-05-${String(day).padStart(2, '0')}T10:00:00.000Z`,
          authority: world.manager.authority,
          actor_role: 'operator',
          action: 'looks.command',
          subject: 'match rank',
          people: [world.youngPersonId, world.organisationId],
        })
        .execute();
  });
  const browser = await browseAs(world.ground, world.manager);
  const page = await browser.page(path());
  expect(page.includes('Sunday 4 May 2025')).toBe(false);
  const older = /href="([^"]+\?before=[^"]+)"/.exec(page)?.[1] ?? '';
  expect((await browser.page(older)).includes('Sunday 4 May 2025')).toBe(true);
});
