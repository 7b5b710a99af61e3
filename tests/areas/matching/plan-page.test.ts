import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addOffer, addSomeone } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  // Three more who want what one place is left for: with the two of the nursery, three places for four.
  for (const reference of ['R10', 'R11', 'R12']) await addSomeone(world, reference);
  await addOffer(world, 'O10', { title: 'Greenhouse trainee' });
});
afterAll(() => world.close());

const linesOn = (page: string) =>
  [...page.matchAll(/name="line" type="checkbox" value="([^"]+)"/g)].map(([, line]) => line ?? '');
const statuses = async () =>
  (await readAs(world.ground, SYSTEM, ({ read }) => read.selectFrom('matches').select('status').execute()))
    .map(({ status }) => status)
    .sort();
const planAgain = (answers: Record<string, string | string[]>) =>
  coOrdinator.post('/plan', { _once: crypto.randomUUID(), do: 'again', ...answers });

it('says who would get what, that no plan does better, who waits and with whom they share the places', async () => {
  const page = await coOrdinator.page('/plan');
  expect(page).toContain('3 of 4 would have a place.');
  expect(page).toContain('No plan does better: that is proved.');
  expect(page).toContain('4 people share 3 places that they could take.');
  expect(page).toContain('Who: R1, R10, R11, R12.');
  expect(page).toContain('With one more place there.');
});

it('remembers what it keeps to in its address: what is said last holds', async () => {
  const again = await planAgain({ lock: ['R12=O10'], never: ['R1=O1', 'R12=O10'] });
  expect(again.headers.get('location')).toBe('/plan?never=R1%3DO1&never=R12%3DO10');
  const page = await coOrdinator.page('/plan?lock=R12%3DO10&never=R1%3DO1');
  expect(page).toMatch(/name="lock"[^>]*value="R12=O10" checked/);
  expect(page).toContain('Aspen (R1): Plant nursery trainee (O1)');
  expect(page).toContain('Kept as it is');
});

const ticked = (what: string, line: string[], more: Record<string, string | string[]> = {}) =>
  coOrdinator.post('/plan', { _once: crypto.randomUUID(), do: what, line, ...more });

it('locks and rules out several lines at once, and stays as it lay on the table', async () => {
  const locked = await ticked('lock', ['R12=O10', 'R1=O1'], { never: 'R1=O1', order: 'weakest' });
  expect(locked.headers.get('location')).toBe('/plan?lock=R12%3DO10&lock=R1%3DO1&order=weakest');
  const out = await ticked('never', ['R12=O10'], { lock: ['R12=O10', 'R1=O1'] });
  expect(out.headers.get('location')).toBe('/plan?lock=R1%3DO1&never=R12%3DO10');
  const none = await coOrdinator.post('/plan', { _once: crypto.randomUUID(), do: 'lock' });
  expect([none.status, await none.text()]).toMatchObject([
    422,
    expect.stringContaining('Tick at least one line'),
  ]);
});

it('orders and picks its lines, and ticks all that are shown', async () => {
  const page = await coOrdinator.page('/plan');
  expect(linesOn(page)).toHaveLength(3);
  expect(page).not.toMatch(/name="line"[^>]*checked/);
  const all = await coOrdinator.page('/plan?order=where&ticked=all');
  expect(all.match(/name="line"[^>]*checked/g)).toHaveLength(3);
  expect(linesOn(all).map((line) => line.split('=')[1])).toEqual(['O1', 'O1', 'O10']);
  expect(linesOn(await coOrdinator.page('/plan?show=weak'))).toEqual([]);
  expect(await coOrdinator.page('/plan?show=weak')).toContain('No line is like that.');
});

it('says what of it cannot be, with the form to change it', async () => {
  const wrong = await coOrdinator.get('/plan?lock=R99%3DO1');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('R99=O1: nobody with that reference is waiting for a place');
});

it('takes the ticked lines as suggestions, line by line, and puts nothing to anybody', async () => {
  const none = await coOrdinator.post('/plan', { _once: crypto.randomUUID(), do: 'suggest' });
  expect(none.status).toBe(422);
  expect(await none.text()).toContain('Tick at least one line');
  const nobody = await ticked('suggest', ['R99=O1']);
  expect([nobody.status, await nobody.text()]).toMatchObject([
    422,
    expect.stringContaining('R99: nobody with that reference is waiting for a place'),
  ]);
  const lines = linesOn(await coOrdinator.page('/plan'));
  expect(lines).toHaveLength(3);
  const done = await ticked('suggest', lines.slice(0, 2));
  expect([done.status, done.headers.get('location')]).toEqual([303, '/plan']);
  expect(await statuses()).toEqual(['suggested', 'suggested']);
  expect(linesOn(await coOrdinator.page('/plan?show=not-asked'))).toEqual(lines.slice(2));
});

it('puts ticked lines to their young people at once, each told once; then they are no longer to be ticked', async () => {
  const [first = '', second = ''] = linesOn(await coOrdinator.page('/plan'));
  expect((await ticked('put', [first])).status).toBe(303);
  expect(await statuses()).toEqual(['put-to-young-person', 'suggested']);
  const events = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('outbox').where('event', '=', 'matches.put-to-young-person').select('payload').execute(),
  );
  expect(events).toHaveLength(1);
  const page = await coOrdinator.page('/plan');
  expect(linesOn(page)).not.toContain(first);
  expect(linesOn(page)).toContain(second);
  expect(page).toContain('Put to them');
});

it('is for those who run the programme', async () => {
  for (const actor of [world.worker, world.employer, world.youngPerson])
    expect((await (await browseAs(world.ground, actor)).get('/plan')).status, actor.role).toBe(403);
  const elsewhere = await (await browseAs(world.ground, world.elsewhere)).page('/plan');
  expect(elsewhere).toContain('0 of 0 would have a place.');
});
