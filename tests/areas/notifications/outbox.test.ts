import { afterAll, beforeAll, expect, test } from 'vitest';
import { drainOutbox } from '#areas/notifications/index.ts';
import { refer } from '#areas/referrals/index.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { browseAs } from '#tests/support/browse.ts';
import { startMailProvider } from '#tests/support/mail-provider.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const messages = () =>
  readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').selectAll().orderBy('created_at').execute(),
  );

test('a co-ordinator is told of a new referral, once, without a name', async () => {
  await perform(world.ground, world.worker, refer, { firstName: 'Bryony', lastName: 'Chert' });
  expect(await drainOutbox(world.ground)).toEqual({ events: 1, sent: 0 });
  expect(await drainOutbox(world.ground)).toEqual({ events: 0, sent: 0 });
  const kept = await messages();
  expect(kept.map((message) => [message.to_address, message.subject])).toEqual([
    ['fern.flint@council.example', 'A new referral'],
  ]);
  expect(JSON.stringify(kept)).not.toMatch(/Bryony|Chert/);
});

test('in a demonstration the message stands in their own mailbox and nobody else’s', async () => {
  expect(await (await browseAs(world.ground, world.coOrdinator)).page('/messages')).toContain(
    'A new referral',
  );
  expect(await (await browseAs(world.ground, world.manager)).page('/messages')).toContain('No messages yet');
});

test('an event that two services look at is told by one of them', async () => {
  await perform(world.ground, world.worker, refer, { firstName: 'Sorrel' });
  const told = await Promise.all([drainOutbox(world.ground), drainOutbox(world.ground)]);
  expect(told.reduce((sum, run) => sum + run.events, 0)).toBe(1);
});

test('mail goes to the provider with a key, and what it turns down is tried again', async () => {
  const provider = await startMailProvider();
  const ground: Ground = {
    ...world.ground,
    config: {
      ...world.ground.config,
      mail: { apiKey: 'test', baseUrl: provider.url, from: 'Foothold <foothold@example.org>' },
    },
  };
  provider.answer(500);
  const waiting = (await messages()).length;
  expect((await drainOutbox(ground)).sent).toBe(0);
  provider.answer(200);
  expect((await drainOutbox(ground)).sent).toBe(waiting);
  expect((await drainOutbox(ground)).sent).toBe(0);
  expect(new Set(provider.sent.map((mail) => mail.key)).size).toBe(waiting);
  await provider.stop();
});

test('an event that cannot be told waits longer each time and is given up in the end', async () => {
  await withActor(world.ground, SYSTEM, ({ write, now }) =>
    write
      .insertInto('outbox')
      .values({
        authority: 'E06000045',
        event: 'matches.wanted',
        payload: JSON.stringify({ matchId: 'x', youngPersonId: 'not an id' }),
        created_at: now,
        available_at: now,
      })
      .execute(),
  );
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.insertInto('outbox').values(brokenEvent(world.ground.clock.now())).execute(),
  );
  let at = Date.parse(world.ground.clock.now());
  for (let attempt = 0; attempt < 12; attempt++) {
    await drainOutbox(world.at(new Date(at).toISOString()));
    at += 48 * 3_600_000;
  }
  const row = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('outbox').where('event', '=', 'placements.paused').selectAll().executeTakeFirstOrThrow(),
  );
  expect(row).toMatchObject({ attempts: 10, done_at: null });
});

function brokenEvent(now: string) {
  return {
    authority: 'E06000045',
    event: 'placements.paused',
    payload: JSON.stringify({ youngPersonId: 'not an id', organisationId: 'neither' }),
    created_at: now,
    available_at: now,
  };
}
