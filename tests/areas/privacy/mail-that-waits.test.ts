import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drainOutbox } from '#areas/notifications/index.ts';
import { withdrawConsent } from '#areas/privacy/withdraw-consent.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { startMailProvider } from '#tests/support/mail-provider.ts';
import { matchAt } from '#tests/support/matching-world.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

const LETTER = 'A young person would like to come to you';

let world: World;
let provider: Awaited<ReturnType<typeof startMailProvider>>;
let ground: Ground;
let matchId: string;
beforeAll(async () => {
  world = await openWorld();
  provider = await startMailProvider();
  const mail = { apiKey: 'test', baseUrl: provider.url, from: 'Foothold <foothold@example.org>' };
  ground = { ...world.ground, config: { ...world.ground.config, mail } };
  matchId = await matchAt(world, 'sent-to-employer');
});
afterAll(async () => {
  await provider.stop();
  await world.close();
});

// News for the employer that nobody has been told of yet, and a yes that stands.
beforeEach(async () => {
  await world.ground.database.script('delete from messages; delete from outbox; delete from consents');
  await withActor(world.ground, SYSTEM, async ({ write, now }) => {
    const whose = { authority: HERE, young_person_id: world.youngPersonId };
    await write
      .insertInto('consents')
      .values({
        ...whose,
        purpose: 'tell employers',
        answer: true,
        how: 'paper',
        given_at: '2025-07-01T09:00:00Z',
        expires_on: '2025-07-14',
      })
      .execute();
    const payload = { matchId, youngPersonId: world.youngPersonId, organisationId: world.organisationId };
    await write
      .insertInto('outbox')
      .values({
        authority: HERE,
        event: 'matches.sent-to-employer',
        payload: JSON.stringify(payload),
        created_at: now,
        available_at: now,
      })
      .execute();
  });
});

const takeBack = () =>
  perform(world.ground, world.youngPerson, withdrawConsent, {
    youngPersonId: world.youngPersonId,
    purpose: 'tell employers',
    recipientOrganisationId: null,
  });
const letters = async () =>
  (
    await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('messages').select(['subject', 'sent_at']).execute(),
    )
  ).filter(({ subject }) => subject === LETTER);

test('an employer is told while the yes stands', async () => {
  provider.answer(200);
  await drainOutbox(ground);
  expect(await letters()).toEqual([{ subject: LETTER, sent_at: expect.any(String) }]);
});

test('a yes that is taken back before anybody was told is never told', async () => {
  await takeBack();
  provider.answer(200);
  await drainOutbox(ground);
  expect(await letters()).toEqual([]);
});

test('a letter that waits for the mail provider is taken back with the yes', async () => {
  provider.answer(500);
  await drainOutbox(ground);
  expect(await letters()).toEqual([{ subject: LETTER, sent_at: null }]);
  await takeBack();
  provider.answer(200);
  await drainOutbox(ground);
  expect(await letters()).toEqual([]);
});

test('a yes that runs out counts to the end of its last day, and not a moment longer', async () => {
  provider.answer(500);
  await drainOutbox({ ...ground, clock: { now: () => '2025-07-14T22:59:00.000Z' } });
  expect(await letters()).toHaveLength(1);
  provider.answer(200);
  await drainOutbox({ ...ground, clock: { now: () => '2025-07-14T23:01:00.000Z' } });
  expect(await letters()).toEqual([]);
});
