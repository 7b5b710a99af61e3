// Longer than 250 lines: what a manager may do with somebody who signs in, command by command.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addMember,
  changeMemberEmail,
  createKey,
  disableMember,
  enableMember,
  endMember,
  findMember,
  type Member,
  makeSignInLink,
  renameMember,
  signOutMember,
} from '#areas/accounts/index.ts';
import { tellPeople } from '#areas/notifications/tell-people.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
let manager: Actor;
let bryony: { id: string; userId: string };
let count = 0;
beforeAll(async () => {
  world = await openWorld();
  manager = world.manager;
});
beforeEach(async () => {
  bryony = await letIn('Bryony Tuff');
});
afterAll(() => world.close());

function letIn(name: string, more: Record<string, unknown> = {}, actor: Actor = manager) {
  count++;
  return perform(world.ground, actor, addMember, {
    ...{ name, email: `person${count}@example.org`, role: 'worker' },
    ...more,
  });
}

async function find(userId = bryony.userId, actor: Actor = manager): Promise<Member> {
  const member = await readAs(world.ground, actor, (tx) => findMember(tx, userId));
  if (!member) throw new Error('nobody');
  return member;
}

const seen = async (userId = bryony.userId) => ({ userId, version: (await find(userId)).version });

async function browserOf(userId = bryony.userId): Promise<Browser> {
  return browseAs(world.ground, { ...world.worker, userId, name: 'Bryony' });
}

/** A manager of the neighbouring authority. */
async function managerThere(): Promise<Actor> {
  const { userId } = await letIn('Chert Alder', { role: 'manager', authority: THERE }, operatorIn(THERE));
  return { ...manager, userId, authority: THERE };
}

test('who is let in is written to: by whom, for what, and how to sign in; no secret, and nobody else', async () => {
  await world.ground.database.script('delete from messages; delete from outbox');
  const owner = { role: 'employer', organisationId: world.organisationId, email: 'yarrow@example.org' };
  await letIn('Yarrow Gneiss', owner);
  await letIn('Alder Gneiss', { email: 'alder@example.org' }, operatorIn(HERE));
  const gone = await letIn('Chert Gneiss', { email: 'chert@example.org' });
  await perform(world.ground, manager, endMember, { membershipId: gone.id });
  await tellPeople(world.ground);
  const letters = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('messages')
      .select(['to_address as to', 'subject', 'body', 'channel'])
      .orderBy('to_address')
      .execute(),
  );
  const subject = 'You can sign in to Foothold now';
  expect(letters.map(({ body: _, ...letter }) => letter)).toEqual([
    { to: 'alder@example.org', subject, channel: 'email' },
    { to: 'yarrow@example.org', subject, channel: 'email' },
  ]);
  const [byOperator, byManager] = letters.map(({ body }) => body);
  expect(byManager).toContain(
    'Laurel Slate has let you in to Foothold for Marl & Slate Ltd, as: Employer (owner).',
  );
  expect(byManager).toContain('type this e-mail address: a link that works once comes to it.');
  expect(byManager).toMatch(/\n\nhttp:\/\/localhost:8787\/sign-in\n\nFoothold$/);
  expect(byOperator).toContain(
    'You are let in to Foothold for Southampton, as: Social worker or personal adviser.',
  );
  expect(letters.map(({ body }) => body).join()).not.toMatch(/care|Aspen|Garnet|token|Yarrow|Alder/);
  const council = { ...world.ground, config: { ...world.ground.config, council: {} as never } };
  await letIn('Sorrel Gneiss', { email: 'sorrel@example.org' });
  await tellPeople(council);
  const [last] = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').where('to_address', '=', 'sorrel@example.org').select('body').execute(),
  );
  expect(last?.body).toContain('use your council account');
});

test('a manager lets somebody in as everything but a young person, and an operator is nothing that anybody is let in as', async () => {
  expect((await refusalOf(letIn('Yarrow Gneiss', { role: 'young-person' }))).fields[0]?.field).toBe('role');
  for (const role of ['operator', 'system'])
    expect((await refusalOf(letIn('Yarrow Gneiss', { role }))).fields[0]?.field).toBe('role');
  expect((await refusalOf(letIn('Yarrow Gneiss', { authority: THERE }))).kind).toBe('forbidden');
  const owner = await letIn('Yarrow Gneiss', { role: 'employer', organisationId: world.organisationId });
  expect((await find(owner.userId)).rights).toMatchObject([{ organisationName: 'Marl & Slate Ltd' }]);
});

