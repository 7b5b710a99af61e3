import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKey } from '#areas/accounts/index.ts';
import { exportRecords } from '#areas/imports/index.ts';
import { GROUND_COMMANDS } from '#entry/commands/ground-commands.ts';
import { runCommandLine } from '#entry/commands/run-command-line.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { newLooks } from '#platform/audit/looks.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const countLooks = () =>
  readAs(world.ground, SYSTEM, async ({ read }) => {
    const rows = await read.selectFrom('audit').where('action', 'like', 'looks.%').select('id').execute();
    return rows.length;
  });

test('who opened a record, when, why and from where stands in the audit', async () => {
  await (await browseAs(world.ground, world.coOrdinator)).page('/referrals/R1');
  expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
    at: '2025-07-14T09:00:00.000Z',
    authority: HERE,
    actor_role: 'co-ordinator',
    actor_user_id: world.coOrdinator.userId,
    subject: '/referrals/:reference',
    young_person_id: world.youngPersonId,
    people: [],
    detail: { people: 1 },
  });
});

test('the API is told from a page', async () => {
  await (await browseAs(world.ground, world.manager)).json('GET', '/api/v1/referrals/R1');
  expect(await lastAudit(world.ground, 'looks.api')).toMatchObject({
    actor_role: 'manager',
    subject: '/api/v1/referrals/:reference',
    young_person_id: world.youngPersonId,
  });
});

test('which key a program showed is kept with its look', async () => {
  const { id: membershipId } = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('memberships').where('role', '=', 'co-ordinator').select('id').executeTakeFirstOrThrow(),
  );
  const input = { membershipId, name: 'The council’s own system', scopes: ['read'], days: 1 };
  const { id, secret } = await perform(world.ground, world.operator, createKey, input);
  const program = await browseAs(world.ground, null);
  await program.json('GET', '/api/v1/referrals/R1', undefined, { Authorization: `Bearer ${secret}` });
  expect(await lastAudit(world.ground, 'looks.api')).toMatchObject({ detail: { people: 1, key: id } });
});

test('a list is one row with everybody on it and what it was filtered by, never what was typed', async () => {
  const before = await countLooks();
  await (await browseAs(world.ground, world.coOrdinator)).page('/duplicates');
  expect(await countLooks(), 'nobody was on it').toBe(before);
  await (await browseAs(world.ground, world.coOrdinator)).page('/home?search=Aspen');
  const look = await lastAudit(world.ground, 'looks.page');
  expect(look).toMatchObject({ subject: '/home', detail: { people: 1, asked: ['search'] } });
  expect(JSON.stringify(look)).not.toContain('Aspen');
});

test('a look that cannot be kept is not answered', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  await world.ground.database.script('revoke insert on audit from foothold_service');
  const answer = await browser.get('/referrals/R1');
  await world.ground.database.script('grant insert on audit to foothold_service');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/Aspen|Garnet/);
});

test('somebody of another authority sees nothing, and nobody is said to have been looked at', async () => {
  const before = await countLooks();
  expect((await (await browseAs(world.ground, world.elsewhere)).get('/referrals/R1')).status).toBe(404);
  expect(await countLooks()).toBe(before);
});

test('a query that names somebody and does not say who is refused', async () => {
  const ground = { ...world.ground, looks: newLooks() };
  const careless = readAs(ground, world.coOrdinator, ({ read }) =>
    read
      .selectFrom('referrals as r')
      .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
      .select(['r.reference', 'y.first_name'])
      .execute(),
  );
  await expect(careless).rejects.toThrow('select young_person_id too');
});

test('a report counts people and looks at none; the people behind a figure are looked at', async () => {
  const browser = await browseAs(world.ground, world.manager);
  const before = await countLooks();
  await browser.page('/reports/programme?from=2025-07-01&to=2025-07-31');
  expect(await countLooks()).toBe(before);
  await browser.page('/reports/programme/people?from=2025-07-01&to=2025-07-31&figure=referred');
  expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
    subject: '/reports/:name/people',
    young_person_id: world.youngPersonId,
  });
});

test('an export says whose records were taken away', async () => {
  await perform(world.ground, world.manager, exportRecords, { kind: 'referrals' });
  expect(await lastAudit(world.ground, 'imports.export')).toMatchObject({
    subject: 'export:referrals',
    people: [world.youngPersonId],
  });
});

test('the command line is no way round', async () => {
  const said: string[] = [];
  const exit = await runCommandLine(
    GROUND_COMMANDS,
    ['match', 'rank', 'R1', '--json'],
    {
      cwd: '/',
      isTerminal: false,
      columns: 80,
      out: (text) => said.push(text),
      problem: (text) => said.push(text),
    },
    (work) => work(world.ground),
  );
  expect(exit, said.join('\n')).toBe(0);
  expect(await lastAudit(world.ground, 'looks.command')).toMatchObject({
    authority: HERE,
    actor_role: 'operator',
    subject: 'match rank',
    young_person_id: world.youngPersonId,
  });
});
