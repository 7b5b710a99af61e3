import { afterAll, beforeAll, expect, test } from 'vitest';
import { drainOutbox } from '#areas/notifications/index.ts';
import { askForChange } from '#areas/placements/ask-for-change.ts';
import { sendReminder } from '#areas/placements/send-reminder.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addPlacement } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
beforeAll(async () => {
  world = await openWorld();
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
});
afterAll(() => world.close());

const told = () =>
  readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').select(['subject', 'to_user_id']).orderBy('created_at').execute(),
  );

test('an employer asks for a change: it becomes an action for the co-ordinator with a day, and changes nothing', async () => {
  const words = 'Could we begin at ten?';
  await perform(world.ground, world.employer, askForChange, { reference, words });
  const action = await readAs(world.ground, world.coOrdinator, ({ read }) =>
    read.selectFrom('actions').select(['what', 'owner', 'due_on']).executeTakeFirst(),
  );
  expect(action).toEqual({
    what: 'The employer asks for a change: Could we begin at ten?',
    owner: 'Co-ordinator',
    due_on: '2025-07-16',
  });
  await drainOutbox(world.ground);
  expect(await told()).toContainEqual({
    subject: 'Somebody asks for a change',
    to_user_id: world.coOrdinator.userId,
  });
  expect((await lastAudit(world.ground, 'placements.ask-for-change'))?.detail).not.toHaveProperty('words');
});

test('the young person asks in words of their own, from their page', async () => {
  const browser = await browseAs(world.ground, world.youngPerson);
  const page = `/placements/${reference}/ask-change`;
  expect(await browser.page(page)).toContain('What would you like to be different?');
  expect((await browser.post(page, { words: '' })).status).toBe(422);
  expect((await browser.post(page, { words: 'I would like to start later.' })).status).toBe(303);
});

test('a reminder goes to one, and asks for nothing new', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  expect((await browser.post(`/placements/${reference}/remind`, { whom: 'employer' })).status).toBe(303);
  await drainOutbox(world.ground);
  expect(await told()).toContainEqual({
    subject: 'Something is waiting for you',
    to_user_id: world.employer.userId,
  });
  const placement = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('placements').select('version').executeTakeFirst(),
  );
  expect(placement?.version).toBe(1);
});

test('each is for those whose it is; another authority finds nothing; what is over is left alone', async () => {
  await expectOnly(world, askForChange, { reference, words: 'x' });
  await expectOnly(world, sendReminder, { reference, whom: 'worker' });
  const elsewhere = perform(world.ground, world.elsewhere, sendReminder, { reference, whom: 'worker' });
  expect((await refusalOf(elsewhere)).kind).toBe('not-found');
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('placements').set({ status: 'cancelled' }).execute(),
  );
  const ask = perform(world.ground, world.worker, askForChange, { reference, words: 'x' });
  expect((await refusalOf(ask)).code).toBe('over');
  const remind = perform(world.ground, world.manager, sendReminder, { reference, whom: 'worker' });
  expect((await refusalOf(remind)).code).toBe('over');
});
