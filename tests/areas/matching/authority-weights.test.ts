import { afterAll, beforeAll, expect, it } from 'vitest';
import { putToYoungPerson } from '#areas/matching/matches/put-to-young-person.ts';
import { rankFor } from '#areas/matching/ranking/rank-for.ts';
import { setAuthorityWeights } from '#areas/matching/weights/set-authority-weights.ts';
import { operatorIn, readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { matchNow } from '#tests/support/matching-world.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const set = (input: Record<string, unknown>, actor = world.manager) =>
  perform(world.ground, actor, setAuthorityWeights, input);
const rank = () => readAs(world.ground, operatorIn(HERE), (tx) => rankFor(tx, 'R1', { on: null, top: null }));

it('a manager says that the journey matters a lot here: every score bends, and its parts still add up', async () => {
  const usual = await rank();
  expect(usual.weights).toEqual({ interest: 400, journey: 250, start: 150, support: 100, ladder: 100 });
  expect(await set({ version: 0, journey: 'a lot', interest: 'little' })).toEqual({ version: 1 });
  const bent = await rank();
  expect(bent.weights).toEqual({ interest: 191, journey: 476, start: 143, support: 95, ladder: 95 });
  for (const option of bent.options)
    expect(Object.values(option.parts).reduce((sum, points) => sum + points, 0)).toBe(option.score);
  expect(bent.options[0]?.score).not.toBe(usual.options[0]?.score);
  expect(await lastAudit(world.ground, 'matches.set-authority-weights')).toMatchObject({
    subject: 'match-weights',
    detail: { choices: { journey: 'a lot', interest: 'little' } },
  });
});

it('is said on the options page, and kept with what is suggested', async () => {
  const coOrdinator = await browseAs(world.ground, world.coOrdinator);
  expect(await coOrdinator.page('/referrals/R1/options')).toContain(
    'Here what they want to do matters little, the journey matters a lot.',
  );
  const input = { reference: 'R1', options: [world.opportunityId] };
  const { matchIds } = await perform(world.ground, world.coOrdinator, putToYoungPerson, input);
  expect((await matchNow(world.ground, matchIds[0] ?? '')).explanation).toMatchObject({
    weights: { journey: 476 },
  });
});

it('is set by a manager on a page, which others of the programme read', async () => {
  const manager = await browseAs(world.ground, world.manager);
  expect(await manager.page('/plan/what-matters')).toContain('476 of 1,000 points');
  const answers = { _once: crypto.randomUUID(), version: '1', journey: 'some', interest: 'some' };
  const done = await manager.post('/plan/what-matters', answers);
  expect([done.status, done.headers.get('location')]).toEqual([303, '/plan/what-matters']);
  const stale = await manager.post('/plan/what-matters', { ...answers, _once: crypto.randomUUID() });
  expect(stale.status).toBe(409);
  const coOrdinator = await browseAs(world.ground, world.coOrdinator);
  const page = await coOrdinator.page('/plan/what-matters');
  expect(page).toContain('A service manager can change it.');
  expect(page).not.toContain('type="radio"');
});

it('goes by the version that was looked at, and is for managers alone', async () => {
  await expectOnly(world, setAuthorityWeights, { version: 2 });
  expect((await refusalOf(set({ version: 0 }))).code).toBe('stale');
  await expectOneWinner([
    () => set({ version: 2, start: 'a lot' }),
    () => set({ version: 2, start: 'little' }),
  ]);
});

it('says nothing about another authority', async () => {
  await set({ version: 0, start: 'a lot' }, { ...operatorIn(THERE) });
  expect((await rank()).weights?.start).not.toBe(0);
  const there = await browseAs(world.ground, world.elsewhere);
  expect(await there.page('/plan/what-matters')).toContain('261 of 1,000 points');
});
