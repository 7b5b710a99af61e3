import { afterAll, beforeAll, expect, test } from 'vitest';
import { addFare, changeFare, endFare, faresOn } from '#areas/travel/index.ts';
import { weeklyFare } from '#domain/travel/weekly-fare.ts';
import { type Actor, readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DAY_TICKET = {
  name: 'Day ticket',
  kind: 'day',
  pence: '£5.20',
  ageFrom: '',
  ageTo: '',
  isForApprentices: 'no',
  validFrom: '2025-04-01',
  source: 'buses.example.org',
};
const add = async (more: Partial<typeof DAY_TICKET> = {}, actor: Actor = world.coOrdinator) =>
  (await perform(world.ground, actor, addFare, { ...DAY_TICKET, ...more })).id;
const on = (day: string, actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, (tx) => faresOn(tx, day));

test('a co-ordinator notes a fare, and a week costs as many day tickets as there are days', async () => {
  const id = await add();
  const fares = await on('2025-07-14');
  expect(fares).toEqual([
    {
      id,
      name: 'Day ticket',
      kind: 'day',
      pence: 520,
      ageFrom: null,
      ageTo: null,
      isForApprentices: false,
      validFrom: '2025-04-01',
      validTo: null,
      source: 'buses.example.org',
      version: 1,
    },
  ]);
  expect(weeklyFare(fares, { age: 18, daysAWeek: 3, isApprentice: false })).toMatchObject({
    pence: 1560,
    how: '3 day tickets',
    fare: { id },
  });
  expect(await lastAudit(world.ground, 'travel.add-fare')).toMatchObject({ subject: `fare:${id}` });
});

test('everybody of the authority reads what a bus costs, and nobody of another', async () => {
  expect(await on('2025-07-14', world.youngPerson)).toHaveLength(1);
  expect(await on('2025-07-14', world.employer)).toHaveLength(1);
  expect(await on('2025-07-14', world.elsewhere)).toEqual([]);
});

test('a price counts from its first day to its last, both included', async () => {
  const id = await add({ name: 'Winter day ticket', validFrom: '2025-11-01' });
  await perform(world.ground, world.manager, endFare, { id, version: 1, lastDayOn: '2026-02-28' });
  const names = async (day: string) => (await on(day)).map(({ name }) => name);
  expect(await names('2025-10-31')).not.toContain('Winter day ticket');
  expect(await names('2025-11-01')).toContain('Winter day ticket');
  expect(await names('2026-02-28')).toContain('Winter day ticket');
  expect(await names('2026-03-01')).not.toContain('Winter day ticket');
  expect(await lastAudit(world.ground, 'travel.end-fare')).toMatchObject({
    detail: { lastDayOn: '2026-02-28' },
  });
});

test.each([
  [{ pence: '' }, 'pence', 'Enter the price'],
  [{ pence: 'cheap' }, 'pence', 'The price must be an amount in pounds, such as 302.40'],
  [{ ageFrom: '19', ageTo: '16' }, 'ageTo', 'The oldest age must be the youngest or above'],
  [{ kind: 'month' }, 'kind', 'Select what it is good for'],
  [
    { validFrom: '2025-02-31' },
    'validFrom',
    'The first day of this price must be a real date, such as 14 7 2025',
  ],
])('a fare with %o is refused: %s: %s', async (more, field, message) => {
  expect((await refusalOf(add(more))).fields).toEqual([{ field, message }]);
});

test('a fare cannot end before it begins, nor be made to begin after it ends', async () => {
  const id = await add({ name: 'Week', kind: 'week' });
  const early = perform(world.ground, world.coOrdinator, endFare, {
    id,
    version: 1,
    lastDayOn: '2025-03-31',
  });
  expect((await refusalOf(early)).fields[0]?.field).toBe('lastDayOn');
  await perform(world.ground, world.coOrdinator, endFare, { id, version: 1, lastDayOn: '2025-04-30' });
  const late = { ...DAY_TICKET, id, version: 2, validFrom: '2025-05-01' };
  expect((await refusalOf(perform(world.ground, world.coOrdinator, changeFare, late))).fields[0]?.field).toBe(
    'validFrom',
  );
});

test('a wrong fare is put right once; whoever comes second is told so; another authority has no such fare', async () => {
  const id = await add({ name: 'Sungle' });
  const correct = (name: string, actor: Actor = world.coOrdinator) =>
    perform(world.ground, actor, changeFare, { ...DAY_TICKET, id, version: 1, name });
  expect((await refusalOf(correct('Single', world.elsewhere))).kind).toBe('not-found');
  const lost = await expectOneWinner([() => correct('Single'), () => correct('One way')]);
  expect(lost.kind).toBe('conflict');
  const end = perform(world.ground, world.elsewhere, endFare, { id, version: 2, lastDayOn: '2025-12-31' });
  expect((await refusalOf(end)).kind).toBe('not-found');
});

test('only co-ordinators and managers keep fares', async () => {
  await expectOnly(world, addFare, DAY_TICKET);
  await expectOnly(world, changeFare, DAY_TICKET);
  await expectOnly(world, endFare, {});
});

test('on the page a fare is added, corrected and ended, and what was typed wrongly stays', async () => {
  const browser = await browseAs(world.ground, world.manager);
  const form = {
    name: 'Under 19 week',
    kind: 'week',
    pence: '10',
    ageTo: '18',
    isForApprentices: 'no',
    'validFrom-day': '1',
    'validFrom-month': '7',
    'validFrom-year': '2025',
  };
  const wrong = await browser.post('/fares/new', { ...form, pence: 'ten' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/There is a problem[\s\S]*value="ten"/);
  expect((await browser.post('/fares/new', form)).status).toBe(303);
  const page = await browser.page('/fares');
  expect(page).toContain('£10, a week');
  expect(page).toContain('People aged 18 or under');
  const [, id] = /\/fares\/([0-9a-f-]{36})\/change"[^>]*>Change<span[^>]*> Under 19 week/.exec(page) ?? [];
  expect(await browser.page(`/fares/${id}/change`)).toContain('value="10.00"');
  const changed = await browser.post(`/fares/${id}/change`, { ...form, pence: '11', version: '1' });
  expect(changed.status).toBe(303);
  const last = { 'lastDayOn-day': '1', 'lastDayOn-month': '7', 'lastDayOn-year': '2025' };
  expect((await browser.post(`/fares/${id}/end`, { ...last, version: '1' })).status).toBe(409);
  expect((await browser.post(`/fares/${id}/end`, { ...last, version: '2' })).status).toBe(303);
  expect(await browser.page('/fares')).toMatch(/£11, a week[\s\S]*Ended/);
});

test('a program keeps fares too, each step against the version that it looked at', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const body = { ...DAY_TICKET, name: 'By API', pence: 300, kind: 'single', isForApprentices: false };
  const { id } = (await (await browser.json('POST', '/api/v1/fares', body)).json()) as { id: string };
  const path = `/api/v1/fares/${id}`;
  const found = await browser.json('GET', path);
  expect([found.headers.get('etag'), await found.json()]).toMatchObject([
    '"1"',
    { name: 'By API', pence: 300 },
  ]);
  expect((await browser.json('PATCH', path, { pence: 320 })).status).toBe(428);
  const seen = (version: number) => ({ 'If-Match': `"${version}"` });
  expect((await browser.json('PATCH', path, { pence: 320 }, seen(1))).status).toBe(200);
  expect((await browser.json('PATCH', path, { pence: 340 }, seen(1))).status).toBe(412);
  expect((await browser.json('POST', `${path}/end`, { lastDayOn: '2025-12-31' }, seen(2))).status).toBe(200);
  const { items } = (await (await browser.json('GET', '/api/v1/fares')).json()) as {
    items: { id: string; pence: number; validTo: string }[];
  };
  expect(items.find((one) => one.id === id)).toMatchObject({ pence: 320, validTo: '2025-12-31' });
});

test('workers and employers have no page of fares', async () => {
  for (const actor of [world.worker, world.employer, world.youngPerson])
    expect((await (await browseAs(world.ground, actor)).get('/fares')).status).toBe(403);
});
