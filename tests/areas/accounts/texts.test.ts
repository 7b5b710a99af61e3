import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeLink, sendLinkByText, sendSignInLinks } from '#areas/accounts/index.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import { ukMobile } from '#domain/accounts/uk-mobile.ts';
import { type Actor, readAs, readSql, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { jsonLog } from '#platform/log.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { startTextProvider, type TextProvider } from '#tests/support/text-provider.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

const MOBILE = '+447700900123';

let world: World;
let provider: TextProvider;
let real: Ground;
let now: string;
let logged: string[];
beforeAll(async () => {
  world = await openWorld();
  provider = await startTextProvider();
});
beforeEach(async () => {
  now = world.ground.clock.now();
  logged = [];
  provider.answer('takes');
  const clock = { now: () => now };
  const config = { ...world.ground.config, isDemo: false, texts: provider.settings };
  real = { ...world.ground, clock, config, log: jsonLog((line) => logged.push(line), clock.now) };
  await world.ground.database.script(`delete from sign_in_requests; delete from messages; delete from outbox;
    update young_people set phone = '07700 900 123' where id = '${world.youngPersonId}'`);
});
afterAll(async () => {
  await provider.stop();
  await world.close();
});

const ask = async (mobile: string) => (await browseAs(real, null)).post('/sign-in/text', { mobile });
/** The texts that go out now. */
async function textsNow() {
  const before = provider.sent.length;
  await sendSignInLinks(real);
  await drainOutbox(real);
  return provider.sent.slice(before);
}
const tokenIn = (text = '') => /\/sign-in\/link\/(\S+)/.exec(text)?.[1] ?? '';
const send = (actor: Actor = world.worker, youngPersonId = world.youngPersonId) =>
  perform(real, actor, sendLinkByText, { youngPersonId });

test('a young person types their number and signs in with the link that comes, once', async () => {
  expect(await (await browseAs(real, null)).page('/sign-in')).toContain('href="/sign-in/text"');
  expect((await ask('+44 (0)7700 900123')).status).toBe(200);
  const [text] = await textsNow();
  expect(text?.to).toBe(MOBILE);
  expect(text?.text).not.toMatch(/Aspen|Garnet|care/i);
  const nobody = await browseAs(real, null);
  expect(await nobody.page(`/sign-in/link/${tokenIn(text?.text)}`)).toContain('Sign in to Foothold as Aspen');
  const signedIn = await nobody.post('/sign-in/link', { token: tokenIn(text?.text) });
  expect(signedIn.headers.get('location')).toBe('/home');
  expect((await nobody.post('/sign-in/link', { token: tokenIn(text?.text) })).status).toBe(422);
});

test('a known and an unknown number get the same answer, and only the known one gets a text', async () => {
  const [known, unknown] = [await ask('07700 900123'), await ask('07700 900999')];
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  expect((await textsNow()).map(({ to }) => to)).toEqual([MOBILE]);
});

test('the known and the unknown number make the same rows before the answer goes out', async () => {
  await ask('07700 900123');
  await ask('07700 900999');
  const rows = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('sign_in_requests').select(['channel', 'user_id', 'handled_at']).execute(),
  );
  expect(rows).toEqual(Array(2).fill({ channel: 'text', user_id: null, handled_at: null }));
});

test('what is no mobile number of this country is said so, and asked for again', async () => {
  const response = await ask('02380 900123');
  expect([response.status, (await response.text()).includes('Enter a mobile number')]).toEqual([422, true]);
});

test('two who share a phone each get a link of their own, that names neither and opens with a first name', async () => {
  const other = await addSharing();
  await ask('07700 900123');
  const texts = await textsNow();
  expect(texts).toHaveLength(2);
  const nobody = await browseAs(real, null);
  const titles = await Promise.all(
    texts.map(
      async ({ text }) => /Foothold as (\w+)/.exec(await nobody.page(`/sign-in/link/${tokenIn(text)}`))?.[1],
    ),
  );
  expect(titles.sort()).toEqual(['Aspen', 'Campion']);
  await send();
  expect(await textsNow()).toHaveLength(1);
  await world.ground.database.script(`update young_people set phone = null where id = '${other}'`);
});

