import { afterAll, beforeAll, expect, it } from 'vitest';
import { lapseMatches } from '#areas/matching/matches/by-itself.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { addOffer, addSomeone, arrange, matchAt, matchNow } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const noonOn = (day: string) => world.at(`${day}T11:00:00.000Z`);
const eventsAbout = (id: string) =>
  readAs(world.ground, SYSTEM, async ({ read }) => {
    const rows = await read.selectFrom('outbox').select(['event', 'payload']).orderBy('id').execute();
    return rows.filter(({ payload }) => (payload as { matchId?: string }).matchId === id);
  });

it('an employer is reminded after 3, 7 and 12 days, once each, and taken not to answer after 15', async () => {
  const who = await addSomeone(world, 'R10');
  const id = await matchAt(world, 'sent-to-employer', { who, option: await addOffer(world, 'O10') });
  const did = [];
  for (let day = 14; day <= 31; day++)
    for (const _again of [1, 2]) did.push([day, await lapseMatches(noonOn(`2025-07-${day}`))]);
  expect(did.filter(([, count]) => count !== 0)).toEqual([
    [17, 1],
    [21, 1],
    [26, 1],
    [29, 1],
  ]);
  expect((await matchNow(world.ground, id)).status).toBe('employer-did-not-answer');
  const events = (await eventsAbout(id)).slice(-4);
  expect(events.map(({ event }) => event)).toEqual([
    ...Array.from({ length: 3 }, () => 'matches.employer-reminded'),
    'matches.ended',
  ]);
  expect(events.at(-1)?.payload).toEqual({
    ...{ matchId: id, ending: 'employer-did-not-answer' },
    ...{ youngPersonId: who.youngPersonId, organisationId: world.organisationId },
  });
  const steps = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('match_steps').where('match_id', '=', id).selectAll().orderBy('id').execute(),
  );
  expect(steps.at(-1)).toMatchObject({ by_role: 'system', how: 'service', reasons: ['no-answer'] });
});

it('after days without the service the latest reminder is sent, not all of them', async () => {
  const id = await matchAt(world, 'sent-to-employer', {
    who: await addSomeone(world, 'R11'),
    option: await addOffer(world, 'O11'),
  });
  await lapseMatches(noonOn('2025-07-27'));
  expect((await matchNow(world.ground, id)).reminders_sent).toBe(3);
  expect(await lapseMatches(noonOn('2025-07-27'))).toBe(0);
});

it('two services at the same moment remind once', async () => {
  const id = await matchAt(world, 'sent-to-employer', {
    who: await addSomeone(world, 'R12'),
    option: await addOffer(world, 'O12'),
  });
  const [one, other] = await Promise.all([
    lapseMatches(noonOn('2025-07-17')),
    lapseMatches(noonOn('2025-07-17')),
  ]);
  expect(one + other).toBe(1);
  expect((await eventsAbout(id)).filter(({ event }) => event === 'matches.employer-reminded')).toHaveLength(
    1,
  );
});

it('an offer that nobody took in time lapses, and what is gone is closed', async () => {
  const [first, second, third] = [
    await addSomeone(world, 'R13'),
    await addSomeone(world, 'R14'),
    await addSomeone(world, 'R15'),
  ];
  const offered = await matchAt(world, 'offered', { who: first, option: await addOffer(world, 'O13') });
  const option = await addOffer(world, 'O14');
  const gone = await matchAt(world, 'wanted', { who: second, option });
  const past = await matchAt(world, 'put-to-young-person', {
    who: third,
    option: await addOffer(world, 'O15', {
      isRolling: false,
      closesOn: '2025-07-20',
      lastStartOn: '2025-09-01',
    }),
  });
  await arrange(world.ground, ({ write }) =>
    write.updateTable('opportunities').set({ status: 'closed' }).where('id', '=', option).execute(),
  );
  await lapseMatches(noonOn('2025-07-20'));
  const statuses = async () =>
    (await Promise.all([offered, gone, past].map((id) => matchNow(world.ground, id)))).map(
      (row) => row.status,
    );
  expect(await statuses()).toEqual(['offered', 'closed', 'put-to-young-person']);
  await lapseMatches(noonOn('2025-07-29'));
  expect(await statuses()).toEqual(['offer-lapsed', 'closed', 'closed']);
});

it('one whose placement was called off is closed, so that it can be tried again', async () => {
  const id = await matchAt(world, 'accepted', {
    who: await addSomeone(world, 'R16'),
    option: await addOffer(world, 'O16'),
  });
  expect(await lapseMatches(world.ground)).toBe(0);
  await arrange(world.ground, ({ write }) =>
    write.updateTable('placements').set({ status: 'cancelled' }).where('match_id', '=', id).execute(),
  );
  await lapseMatches(world.ground);
  expect((await matchNow(world.ground, id)).status).toBe('closed');
});
