import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, endMember, findMember } from '#areas/accounts/index.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { refusalOf } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let owner: Browser;
beforeAll(async () => {
  world = await openWorld();
  owner = await browseAs(world.ground, world.employer);
});
afterAll(() => world.close());

const letIn = (more: Record<string, unknown>, actor: Actor = world.employer) =>
  perform(world.ground, actor, addMember, { name: 'Tansy Gabbro', email: 'tansy@example.org', ...more });

/** Another employer here, with a supervisor. */
async function otherFirm() {
  return withActor(world.ground, SYSTEM, async ({ write }) => {
    const { id } = await write
      .insertInto('organisations')
      .values({ authority: HERE, kind: 'employer', name: `Gabbro ${crypto.randomUUID()}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('employers')
      .values({ organisation_id: id, authority: HERE, status: 'live' })
      .execute();
    const at = { authority: HERE, organisation_id: id };
    const site = await write
      .insertInto('sites')
      .values({ ...at, name: 'Yard' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const supervisor = await write
      .insertInto('supervisors')
      .values({ ...at, site_id: site.id, name: 'Rue Gabbro' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { organisationId: id, supervisorId: supervisor.id };
  });
}

test('an owner lets another owner in and a supervisor, and they are on “Your people”', async () => {
  expect(await owner.page('/your-people')).toContain('Sedge Mica');
  const form = { name: 'Heather Marl', email: 'heather@example.org' };
  expect((await owner.post('/your-people/owners/new', form)).headers.get('location')).toBe('/your-people');
  const named = await owner.post(`/employers/${world.organisationId}/supervisors/new`, {
    ...{ siteId: world.siteId, name: 'Lichen Mica', email: 'lichen@example.org', phone: '' },
  });
  expect(named.status).toBe(303);
  const page = await owner.page('/your-people');
  const path = /\/your-people\/supervisors\/[0-9a-f-]+\/new/.exec(page)?.[0] ?? '';
  expect(await owner.page(path)).toContain('value="lichen@example.org"');
  expect((await owner.post(path, { email: '' })).status).toBe(303);
  const after = await owner.page('/your-people');
  for (const words of ['Heather Marl', 'lichen@example.org', 'Supervisor at an employer'])
    expect(after).toContain(words);
  expect(after).not.toContain(path);
});

test('an owner gives no other right, and none at another employer', async () => {
  for (const role of ['manager', 'co-ordinator', 'worker', 'tutor', 'auditor'])
    expect((await refusalOf(letIn({ role }))).kind, role).toBe('forbidden');
  const other = await otherFirm();
  const given = await letIn({ role: 'employer', organisationId: other.organisationId });
  const kept = await readAs(world.ground, world.manager, (tx) => findMember(tx, given.userId));
  // Whatever was asked for, it is at their own.
  expect(kept?.rights.map(({ organisationId }) => organisationId)).toEqual([world.organisationId]);
  const supervisor = await refusalOf(letIn({ role: 'supervisor', supervisorId: other.supervisorId }));
  expect(supervisor.fields[0]?.field).toBe('supervisorId');
});

test('an owner finds no account of the council’s people by name and address', async () => {
  const { userId } = await letIn({
    role: 'employer',
    name: 'Fern Flint',
    email: 'fern.flint@council.example',
  });
  expect(userId).not.toBe(world.coOrdinator.userId);
  const known = letIn({ role: 'employer', userId: world.coOrdinator.userId });
  expect((await refusalOf(known)).kind).toBe('not-found');
});

test('an owner ends the right of their own people, not their own, and nobody’s elsewhere', async () => {
  const { id } = await letIn({ role: 'employer', name: 'Rue Marl', email: 'rue@example.org' });
  expect(await owner.page(`/your-people/${id}/end`)).toContain('End the right of Rue Marl to sign in?');
  expect((await owner.post(`/your-people/${id}/end`, {})).headers.get('location')).toBe('/your-people');
  expect(await owner.page('/your-people')).not.toContain('Rue Marl');
  const rights = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('memberships').select(['id', 'user_id', 'role']).execute(),
  );
  const own = rights.find((right) => right.user_id === world.employer.userId);
  const end = (membershipId: string | undefined) =>
    refusalOf(perform(world.ground, world.employer, endMember, { membershipId }));
  expect((await end(own?.id)).code).toBe('own-right');
  const staff = rights.find(({ role }) => role === 'co-ordinator');
  expect((await end(staff?.id)).kind).toBe('not-found');
  const other = await otherFirm();
  const there = await perform(world.ground, world.manager, addMember, {
    ...{
      name: 'Yew Gabbro',
      email: 'yew@example.org',
      role: 'employer',
      organisationId: other.organisationId,
    },
  });
  expect((await end(there.id)).kind).toBe('not-found');
});

test('an owner reads their own people over the API, without when they were last here', async () => {
  const answer = await owner.json('GET', '/api/v1/members?standing=now');
  const { items } = (await answer.json()) as { items: { name: string; lastSeenAt: string | null }[] };
  expect(items.map(({ name }) => name)).toContain('Sedge Mica');
  expect(items.map(({ name }) => name)).not.toContain('Laurel Slate');
  expect(items.filter(({ lastSeenAt }) => lastSeenAt !== null)).toEqual([]);
});

test('nobody but an owner has “Your people”', async () => {
  for (const actor of [world.manager, world.supervisor, world.worker, world.youngPerson])
    for (const path of ['/your-people', '/your-people/owners/new'])
      expect((await (await browseAs(world.ground, actor)).get(path)).status, actor.role).toBe(403);
});