async function addSharing(): Promise<string> {
  return withActor(world.ground, SYSTEM, async ({ write }) => {
    const young = await write
      .insertInto('young_people')
      .values({ authority: HERE, first_name: 'Campion', last_name: 'Ochre', phone: '+44 7700 900123' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const user = await write
      .insertInto('users')
      .values({ name: 'Campion' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('memberships')
      .values({ user_id: user.id, role: 'young-person', authority: HERE, young_person_id: young.id })
      .execute();
    return young.id;
  });
}

test('a number that asks again and again gets no more than five texts an hour', async () => {
  let texts = 0;
  for (let count = 0; count < 7; count++) {
    await ask('07700 900123');
    texts += (await textsNow()).length;
  }
  expect(texts).toBe(5);
  expect((await refusalOf(send())).code).toBe('too-often');
  now = addMinutes(now, 61);
  await ask('07700 900123');
  expect(await textsNow()).toHaveLength(1);
});

test('a worker has a link sent by text from the young person’s page', async () => {
  const worker = await browseAs(real, world.worker);
  const page = await worker.page(`/young-people/${world.youngPersonId}/sign-in-code`);
  expect(page).toContain('We send a link to 07700 900123');
  expect((await worker.post(`/young-people/${world.youngPersonId}/sign-in-text`, {})).status).toBe(303);
  expect((await textsNow()).map(({ to }) => to)).toEqual([MOBILE]);
  expect(await lastAudit(world.ground, 'accounts.send-link-by-text')).toMatchObject({
    actor_user_id: world.worker.userId,
    young_person_id: world.youngPersonId,
    detail: {},
  });
});

test('a link by text is sent by their own worker or by staff, where there is a mobile number', async () => {
  await expectOnly({ ...world, ground: real }, sendLinkByText, { youngPersonId: world.youngPersonId });
  expect((await refusalOf(send(world.elsewhere))).kind).toBe('not-found');
  expect((await refusalOf(send({ ...world.worker, userId: world.manager.userId }))).kind).toBe('not-found');
  await world.ground.database.script(`update young_people set phone = '02380 900123'`);
  const refused = await refusalOf(send());
  expect(refused.fields[0]?.message).toContain('no mobile number');
  const worker = await browseAs(real, world.worker);
  expect(await worker.page(`/young-people/${world.youngPersonId}/sign-in-code`)).not.toContain('by text');
});

test('a link by text lets in a young person and nobody else, whatever else they may be', async () => {
  const link = await withActor(real, SYSTEM, (tx) => makeLink(tx, world.coOrdinator.userId ?? '', 'text'));
  expect((await (await browseAs(real, null)).post('/sign-in/link', { token: tokenIn(link) })).status).toBe(
    422,
  );
});

test('a text that is turned down is tried again, with a link that is fresh, and no number is in the log', async () => {
  provider.answer('turns down');
  await ask('07700 900123');
  expect(await textsNow()).toHaveLength(0);
  expect(logged.join()).toContain('ValidationError');
  expect(logged.join()).not.toMatch(/7700/);
  now = addMinutes(now, 20);
  provider.answer('takes');
  const [text] = await textsNow();
  expect(
    (await (await browseAs(real, null)).post('/sign-in/link', { token: tokenIn(text?.text) })).status,
  ).toBe(303);
});

test('a text that arrived though its answer was lost does not go out twice', async () => {
  provider.answer('loses the answer');
  await ask('07700 900123');
  expect(await textsNow()).toHaveLength(1);
  provider.answer('takes');
  expect(await textsNow()).toHaveLength(0);
  const [message] = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').select(['channel', 'tries', 'provider_id']).execute(),
  );
  expect(message).toEqual({ channel: 'text', tries: 1, provider_id: `t${provider.sent.length}` });
});

test('a link that could not go out within the hour is taken back', async () => {
  provider.answer('turns down');
  await ask('07700 900123');
  await textsNow();
  provider.answer('takes');
  now = addMinutes(now, 61);
  expect(await textsNow()).toHaveLength(0);
  expect(
    await readAs(world.ground, SYSTEM, ({ read }) => read.selectFrom('messages').select('id').execute()),
  ).toEqual([]);
});

test('the link stands in no table', async () => {
  await ask('07700 900123');
  const [text] = await textsNow();
  const kept = await readAs(world.ground, SYSTEM, async ({ read }) => [
    await read.selectFrom('messages').selectAll().execute(),
    await read.selectFrom('outbox').selectAll().execute(),
    await read.selectFrom('sign_in_links').selectAll().execute(),
  ]);
  expect(JSON.stringify(kept)).not.toContain(tokenIn(text?.text));
});

test('without a provider there is no way in by text, and in a demonstration it is shown in the mailbox', async () => {
  const none = { ...real, config: { ...real.config, texts: null } };
  const nobody = await browseAs(none, null);
  expect(await nobody.page('/sign-in')).not.toContain('/sign-in/text');
  expect((await nobody.get('/sign-in/text')).status).toBe(404);
  expect((await nobody.post('/sign-in/text', { mobile: MOBILE })).status).toBe(404);
  await perform(world.ground, world.worker, sendLinkByText, { youngPersonId: world.youngPersonId });
  await sendSignInLinks(world.ground);
  await drainOutbox(world.ground);
  expect(await (await browseAs(world.ground, world.youngPerson)).page('/messages')).toContain(
    'Your link to sign in',
  );
});

test('a number is read in the database as it is read here', async () => {
  const typed = [
    '07700900123',
    '+44 (0)7700–900.123',
    '0044 7700 900123',
    '070 1234 5678',
    '07624 123456',
    '',
    'x',
    '07600 123456',
  ];
  for (const one of typed) {
    const [row] = await readAs(world.ground, SYSTEM, (tx) =>
      readSql(tx, sql<{ read: string | null }>`select app.uk_mobile(${one}) as read`),
    );
    expect(row?.read, one).toBe(ukMobile(one));
  }
});

test('somebody who never signed in can, with the first link that their worker sends', async () => {
  await world.ground.database.script(`update young_people set phone = '07700 900777' where first_name = 'Campion';
    update memberships set ended_at = now() where young_person_id in
    (select id from young_people where first_name = 'Campion')`);
  const { id } = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('young_people')
      .select('id')
      .where('first_name', '=', 'Campion')
      .executeTakeFirstOrThrow(),
  );
  await withActor(world.ground, SYSTEM, (tx) => allocate(tx, id, world.worker.userId));
  await ask('07700 900777');
  expect(await textsNow()).toHaveLength(0);
  await send(world.worker, id);
  expect((await textsNow()).map(({ to }) => to)).toEqual(['+447700900777']);
});
