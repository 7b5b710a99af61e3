import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { addOffer, addSomeone, matchNow } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
let manager: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  manager = await browseAs(world.ground, world.manager);
  // Four people for three places: two of the nursery's own and one of the greenhouse.
  for (const reference of ['R10', 'R11', 'R12']) await addSomeone(world, reference);
  await addOffer(world, 'O10', { title: 'Greenhouse trainee' });
});
afterAll(() => world.close());

const API = '/api/v1';
const as = (actor: Actor) => browseAs(world.ground, actor);

interface Plan {
  readonly placed: number;
  readonly assignments: readonly { readonly reference: string; readonly opportunity: string }[];
  readonly unplaced: readonly { readonly reference: string }[];
  readonly seen: string;
  readonly keptVersion: number | null;
}
const plan = async (body: object = {}) =>
  (await (await coOrdinator.json('POST', `${API}/intake-plans`, body)).json()) as Plan;

const ROUTES: readonly [method: string, path: string, body?: object][] = [
  ['POST', '/intake-plans', {}],
  ['POST', '/intake-plans/what-if', { if: [{ what: 'waits', reference: 'R1' }] }],
  ['POST', '/intake-plans/comparisons', {}],
  ['POST', '/matches/suggestions', { lines: [{ reference: 'R1', opportunity: 'O1' }] }],
  ['POST', '/matches/from-plan', { lines: [{ reference: 'R1', opportunity: 'O1' }] }],
  ['GET', '/kept-plans'],
  ['GET', '/kept-plans/last'],
  ['GET', '/kept-plans/1'],
  ['POST', '/kept-plans', { seen: '' }],
  ['GET', '/fairness'],
  ['GET', '/supply-gaps'],
  ['GET', '/match-weights'],
  ['PUT', '/match-weights', { journey: 'a lot' }],
];

describe('what a plan can be asked', () => {
  it('is for those who run the programme: an employer, a tutor, a worker and a young person are refused', async () => {
    for (const actor of [world.employer, world.worker, world.youngPerson]) {
      const browser = await as(actor);
      for (const [method, path, body] of ROUTES) {
        const answer = await browser.json(method, `${API}${path}`, body, { 'If-Match': '"0"' });
        expect(answer.status, `${actor.role} ${method} ${path}`).toBe(403);
      }
    }
  });

  it('what if one more place were offered, somebody waited, or nobody came', async () => {
    const before = await plan();
    const [waiting] = before.unplaced;
    const tryOut = async (...tried: object[]) =>
      (await coOrdinator.json('POST', `${API}/intake-plans/what-if`, { if: tried })).json();
    expect(await tryOut({ what: 'one-more', opportunity: 'O10' })).toMatchObject({
      ...{ before: { placed: 3 }, after: { placed: 4 }, unmoved: 3, optimal: true, mayBeKept: false },
      moved: [{ reference: waiting?.reference, from: null, to: { opportunity: 'O10' } }],
    });
    expect(await tryOut({ what: 'gone', opportunity: 'O10' })).toMatchObject({
      ...{ after: { placed: 2 }, mayBeKept: true, seen: before.seen, keptVersion: 0 },
    });
  });

  it('what cannot be tried out is refused under its field, and nothing that was sent is repeated', async () => {
    for (const tried of [
      { what: 'waits', reference: 'Aspen Garnet' },
      { what: 'lock', reference: 'R1' },
    ]) {
      const answer = await coOrdinator.json('POST', `${API}/intake-plans/what-if`, { if: [tried] });
      const text = await answer.text();
      expect([answer.status, text]).toMatchObject([422, expect.stringContaining('"field":"if"')]);
      expect(text).not.toContain('Aspen');
    }
    const many = Array.from({ length: 21 }, () => ({ what: 'waits', reference: 'R1' }));
    expect((await coOrdinator.json('POST', `${API}/intake-plans/what-if`, { if: many })).status).toBe(422);
    expect((await coOrdinator.json('POST', `${API}/intake-plans/what-if`, { if: [] })).status).toBe(422);
  });

  it('keeps to what it is told: who waits, what takes nobody', async () => {
    expect(await plan({ waits: ['R1', 'R10'], gone: ['O10'] })).toMatchObject({ placed: 2 });
    const day = await plan({ on: '2025-07-21' });
    expect(day.keptVersion).toBeNull();
    const both = await coOrdinator.json('POST', `${API}/intake-plans`, { on: '2025-07-21', from: 'kept' });
    expect([both.status, await both.json()]).toMatchObject([422, { errors: [{ field: 'on' }] }]);
  });

  it('two plans are held beside one another; a plan that is not there is said so', async () => {
    const compare = (body: object) => coOrdinator.json('POST', `${API}/intake-plans/comparisons`, body);
    expect(await (await compare({ first: 'now', second: 'anew' })).json()).toMatchObject({
      ...{ of: 4, same: 4, differences: [], first: { plan: 'now', placed: 3 } },
    });
    const unknown = await compare({ second: 'kept-9' });
    expect([unknown.status, await unknown.json()]).toMatchObject([422, { errors: [{ field: 'second' }] }]);
  });
});

