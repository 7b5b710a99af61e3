import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GROUND_COMMANDS } from '#entry/commands/ground-commands.ts';
import { runCommandLine } from '#entry/commands/run-command-line.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { checkSeals } from '#platform/audit/check-seals.ts';
import { sealAudit, sealWhatWaits } from '#platform/audit/seal-audit.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** As somebody who owns the tables could. */
const asOwner = (text: string) => world.ground.database.script(text);

async function write(count: number, authority: string | null = HERE): Promise<void> {
  await withActor(world.ground, SYSTEM, async (tx) => {
    for (let at = 0; at < count; at++)
      await tx.write
        .insertInto('audit')
        .values({
          at: tx.now,
          authority,
          actor_role: 'co-ordinator',
          action: 'looks.page',
          subject: '/referrals/:reference',
          detail: JSON.stringify({ people: at, asked: ['stage'] }),
        })
        .execute();
  });
}

async function doctor(...args: string[]): Promise<{ exit: number; text: string }> {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const terminal = { cwd: '/', isTerminal: false, columns: 200, out: say, problem: say };
  const exit = await runCommandLine(GROUND_COMMANDS, ['doctor', ...args], terminal, (work) =>
    work(world.ground),
  );
  return { exit, text: said.join('') };
}

/** Three seals of two rows each here, and one elsewhere. */
beforeEach(async () => {
  await asOwner('truncate audit, audit_seals restart identity');
  for (const authority of [HERE, HERE, THERE, HERE]) {
    await write(2, authority);
    await sealAudit(world.ground, true);
  }
});

const broken = async () => (await checkSeals(world.ground)).broken;

test('seals hold over the rows of each authority, one after the other', async () => {
  const { broken: found, ...rest } = await checkSeals(world.ground);
  expect(found).toEqual([]);
  expect(rest).toMatchObject({
    seals: 4,
    sealedRows: 8,
    unsealedRows: 0,
    anchors: [
      { authority: THERE, number: 1 },
      { authority: HERE, number: 3 },
    ],
  });
  const said = await doctor();
  expect(said.text).toContain('audit: 4 seals hold over 8 rows; 0 wait for one.');
});

test.each([
  ['changed', "update audit set actor_role = 'manager' where id = 4", 2, 'a row is not as it was sealed'],
  [
    'changed inside',
    'update audit set detail = \'{"people": 9}\' where id = 4',
    2,
    'a row is not as it was sealed',
  ],
  ['taken out', 'delete from audit where id = 4', 2, '2 rows were sealed and 1 are there'],
  [
    'taken out with all of its seal',
    'delete from audit where id in (3, 4)',
    2,
    '2 rows were sealed and 0 are there',
  ],
  [
    'slipped in before all others',
    `insert into audit (id, at, authority, actor_role, action) overriding system value
      select 0, at, authority, actor_role, action from audit where id = 1`,
    1,
    '2 rows were sealed and 3 are there',
  ],
  [
    'taken from another authority',
    `update audit set authority = '${HERE}' where id = 5`,
    3,
    '2 rows were sealed and 3 are there',
  ],
  [
    'given to another authority',
    `update audit set authority = '${THERE}' where id = 4`,
    2,
    '2 rows were sealed and 1 are there',
  ],
] as const)('a row that was %s breaks the seal that it is in', async (_, tampering, number, why) => {
  await asOwner(tampering);
  expect(await broken()).toContainEqual({ authority: HERE, number, why });
});

test('doctor names the first seal that does not hold', async () => {
  await asOwner("update audit set subject = 'other' where id in (3, 8)");
  const { exit, text } = await doctor();
  expect(exit).toBe(1);
  expect(text).toContain(`LOOK AT audit: Seal 2 of ${HERE} does not hold: a row is not as it was sealed.`);
});