test('an employer’s owner is let in at an employer, a tutor at a provider, and at none of another authority', async () => {
  const tutor = letIn('Yarrow Gneiss', { role: 'tutor', organisationId: world.organisationId });
  expect((await refusalOf(tutor)).fields).toEqual([
    { field: 'organisation', message: 'Name the provider as it stands in the list' },
  ]);
  const elsewhere = letIn('Yarrow Gneiss', {
    role: 'employer',
    organisationId: await employerThere(),
  });
  expect((await refusalOf(elsewhere)).fields[0]?.field).toBe('organisation');
});

function employerThere(): Promise<string> {
  return withActor(world.ground, SYSTEM, async ({ write }) => {
    const { id } = await write
      .insertInto('organisations')
      .values({ authority: THERE, kind: 'employer', name: `Schist ${count}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

test('a supervisor is let in with the name and address of their own record, and not once they have left', async () => {
  const { id } = await addSupervisor('Lichen Tuff', 'lichen@example.org');
  const added = await letIn('', { name: '', email: '', role: 'supervisor', supervisorId: id });
  expect(await find(added.userId)).toMatchObject({
    name: 'Lichen Tuff',
    email: 'lichen@example.org',
    rights: [{ role: 'supervisor', supervisorId: id, organisationId: world.organisationId }],
  });
  const left = await addSupervisor('Moss Tuff', 'moss@example.org', '2025-07-14');
  const refused = await refusalOf(letIn('', { name: '', role: 'supervisor', supervisorId: left.id }));
  expect(refused.fields[0]?.field).toBe('supervisorId');
  const none = await refusalOf(letIn('Moss Tuff', { role: 'supervisor' }));
  expect(none.fields[0]?.field).toBe('supervisorId');
});

function addSupervisor(name: string, email: string, leftOn: string | null = null) {
  return withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('supervisors')
      .values({
        ...{ authority: HERE, organisation_id: world.organisationId, site_id: world.siteId },
        ...{ name, email, left_on: leftOn },
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
}

test('somebody who is known gets another right and no second account; the same right twice is refused', async () => {
  const { email, name } = await find();
  const again = await letIn(name.toUpperCase(), { email, role: 'auditor' });
  expect(again.userId).toBe(bryony.userId);
  const more = await letIn('', { userId: bryony.userId, name: '', email: '', role: 'data-officer' });
  const held = (await find()).rights.map(({ role }) => role);
  expect(held.sort()).toEqual(['auditor', 'data-officer', 'worker']);
  expect((await refusalOf(letIn(name, { email }))).code).toBe('memberships-once');
  await perform(world.ground, manager, endMember, { membershipId: more.id });
  const back = await letIn('', { userId: bryony.userId, name: '', email: '', role: 'data-officer' });
  expect(back.id).not.toBe(more.id);
  const nobody = letIn('', { userId: (await managerThere()).userId, role: 'auditor' });
  expect((await refusalOf(nobody)).kind).toBe('not-found');
});

test('of two who give the same right at once one is told', async () => {
  const give = () => letIn('', { userId: bryony.userId, name: '', email: '', role: 'auditor' });
  expect((await expectOneWinner([give, give])).code).toBe('memberships-once');
});

test('who did what with whom stands in the audit, and nobody’s name or address does', async () => {
  await perform(world.ground, manager, renameMember, { ...(await seen()), name: 'Bryony Basalt' });
  await perform(world.ground, manager, changeMemberEmail, {
    ...(await seen()),
    email: 'bryony.b@example.org',
  });
  expect((await find()).name).toBe('Bryony Basalt');
  for (const action of ['accounts.rename-member', 'accounts.change-email']) {
    const row = await lastAudit(world.ground, action);
    expect(row).toMatchObject({
      ...{ subject: `user:${bryony.userId}`, authority: HERE },
      ...{ actor_user_id: manager.userId, actor_role: 'manager' },
    });
    expect(JSON.stringify(row)).not.toMatch(/bryony/i);
  }
});

test('only a manager or the operator changes somebody, whatever is sent', async () => {
  const who = await seen();
  await expectOnly(world, renameMember, { ...who, name: 'Other' });
  await expectOnly(world, changeMemberEmail, { ...who, email: 'other@example.org' });
  await expectOnly(world, signOutMember, who);
  await expectOnly(world, disableMember, who);
  await expectOnly(world, enableMember, who);
  await expectOnly(world, endMember, { membershipId: bryony.id });
  await expectOnly(world, addMember, { name: 'X', email: 'x@example.org', role: 'worker' });
  await perform(world.ground, operatorIn(HERE), renameMember, { ...who, name: 'By the operator' });
});

test('nobody of another authority is changed, signed out or taken a right from', async () => {
  const there = await managerThere();
  const which = await seen();
  const attempts = [
    () => perform(world.ground, there, renameMember, { ...which, name: 'Other' }),
    () => perform(world.ground, there, changeMemberEmail, { ...which, email: 'other@example.org' }),
    () => perform(world.ground, there, signOutMember, which),
    () => perform(world.ground, there, disableMember, which),
    () => perform(world.ground, there, endMember, { membershipId: bryony.id }),
  ];
  for (const attempt of attempts) expect((await refusalOf(attempt())).kind).toBe('not-found');
});

test('who somebody is, is not changed where another authority relies on the same account', async () => {
  const there = await managerThere();
  await perform(world.ground, operatorIn(HERE), addMember, {
    ...{ name: 'Chert Alder', email: (await find(there.userId ?? '', there)).email, role: 'worker' },
  });
  const which = await seen(there.userId ?? '');
  const attempts = [
    () => perform(world.ground, manager, renameMember, { ...which, name: 'Other' }),
    () => perform(world.ground, manager, changeMemberEmail, { ...which, email: 'mine@example.org' }),
    () => perform(world.ground, manager, disableMember, which),
  ];
  for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe('right-elsewhere');
  const inOne = perform(world.ground, operatorIn(HERE), renameMember, { ...which, name: 'Other' });
  expect((await refusalOf(inOne)).code).toBe('right-elsewhere');
  const browser = await browseAs(world.ground, there);
  expect((await browser.get('/home')).status).toBe(200);
  await perform(world.ground, operatorIn(null), changeMemberEmail, { ...which, email: 'chert@example.org' });
  expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  // Of their own authority a manager ends what they gave.
  const own = (await find(there.userId ?? '')).rights[0];
  await perform(world.ground, manager, endMember, { membershipId: own?.id });
});

test('a change that was made from what somebody else has changed meanwhile is refused', async () => {
  const before = await seen();
  await perform(world.ground, manager, renameMember, { ...before, name: 'First' });
  for (const command of [renameMember, changeMemberEmail, disableMember])
    expect(
      (
        await refusalOf(
          perform(world.ground, manager, command, { ...before, name: 'N', email: 'n@example.org' }),
        )
      ).code,
    ).toBe('stale');
  const now = await seen();
  const rename = (name: string) => () => perform(world.ground, manager, renameMember, { ...now, name });
  expect((await expectOneWinner([rename('A'), rename('B')])).code).toBe('stale');
});

test('a changed address ends sessions, links and codes, and the old address is told', async () => {
  const browser = await browserOf();
  expect((await browser.get('/home')).status).toBe(200);
  const { email: old } = await find();
  const { link } = await perform(world.ground, operatorIn(HERE), makeSignInLink, { email: old });
  const { ended } = await perform(world.ground, manager, changeMemberEmail, {
    ...(await seen()),
    email: 'new.bryony@example.org',
  });
  expect(ended).toBe(1);
  expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  const used = await (await browseAs(world.ground, null)).post('/sign-in/link', {
    token: link.split('/').at(-1) ?? '',
  });
  expect(used.status).toBe(422);
  await tellPeople(world.ground);
  const letters = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').where('to_address', '=', old).selectAll().execute(),
  );
  expect(letters).toMatchObject([{ subject: 'Your address for Foothold was changed', to_user_id: null }]);
  expect(letters[0]?.body).not.toMatch(/bryony/i);
});

test('the address that somebody has already is no change, and one without an address gets one without a letter', async () => {
  const { email } = await find();
  const same = perform(world.ground, manager, changeMemberEmail, {
    ...(await seen()),
    email: email?.toUpperCase(),
  });
  expect((await refusalOf(same)).fields[0]?.field).toBe('email');
  const aspen = world.youngPerson.userId ?? '';
  await perform(world.ground, manager, changeMemberEmail, {
    ...(await seen(aspen)),
    email: 'aspen@example.org',
  });
  await tellPeople(world.ground);
  const letters = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').where('subject', 'like', '%address%').select('to_address').execute(),
  );
  expect(letters.map((letter) => letter.to_address)).not.toContain('aspen@example.org');
});

test('signing somebody out everywhere leaves their right, and they come in again', async () => {
  const [phone, office] = [await browserOf(), await browserOf()];
  const { ended } = await perform(world.ground, manager, signOutMember, { userId: bryony.userId });
  expect(ended).toBe(2);
  for (const browser of [phone, office])
    expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  expect((await (await browserOf()).get('/home')).status).toBe(200);
  expect(await lastAudit(world.ground, 'accounts.sign-out-everywhere')).toMatchObject({
    detail: { ended: 2 },
  });
});

test('whoever may not sign in is out at once, on the page and by key, and the key stays over when they are back', async () => {
  const browser = await browserOf();
  const { secret } = await perform(world.ground, manager, createKey, {
    ...{ membershipId: bryony.id, name: 'Report', scopes: ['read'], days: 10 },
  });
  const app = createApp(world.ground, { isReady: async () => true });
  const ask = async () =>
    (await app.request('/api/v1/employers', { headers: { Authorization: `Bearer ${secret}` } })).status;
  expect(await ask()).toBe(200);
  await perform(world.ground, manager, disableMember, await seen());
  expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  expect(await ask()).toBe(401);
  expect((await refusalOf(perform(world.ground, manager, disableMember, await seen()))).code).toBe(
    'is-disabled',
  );
  await perform(world.ground, manager, enableMember, await seen());
  expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  expect((await (await browserOf()).get('/home')).status).toBe(200);
  expect(await ask()).toBe(401);
  expect((await refusalOf(perform(world.ground, manager, enableMember, await seen()))).code).toBe(
    'is-enabled',
  );
});

test('whoever may not sign in is not let in again as a second account', async () => {
  const { name, email } = await find();
  await perform(world.ground, manager, disableMember, await seen());
  expect((await refusalOf(letIn(name, { email, role: 'auditor' }))).fields[0]?.field).toBe('email');
});

test('a manager ends nobody’s right that is over, and not their own right to look after people', async () => {
  await perform(world.ground, manager, endMember, { membershipId: bryony.id });
  expect((await refusalOf(perform(world.ground, manager, endMember, { membershipId: bryony.id }))).code).toBe(
    'has-ended',
  );
  await letIn('Second Manager', { role: 'manager' });
  const own = (await find(manager.userId ?? '')).rights[0];
  expect((await refusalOf(perform(world.ground, manager, endMember, { membershipId: own?.id }))).code).toBe(
    'own-right',
  );
  const stop = perform(world.ground, manager, disableMember, await seen(manager.userId ?? ''));
  expect((await refusalOf(stop)).code).toBe('own-right');
});

test('of two managers who end each other at once one stays, and only the operator ends the last', async () => {
  const lone = await openWorld();
  try {
    const give = { name: 'Second Manager', email: 'second@example.org', role: 'manager' };
    const second = await perform(lone.ground, lone.manager, addMember, give);
    const memberNow = async (userId: string | null) => {
      const member = await readAs(lone.ground, SYSTEM, (tx) => findMember(tx, userId ?? ''));
      if (!member) throw new Error('nobody');
      return member;
    };
    const [right] = (await memberNow(lone.manager.userId)).rights;
    const asSecond: Actor = { ...lone.manager, userId: second.userId };
    const lost = await expectOneWinner([
      () => perform(lone.ground, lone.manager, endMember, { membershipId: second.id }),
      () => perform(lone.ground, asSecond, endMember, { membershipId: right?.id }),
    ]);
    expect(lost.code).toBe('last-manager');
    const firstStays = (await memberNow(lone.manager.userId)).rights.some(({ endedAt }) => endedAt === null);
    const stays = firstStays ? lone.manager : asSecond;

    // Another one who may not sign in is no manager to rely on.
    const third = await perform(lone.ground, stays, addMember, {
      ...give,
      name: 'Third',
      sharesAddress: true,
    });
    const { version } = await memberNow(third.userId);
    await perform(lone.ground, stays, disableMember, { userId: third.userId, version });
    const asThird: Actor = { ...lone.manager, userId: third.userId };
    const left = await memberNow(stays.userId);
    const stop = { userId: left.id, version: left.version };
    expect((await refusalOf(perform(lone.ground, asThird, disableMember, stop))).code).toBe('last-manager');
    const last = left.rights.find(({ endedAt }) => endedAt === null);
    const end = { membershipId: last?.id };
    expect((await refusalOf(perform(lone.ground, asThird, endMember, end))).code).toBe('last-manager');
    await perform(lone.ground, operatorIn(HERE), endMember, end);
  } finally {
    await lone.close();
  }
});