describe('a plan that is kept', () => {
  const keep = (body: object, version: number | null, who = coOrdinator) =>
    who.json(
      'POST',
      `${API}/kept-plans`,
      body,
      version === null ? {} : { 'If-Match': `"${version}"`, 'Idempotency-Key': crypto.randomUUID() },
    );

  it('is kept as it was seen, against the one that was kept last', async () => {
    expect((await coOrdinator.get(`${API}/kept-plans/last`)).status).toBe(404);
    const { seen, assignments } = await plan();
    expect((await keep({ seen }, null)).status).toBe(428);
    expect((await keep({ seen }, 4)).status).toBe(412);
    const other = await keep({ seen: 'another' }, 0);
    expect([other.status, await other.json()]).toMatchObject([409, { code: 'plan-changed' }]);
    const kept = await keep({ seen }, 0);
    expect([kept.status, kept.headers.get('etag'), await kept.json()]).toMatchObject([
      ...[201, '"1"'],
      { number: 1, placed: 3, of: 4 },
    ]);
    expect(await lastAudit(world.ground, 'matches.keep-plan')).toMatchObject({ subject: 'plan' });
    const last = await coOrdinator.get(`${API}/kept-plans/last`);
    expect(last.headers.get('etag')).toBe('"1"');
    const read = (await last.json()) as { lines: { reference: string; opportunity: string | null }[] };
    expect(read).toMatchObject({ number: 1, madeOn: '2025-07-14', objective: { placed: 3 }, of: 4 });
    for (const { reference, opportunity } of assignments)
      expect(read.lines.find((line) => line.reference === reference)?.opportunity).toBe(opportunity);
    expect(read.lines.filter((line) => line.opportunity === null)).toHaveLength(1);
  });

  it('with what was tried out is the next one, and both can be read and held beside the plan of now', async () => {
    const { seen, keptVersion } = await plan({ from: 'kept' });
    const tried = { from: 'kept', seen, if: [{ what: 'never', reference: 'R1', opportunity: 'O1' }] };
    expect((await keep(tried, keptVersion)).status).toBe(201);
    expect((await keep(tried, keptVersion)).status).toBe(412);
    const list = (await (await coOrdinator.get(`${API}/kept-plans`)).json()) as {
      items: { number: number; keepsTo: string[] }[];
    };
    expect(list.items.map(({ number, keepsTo }) => [number, keepsTo])).toEqual([
      [2, ['never:R1=O1']],
      [1, []],
    ]);
    expect(await (await coOrdinator.get(`${API}/kept-plans/1`)).json()).toMatchObject({ number: 1 });
    const beside = await coOrdinator.json('POST', `${API}/intake-plans/comparisons`, {
      ...{ from: 'kept', first: 'kept-1', second: 'kept-2' },
    });
    expect(await beside.json()).toMatchObject({ first: { plan: 'kept-1' }, second: { plan: 'kept-2' } });
    const page = await coOrdinator.page('/plan/kept');
    expect(page).toContain('/plan/compare?one=kept-2&amp;other=now');
    expect(await coOrdinator.page('/plan/compare?one=kept-1&other=kept-2')).toContain(
      'Plan 1, kept on 14 July 2025',
    );
  });

  it('is seen by nobody in another authority', async () => {
    const elsewhere = await as(world.elsewhere);
    expect((await elsewhere.get(`${API}/kept-plans/last`)).status).toBe(404);
    expect(await (await elsewhere.get(`${API}/kept-plans`)).json()).toEqual({ items: [] });
  });

  it('has lines that are put to their young people by the references that a plan has', async () => {
    const [line] = (await plan({ from: 'kept' })).assignments;
    const answer = await coOrdinator.json('POST', `${API}/matches/from-plan`, { lines: [line] });
    const { matchIds } = (await answer.json()) as { matchIds: string[] };
    expect((await matchNow(world.ground, matchIds[0] ?? '')).status).toBe('put-to-young-person');
    const none = await coOrdinator.json('POST', `${API}/matches/suggestions`, {
      lines: [{ reference: 'R1' }],
    });
    expect([none.status, await none.json()]).toMatchObject([
      422,
      { errors: [{ field: 'lines.0.opportunity' }] },
    ]);
  });
});

it('tells the chance of a place by group, hidden unless exact numbers are asked for', async () => {
  const fairness = async (query: string) => (await coOrdinator.get(`${API}/fairness${query}`)).json();
  expect(await fairness('')).toMatchObject({ of: 'plan', exact: false, people: 4, tables: null });
  // The plan is the one on the board: the kept one, in which Aspen waits.
  expect(await fairness('?numbers=exact')).toMatchObject({
    tables: expect.arrayContaining([
      {
        by: 'sex',
        groups: [
          expect.objectContaining({ group: 'Male', placed: 0, of: 1 }),
          expect.objectContaining({ group: 'Not known', placed: 3, of: 3, percent: 100 }),
        ],
      },
    ]),
  });
});

it('tells what would place those who wait, by references and without a name', async () => {
  const text = await (await coOrdinator.get(`${API}/supply-gaps?who=waiting`)).text();
  expect(JSON.parse(text)).toMatchObject({ on: '2025-07-14', of: 4, people: [expect.stringMatching(/^R1/)] });
  for (const name of ['Aspen', 'Rowan', 'Garnet', 'Agate']) expect(text).not.toContain(name);
});

it('reads and sets what matters here, against the version that was seen', async () => {
  const path = `${API}/match-weights`;
  const usual = await coOrdinator.get(path);
  expect([usual.headers.get('etag'), await usual.json()]).toMatchObject([
    '"0"',
    { choices: { journey: 'some' }, points: { interest: 400, journey: 250 }, setBy: null },
  ]);
  expect((await coOrdinator.json('PUT', path, { journey: 'a lot' }, { 'If-Match': '"0"' })).status).toBe(403);
  expect((await manager.json('PUT', path, { journey: 'a lot' })).status).toBe(428);
  const kept = await manager.json('PUT', path, { journey: 'a lot' }, { 'If-Match': '"0"' });
  expect([kept.status, kept.headers.get('etag')]).toEqual([200, '"1"']);
  expect((await manager.json('PUT', path, {}, { 'If-Match': '"0"' })).status).toBe(412);
  expect(await (await coOrdinator.get(path)).json()).toMatchObject({
    ...{ choices: { journey: 'a lot' }, points: { journey: 400 } },
  });
});
