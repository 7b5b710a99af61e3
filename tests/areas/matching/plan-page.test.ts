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

it('keeps what is ticked and rules out what is ticked, and remembers both in its address', async () => {
  const again = await planAgain({ lock: ['R12=O10'], never: ['R1=O1', 'R12=O10'] });
  expect(again.headers.get('location')).toBe('/plan?never=R1%3DO1&never=R12%3DO10');
  const page = await coOrdinator.page('/plan?lock=R12%3DO10&never=R1%3DO1');
  expect(page).toMatch(/value="R12=O10" checked/);
  expect(page).toContain('Aspen (R1): Plant nursery trainee (O1)');
  expect(page).not.toMatch(/value="R1=O1" checked="" *\/> *<label[^>]*>Keep/);
});

it('says what of it cannot be, with the form to change it', async () => {
  const wrong = await coOrdinator.get('/plan?lock=R99%3DO1');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('R99=O1: nobody with that reference is waiting for a place');
});

it('takes the ticked lines as suggestions, and puts nothing to anybody', async () => {
  const none = await coOrdinator.post('/plan', { _once: crypto.randomUUID(), do: 'suggest' });
  expect(none.status).toBe(422);
  expect(await none.text()).toContain('Choose at least one line');
  const page = await coOrdinator.page('/plan');
  const lines = [...page.matchAll(/name="line" type="checkbox" value="([^"]+)"/g)].map(
    ([, value]) => value ?? '',
  );
  expect(lines).toHaveLength(3);
  const done = await coOrdinator.post('/plan', {
    ...{ _once: crypto.randomUUID(), do: 'suggest', line: lines.slice(0, 2) },
  });
  expect([done.status, done.headers.get('location')]).toEqual([303, '/matches']);
  const statuses = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('matches').select('status').execute(),
  );
  expect(statuses).toEqual([{ status: 'suggested' }, { status: 'suggested' }]);
});

it('is for those who run the programme', async () => {
  for (const actor of [world.worker, world.employer, world.youngPerson])
    expect((await (await browseAs(world.ground, actor)).get('/plan')).status, actor.role).toBe(403);
  const elsewhere = await (await browseAs(world.ground, world.elsewhere)).page('/plan');
  expect(elsewhere).toContain('0 of 0 would have a place.');
});