test.each([
  ['taken out', 'delete from audit_seals where number = 2', 2, 'a seal is missing'],
  [
    'made again over changed rows',
    `update audit set subject = 'x' where id = 4; update audit_seals set sha256 = '${'a'.repeat(64)}' where number = 2`,
    2,
    'a row is not as it was sealed',
  ],
  [
    'hung elsewhere',
    `update audit_seals set previous_sha256 = '${'a'.repeat(64)}' where number = 3`,
    3,
    'it does not follow the seal before',
  ],
  [
    'emptied of its rows',
    'update audit_seals set row_count = 1 where number = 3',
    3,
    '1 rows were sealed and 2 are there',
  ],
] as const)('a seal that was %s shows', async (_, tampering, number, why) => {
  await asOwner(tampering);
  expect(await broken()).toEqual([{ authority: HERE, number, why }]);
});

test('seals that were all made again are found out by an anchor that was copied out', async () => {
  const { text } = await doctor();
  const anchors = text.split('\n').filter((line) => line.startsWith(HERE));
  expect(anchors).toHaveLength(1);
  expect((await doctor('--anchor', ...anchors)).text).toContain('ok      audit');
  await asOwner("update audit set subject = 'other' where id = 1; truncate audit_seals");
  await sealAudit(world.ground, true);
  expect((await doctor()).text, 'by itself it looks well').toContain('seals hold');
  const found = await doctor('--anchor', ...anchors);
  expect(found.exit).toBe(1);
  expect(found.text).toContain('it is not the seal that was copied out');
  expect((await doctor('--anchor', 'nonsense')).exit).toBe(2);
});

test('gaps in the numbers of rows, which are usual, break nothing', async () => {
  await withActor(world.ground, SYSTEM, async ({ write: into, now }) => {
    await into
      .insertInto('audit')
      .values({ at: now, authority: HERE, actor_role: 'system', action: 'a.b' })
      .execute();
    throw new Error('taken back');
  }).catch(() => {});
  await write(1);
  await write(1, null);
  expect(await sealAudit(world.ground, true)).toBe(2);
  expect(await broken()).toEqual([]);
});

test('of two who seal at the same moment one does; the chain has no fork', async () => {
  await write(3);
  const made = await Promise.all([sealAudit(world.ground, true), sealAudit(world.ground, true)]);
  expect(made.toSorted()).toEqual([0, 1]);
  expect(await checkSeals(world.ground)).toMatchObject({ broken: [], sealedRows: 11 });
});

test('who is still writing while others are sealed is in a later seal and breaks none', async () => {
  let sealing: Promise<number> | undefined;
  await withActor(world.ground, SYSTEM, async ({ write: into, now }) => {
    const row = { at: now, authority: HERE, actor_role: 'system', action: 'a.b' };
    await into.insertInto('audit').values(row).execute();
    sealing = sealAudit(world.ground, true);
    // On a server the sealer now waits for this writer, and others behind the sealer.
    await new Promise((wait) => setTimeout(wait, 50));
    await into.insertInto('audit').values(row).execute();
  });
  await sealing;
  await sealAudit(world.ground, true);
  expect(await checkSeals(world.ground)).toMatchObject({ broken: [], sealedRows: 10, unsealedRows: 0 });
});

test('a few rows wait for an hour, so that a quiet authority has no seal for each click', async () => {
  await write(3);
  await sealWhatWaits(world.ground);
  expect(await checkSeals(world.ground)).toMatchObject({ seals: 4, unsealedRows: 3 });
  await sealWhatWaits(world.at('2025-07-14T10:00:01.000Z'));
  expect(await checkSeals(world.ground)).toMatchObject({ seals: 5, unsealedRows: 0 });
});

test('nobody of the service can change or take out a seal, and only the service makes one', async () => {
  for (const change of ['update audit_seals set row_count = 1', 'delete from audit_seals'])
    await expect(
      withActor(world.ground, SYSTEM, ({ write: into }) => sql.raw(change).execute(into)),
    ).rejects.toThrow(/permission denied/);
  const forged = `insert into audit_seals (authority, number, first_id, last_id, row_count, previous_sha256, sha256, sealed_at)
    values ('${HERE}', 9, 1, 1, 1, repeat('0', 64), repeat('0', 64), now())`;
  await expect(
    withActor(world.ground, world.manager, ({ write: into }) => sql.raw(forged).execute(into)),
  ).rejects.toThrow(/row-level security/);
});
