import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember } from '#areas/accounts/index.ts';
import { openConcernsStopping } from '#areas/concerns/index.ts';
import { raiseConcern } from '#areas/concerns/raise-concern.ts';
import { readEmployer } from '#areas/employers/employer-record.queries.ts';
import { findOrAddOrganisation, registerEmployer } from '#areas/employers/index.ts';
import { keepEmployersApart } from '#areas/employers/keep-employers-apart.ts';
import { mergeEmployers } from '#areas/employers/merge-employers.ts';
import { undoEmployerMerge } from '#areas/employers/undo-employer-merge.ts';
import { readAs, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await sitOnSeat(world, 1, '2025-07-14', '2025-09-21');
});
afterAll(() => world.close());

const twin = async (name: string) =>
  (
    await perform(world.ground, world.coOrdinator, registerEmployer, {
      name,
      siteName: 'Nursery',
      postcode: 'SO15 2FZ',
      sameAs: 'none',
    })
  ).id;
const merge = (id: string, otherId: string, actor = world.coOrdinator) =>
  perform(world.ground, actor, mergeEmployers, { id, otherId });
const record = (id: string) => readAs(world.ground, world.coOrdinator, (tx) => readEmployer(tx, id));
const undo = (id: string) => perform(world.ground, world.coOrdinator, undoEmployerMerge, { id });

test('everything of the other goes to the one that stays, and comes back when it was wrong', async () => {
  const stays = await twin('Marl & Slate (Eastleigh)');
  await perform(world.ground, world.coOrdinator, raiseConcern, {
    kind: 'concern',
    about: 'The yard',
    words: 'The gate is broken.',
    from: `/employers/${world.organisationId}`,
  });
  await merge(stays, world.organisationId);
  const merged = await record(stays);
  expect(merged?.opportunities.map((offer) => offer.reference)).toEqual(['O1']);
  expect(merged?.placements).toHaveLength(1);
  expect(merged?.supervisors.map((person) => person.name)).toEqual(['Sedge Mica']);
  expect(merged?.sites.map((site) => site.name).sort()).toEqual(['Nursery', 'Nursery (Marl & Slate Ltd)']);
  expect(merged?.checks).toHaveLength(1);
  expect(await stopping(stays)).toHaveLength(1);
  const gone = await record(world.organisationId);
  expect(gone).toMatchObject({ employer: { status: 'ended' }, mergedInto: { id: stays }, opportunities: [] });

  await undo(world.organisationId);
  const back = await record(world.organisationId);
  expect(back).toMatchObject({ employer: { status: 'live', mergedInto: null } });
  expect(back?.sites.map((site) => site.name)).toEqual(['Nursery']);
  expect(back?.opportunities).toHaveLength(1);
  expect((await record(stays))?.opportunities).toEqual([]);
});

test('whoever signed in for both signs in for the one that stays, once, and their people with them', async () => {
  const stays = await twin('Marl & Slate (Totton)');
  const own = { name: 'Clover Marl', email: 'clover.marl@employer.example', role: 'employer' };
  const { userId } = await perform(world.ground, world.manager, addMember, { ...own, organisationId: stays });
  expect(userId).toBe(world.employer.userId);
  await merge(stays, world.organisationId);
  const rights = await readAs(world.ground, world.manager, ({ read }) =>
    read
      .selectFrom('memberships')
      .where('organisation_id', '=', stays)
      .where('ended_at', 'is', null)
      .select('role')
      .orderBy('role')
      .execute(),
  );
  expect(rights.map(({ role }) => role)).toEqual(['employer', 'supervisor']);
  await undo(world.organisationId);
});

test('whoever looks for one that was merged, and merged again, is led to the one that stayed', async () => {
  const [first, second, third] = [await twin('Onyx'), await twin('Onyx Garage'), await twin('Onyx Garages')];
  await merge(second, first);
  await merge(third, second);
  const found = await withActor(world.ground, world.coOrdinator, (tx) =>
    findOrAddOrganisation(tx, { kind: 'employer', name: 'ONYX' }),
  );
  expect(found).toEqual({ id: third, isNew: false });
});

test('an employer is merged once, not into itself, and undone once', async () => {
  const [one, other] = [await twin('Tuff'), await twin('Tuff Ltd')];
  expect((await refusalOf(merge(one, one))).code).toBe('same-record');
  expect((await refusalOf(undo(other))).code).toBe('not-merged');
  const lost = await expectOneWinner([() => merge(one, other), () => merge(one, other)]);
  expect(lost.code).toBe('merged-already');
});

test('two that a person has kept apart are not asked about again', async () => {
  const [one, other] = [await twin('Gabbro'), await twin('Gabbro Ltd')];
  expect((await record(one))?.lookAlikes.map((like) => like.id)).toEqual([other]);
  await perform(world.ground, world.coOrdinator, keepEmployersApart, { id: other, otherId: one });
  expect((await record(one))?.lookAlikes).toEqual([]);
  expect((await record(other))?.lookAlikes).toEqual([]);
});

test('the page asks whether they are the same, and takes either answer', async () => {
  const [one, other] = [await twin('Pyrite'), await twin('Pyrite Limited')];
  const browser = await browseAs(world.ground, world.coOrdinator);
  expect(await browser.page(`/employers/${one}`)).toContain(`/employers/${one}/merge/${other}`);
  expect(await browser.page(`/employers/${one}/merge/${other}`)).toContain(
    'Is “Pyrite Limited” the same employer as “Pyrite”?',
  );
  expect((await browser.post(`/employers/${one}/merge/${other}`, {})).status).toBe(303);
  expect(await browser.page(`/employers/${other}`)).toContain('Undo the merge');
  expect((await browser.post(`/employers/${other}/undo-merge`, {})).status).toBe(303);
  expect((await browser.post(`/employers/${one}/merge/${other}`, { answer: 'different' })).status).toBe(303);
  expect(await browser.page(`/employers/${one}`)).not.toContain('/merge/');
});

test('only the programme’s staff merge, within their own authority, and the audit says what was merged', async () => {
  const [one, other] = [await twin('Schist'), await twin('Schist Ltd')];
  for (const it of [mergeEmployers, keepEmployersApart])
    await expectOnly(world, it, { id: one, otherId: other });
  await expectOnly(world, undoEmployerMerge, { id: one });
  expect((await refusalOf(merge(one, other, world.elsewhere))).kind).toBe('not-found');
  await merge(one, other);
  expect(await lastAudit(world.ground, 'employers.merge')).toMatchObject({
    subject: `employer:${other}`,
    detail: { mergedInto: one },
  });
});

function stopping(id: string) {
  return readAs(world.ground, world.coOrdinator, (tx) => openConcernsStopping(tx, id));
}
