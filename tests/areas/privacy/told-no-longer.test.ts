import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdrawConsent } from '#areas/privacy/withdraw-consent.ts';
import { CONSENT_PURPOSES, type ConsentFact, consentOn } from '#domain/privacy/consents.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { matchAt } from '#tests/support/matching-world.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('when a young person takes their yes back, the employer’s next request finds nothing of them, by page and by API', async () => {
  const id = await matchAt(world, 'sent-to-employer');
  const employer = await browseAs(world.ground, world.employer);
  const everyWay = async () => [
    (await employer.get(`/matches/${id}`)).status,
    (await employer.json('GET', `/api/v1/matches/${id}`)).status,
    (await employer.page('/matches')).includes('Aspen'),
    (await (await employer.json('GET', '/api/v1/matches')).text()).includes('Aspen'),
  ];
  expect(await everyWay()).toEqual([200, 200, true, true]);
  await perform(world.ground, world.youngPerson, withdrawConsent, {
    ...{ youngPersonId: world.youngPersonId, purpose: 'tell employers' },
    recipientOrganisationId: world.organisationId,
  });
  expect(await everyWay()).toEqual([404, 404, false, false]);
});

test('the database answers as the rule does, whatever was said and when', async () => {
  const organisations = [world.organisationId, null] as const;
  const fact = fc.record({
    purpose: fc.constantFrom(...CONSENT_PURPOSES),
    recipientOrganisationId: fc.constantFrom(...organisations),
    answer: fc.boolean(),
    givenAt: fc.constantFrom(
      '2025-07-10T09:00:00.000Z',
      '2025-07-11T09:00:00.000Z',
      '2025-07-12T22:30:00.000Z',
    ),
    expiresOn: fc.constantFrom(null, '2025-07-13', '2025-07-14', '2025-07-15'),
    withdrawnAt: fc.constantFrom(null, null, '2025-07-13T09:00:00.000Z'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fact, { maxLength: 6 }),
      fc.boolean(),
      async (facts: ConsentFact[], isCollege) => {
        await keepOnly(facts);
        const purpose = isCollege ? 'tell colleges' : 'tell employers';
        const asked = await readAs(world.ground, world.employer, ({ read }) =>
          sql<{
            may: boolean;
          }>`select app.may_tell(${world.youngPersonId}, ${world.organisationId}, ${isCollege}) as may`.execute(
            read as never,
          ),
        );
        const rule = consentOn(facts, purpose, world.organisationId, '2025-07-14') ?? false;
        expect(asked.rows[0]?.may).toBe(rule);
      },
    ),
    { numRuns: 150 },
  );
});

async function keepOnly(facts: readonly ConsentFact[]): Promise<void> {
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, async ({ write }) => {
    await write.deleteFrom('consents').execute();
    for (const one of facts)
      await write
        .insertInto('consents')
        .values({
          ...{ authority: HERE, young_person_id: world.youngPersonId, how: 'page' },
          ...{
            purpose: one.purpose,
            recipient_organisation_id: one.recipientOrganisationId,
            answer: one.answer,
          },
          ...{ given_at: one.givenAt, expires_on: one.expiresOn, withdrawn_at: one.withdrawnAt },
        })
        .execute();
  });
}
