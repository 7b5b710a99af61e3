import { afterAll, beforeAll, expect, test } from 'vitest';
import { refer } from '#areas/referrals/index.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOnly, lastAudit, refusalOf, waitingEvents } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const BRYONY = {
  firstName: 'Bryony',
  lastName: 'Chert',
  dateOfBirth: '2008-02-29',
  interests: 'gardening; animals',
  availableDays: 'Mon-Wed',
  barriers: ['transport', 'confidence'],
  consentEmployer: 'yes',
};

test('a worker refers somebody, gaps and all, and sees them on their caseload', async () => {
  const { reference, youngPersonId } = await perform(world.ground, world.worker, refer, BRYONY);
  expect(reference).toMatch(/^R\d+$/);
  const mine = await readAs(world.ground, world.worker, ({ read }) =>
    read
      .selectFrom('young_people as y')
      .innerJoin('workers_today as w', 'w.young_person_id', 'y.id')
      .where('y.id', '=', youngPersonId)
      .select(['w.worker_email', 'y.postcode'])
      .executeTakeFirst(),
  );
  expect(mine).toEqual({ worker_email: 'otter.worker@council.example', postcode: null });
  expect(await waitingEvents(world.ground)).toContain('referrals.referred');
});

test('what could get in the way and what was agreed to are kept with the referral', async () => {
  const { id, youngPersonId } = await perform(world.ground, world.coOrdinator, refer, {
    ...BRYONY,
    lastName: 'Opal',
  });
  const kept = await readAs(world.ground, world.coOrdinator, async ({ read }) => ({
    barriers: await read
      .selectFrom('barriers')
      .where('referral_id', '=', id)
      .select('kind')
      .orderBy('kind')
      .execute(),
    consents: await read
      .selectFrom('consents')
      .where('young_person_id', '=', youngPersonId)
      .select(['purpose', 'answer'])
      .execute(),
  }));
  expect(kept).toEqual({
    barriers: [{ kind: 'confidence' }, { kind: 'transport' }],
    consents: [{ purpose: 'tell employers', answer: true }],
  });
});

test('somebody who seems to be there already is taken, and put to a person', async () => {
  const first = await perform(world.ground, world.coOrdinator, refer, { ...BRYONY, lastName: 'Topaz' });
  const second = await perform(world.ground, world.worker, refer, {
    ...BRYONY,
    firstName: 'BRYONY',
    lastName: 'topaz',
  });
  const pairs = await readAs(world.ground, world.coOrdinator, ({ read }) =>
    read
      .selectFrom('possible_duplicates')
      .where('young_person_id', '=', second.youngPersonId)
      .select(['kept_young_person_id', 'decision'])
      .execute(),
  );
  expect(pairs).toEqual([{ kept_young_person_id: first.youngPersonId, decision: null }]);
});

test('a date that does not exist and a form without a name each get a sentence beside the field', async () => {
  const refused = await refusalOf(
    perform(world.ground, world.worker, refer, { firstName: ' ', dateOfBirth: '2008-02-31' }),
  );
  expect(refused.fields).toEqual([
    { field: 'firstName', message: 'Enter their first name' },
    { field: 'dateOfBirth', message: 'Their date of birth must be a real date, such as 14 7 2025' },
  ]);
});

test('nobody but workers and the programme’s staff refers', () => expectOnly(world, refer, BRYONY));

test('the audit says who referred, and holds no name', async () => {
  await perform(world.ground, world.coOrdinator, refer, { ...BRYONY, lastName: 'Jasper' });
  const row = await lastAudit(world.ground, 'referrals.refer');
  expect(row).toMatchObject({
    actor_role: 'co-ordinator',
    actor_user_id: world.coOrdinator.userId,
    authority: 'E06000045',
  });
  expect(JSON.stringify(row)).not.toMatch(/Jasper|Bryony/);
});
