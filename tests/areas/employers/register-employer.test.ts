import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerEmployer } from '#areas/employers/index.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const BAKERY = {
  name: 'Beryl Bakery',
  siteName: 'High Street',
  postcode: 'so14 3au',
  contactName: 'Teasel Beryl',
  contactEmail: 'teasel@example.org',
};

const register = (input: Record<string, unknown>, actor = world.coOrdinator) =>
  perform(world.ground, actor, registerEmployer, input);

test('a co-ordinator registers an employer, who is then to be looked at', async () => {
  const { id, isNew } = await register(BAKERY);
  expect(isNew).toBe(true);
  const page = await (await browseAs(world.ground, world.coOrdinator)).page(`/employers/${id}`);
  for (const words of ['Beryl Bakery', 'Registered', 'SO14 3AU', 'Teasel Beryl', 'Record a check'])
    expect(page).toContain(words);
  expect(await waitingEvents(world.ground)).toContain('employers.registered');
});

test('where the same employer may be there already, somebody says which it is', async () => {
  const refused = await refusalOf(register({ ...BAKERY, name: 'MARL AND SLATE' }));
  expect(refused.fields.map((field) => field.field)).toEqual(['sameAs']);
});

test('the same employer keeps what it has and gains the site and the contact that were missing', async () => {
  const { id, isNew } = await register({
    name: 'Marl and Slate Limited',
    siteName: 'Depot',
    contactName: 'Somebody Else',
    contactPhone: '07700 900111',
    sameAs: world.organisationId,
  });
  expect({ id, isNew }).toEqual({ id: world.organisationId, isNew: false });
  const kept = await readAs(world.ground, world.coOrdinator, async ({ read }) => ({
    contact: await read
      .selectFrom('employers')
      .where('organisation_id', '=', id)
      .select(['contact_name', 'contact_phone'])
      .executeTakeFirst(),
    sites: (await read.selectFrom('sites').where('organisation_id', '=', id).select('name').execute()).map(
      (site) => site.name,
    ),
  }));
  expect(kept.contact).toEqual({ contact_name: 'Clover Marl', contact_phone: '07700 900111' });
  expect(kept.sites.sort()).toEqual(['Depot', 'Nursery']);
});

test('a different employer of nearly the same name can be registered, of exactly the same name cannot', async () => {
  const other = await register({ name: 'Marl & Slate (Eastleigh)', sameAs: 'none' });
  expect(other.isNew).toBe(true);
  expect((await refusalOf(register({ name: 'marl & slate ltd', sameAs: 'none' }))).code).toBe('same-name');
});

test('an employer of another authority is not there to be the same as', async () => {
  const alike = { name: 'Marl & Slate Ltd' };
  expect((await register(alike, world.elsewhere)).isNew).toBe(true);
  const refused = await refusalOf(register({ ...alike, sameAs: world.organisationId }, world.elsewhere));
  expect(refused.kind).toBe('not-found');
});

test('two who register the same employer at once make one', async () => {
  const lost = await expectOneWinner([
    () => register({ name: 'Onyx Garage' }),
    () => register({ name: 'Onyx Garage' }),
  ]);
  expect(['conflict', 'invalid']).toContain(lost.kind);
});

test('a form without a name and with half a postcode each gets a sentence', async () => {
  const refused = await refusalOf(register({ name: '', postcode: 'SO14', contactEmail: 'nobody' }));
  expect(refused.fields.map((field) => field.field)).toEqual(['name', 'postcode', 'contactEmail']);
});

test('only those who run the programme register employers', () =>
  expectOnly(world, registerEmployer, BAKERY));

test('the audit says that an employer was registered, and by whom', async () => {
  const { id } = await register({ name: 'Tuff & Galena' });
  expect(await lastAudit(world.ground, 'employers.register')).toMatchObject({
    subject: `employer:${id}`,
    actor_user_id: world.coOrdinator.userId,
    detail: { isNew: true },
  });
});

test('the page asks whether it is the same employer, and keeps what was typed', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const answer = await browser.post('/employers/new', { ...BAKERY, name: 'The Marl & Slate Co' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Yes, it is Marl &amp; Slate Ltd');
  expect(page).toContain('value="High Street"');
});
