import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, endMember, makeSignInLink, sendSignInLinks } from '#areas/accounts/index.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { type MailProvider, startMailProvider } from '#tests/support/mail-provider.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let provider: MailProvider;
let real: Ground;
beforeAll(async () => {
  world = await openWorld();
  provider = await startMailProvider();
  const mail = { apiKey: 'test', baseUrl: provider.url, from: 'Foothold <foothold@example.org>' };
  real = { ...world.ground, config: { ...world.ground.config, isDemo: false, mail } };
});
afterAll(async () => {
  await provider.stop();
  await world.close();
});

const ask = async (email: string) => (await browseAs(real, null)).post('/sign-in', { email });
const tokenIn = (text: string) => /\/sign-in\/link\/(\S+)/.exec(text)?.[1] ?? '';
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

async function freshToken(email: string): Promise<string> {
  const before = provider.sent.length;
  await ask(email);
  await sendSignInLinks(real);
  expect(provider.sent.length).toBe(before + 1);
  return tokenIn(provider.sent.at(-1)?.text ?? '');
}

test('a known and an unknown address get the same answer, and only the known one gets mail', async () => {
  const known = await ask('fern.flint@council.example');
  const unknown = await ask('nobody@council.example');
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  await sendSignInLinks(real);
  expect(provider.sent.map((mail) => mail.to)).toEqual(['fern.flint@council.example']);
  expect(provider.sent[0]?.subject).not.toMatch(/Fern|Flint/);
});

test('opening the link signs nobody in; pressing the button does, once', async () => {
  const token = await freshToken('otter.worker@council.example');
  const nobody = await browseAs(real, null);
  const opened = await nobody.get(`/sign-in/link/${token}`);
  expect([opened.status, opened.headers.get('set-cookie')]).toEqual([200, null]);
  const first = await nobody.post('/sign-in/link', { token });
  expect(first.headers.get('location')).toBe('/home');
  expect(cookieOf(first)).toMatch(/^session=/);
  expect((await nobody.post('/sign-in/link', { token })).status).toBe(422);
});

test('a link is over after ten minutes', async () => {
  const token = await freshToken('laurel.slate@council.example');
  const late = await browseAs({ ...real, clock: { now: () => addMinutes(real.clock.now(), 11) } }, null);
  expect((await late.post('/sign-in/link', { token })).status).toBe(422);
});

test('an address that asks again and again gets no more than five mails an hour', async () => {
  const before = provider.sent.length;
  for (let count = 0; count < 8; count++) {
    await ask('clover.marl@employer.example');
    await sendSignInLinks(real);
  }
  expect(provider.sent.length - before).toBe(5);
});

test('a real service does not let anybody in as an invented person', async () => {
  const page = await (await browseAs(real, null)).page('/sign-in');
  expect(page).not.toContain('demonstration');
  const response = await (await browseAs(real, null)).post('/sign-in/demo', {
    membershipId: '00000000-0000-4000-8000-000000000000',
  });
  expect(response.status).toBe(403);
});

test('two people who share an address each get their own link, and each link signs in its own person', async () => {
  const shared = { name: 'Other Fern', email: 'fern.flint@council.example', role: 'auditor' };
  const asked = await refusalOf(perform(world.ground, world.manager, addMember, shared));
  expect(asked.fields[0]?.field).toBe('sharesAddress');
  await perform(world.ground, world.manager, addMember, { ...shared, sharesAddress: true });
  const before = provider.sent.length;
  await ask('fern.flint@council.example');
  await sendSignInLinks(real);
  const names = await Promise.all(
    provider.sent.slice(before).map(async ({ text }) => {
      const nobody = await browseAs(real, null);
      const cookie = cookieOf(await nobody.post('/sign-in/link', { token: tokenIn(text) }));
      const page = await (await nobody.json('GET', '/account/sessions', undefined, { cookie })).text();
      return /<strong>([^<]+)<\/strong>/.exec(page)?.[1];
    }),
  );
  expect(names.sort()).toEqual(['Fern Flint', 'Other Fern']);
});

test('when a right is taken away the next click is refused', async () => {
  const { id } = await perform(world.ground, world.manager, addMember, {
    name: 'Bryony Tuff',
    email: 'bryony.tuff@council.example',
    role: 'co-ordinator',
  });
  const nobody = await browseAs(real, null);
  const signedIn = await nobody.post('/sign-in/link', {
    token: await freshToken('bryony.tuff@council.example'),
  });
  const visit = async () =>
    (await nobody.json('GET', '/referrals', undefined, { cookie: cookieOf(signedIn) })).status;
  expect(await visit()).toBe(200);
  await perform(world.ground, world.manager, endMember, { membershipId: id });
  expect(await visit()).toBe(303);
  expect((await lastAudit(world.ground, 'accounts.end-member'))?.subject).toBe(`membership:${id}`);
});

test('somebody who is two things here says which one they are today', async () => {
  await perform(world.ground, world.manager, addMember, {
    name: 'Otter Worker',
    email: 'otter.worker@council.example',
    role: 'co-ordinator',
  });
  const nobody = await browseAs(real, null);
  const signedIn = await nobody.post('/sign-in/link', {
    token: await freshToken('otter.worker@council.example'),
  });
  expect(signedIn.headers.get('location')).toBe('/roles');
  const page = await nobody.json('GET', '/roles', undefined, { cookie: cookieOf(signedIn) });
  expect((await page.text()).match(/Go on as this/g)).toHaveLength(2);
});

test('a manager of one authority lets nobody into another', async () => {
  const elsewhere = {
    name: 'Sorrel Tuff',
    email: 'sorrel@example.org',
    role: 'manager',
    authority: 'E06000044',
  };
  expect((await refusalOf(perform(world.ground, world.manager, addMember, elsewhere))).kind).toBe(
    'forbidden',
  );
});

test('an employer’s person belongs to an employer that is there', async () => {
  const person = { name: 'Mallow Beryl', email: 'mallow@example.org', role: 'employer' };
  const refused = await refusalOf(perform(world.ground, world.manager, addMember, person));
  expect(refused.fields[0]?.field).toBe('organisation');
  const added = await perform(world.ground, world.manager, addMember, {
    ...person,
    organisation: 'marl & slate ltd',
  });
  expect(added.id).toBeTruthy();
});

test('only managers and the operator let people in, and only the operator makes a link by hand', async () => {
  await expectOnly(world, addMember, { name: 'A', email: 'a@example.org', role: 'worker' });
  await expectOnly(world, makeSignInLink, { email: 'otter.worker@council.example' });
});
