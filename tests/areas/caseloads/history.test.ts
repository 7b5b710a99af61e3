import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { addMember } from '#areas/accounts/index.ts';
import { handOver } from '#areas/caseloads/hand-over.ts';
import { linkWorkers, linkWorkerWhoCame } from '#areas/caseloads/link-workers.ts';
import { setCover } from '#areas/caseloads/set-cover.ts';
import { importFiles } from '#areas/imports/import-files.ts';
import { undoImport } from '#areas/imports/undo-import.ts';
import { changeReferral } from '#areas/referrals/change-referral.ts';
import { mergeYoungPeople, undoMerge } from '#areas/young-people/merge-young-people.ts';
import { type Actor, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague, allocationOf, sees } from '#tests/support/caseloads.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { csvFile } from '#tests/support/import-files.ts';
import { addSomeone } from '#tests/support/matching-world.ts';
import { typeCommand } from '#tests/support/type-command.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let plover: Actor;
let number = 700;
let reference = '';
beforeAll(async () => {
  world = await openWorld();
  plover = await addColleague(world, 'Plover Badger');
});
afterAll(() => world.close());
beforeEach(() => {
  number += 1;
  reference = `R${number}`;
});

/** "Otter Worker 2025-07-14 to now (record)", first to last. */
async function historyOf(ref = reference): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`select concat(coalesce(a.worker_name, a.worker_email), ' ',
      a.starts_on, ' to ', coalesce(a.ends_on::text, 'now'), ' (', a.source, ')') as line
    from allocations a join referrals r on r.young_person_id = a.young_person_id where r.reference = ${ref}
    order by a.starts_on, a.recorded_at, a.ends_on`.execute(world.ground.database.kysely);
  return rows.map(({ line }) => line);
}

async function personOf(ref = reference): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select young_person_id as id from referrals where reference = ${ref}`.execute(
    world.ground.database.kysely,
  );
  return rows[0]?.id ?? '';
}

const take = (ground = world.ground, ...rows: readonly string[]) =>
  perform(ground, world.coOrdinator, importFiles, {
    files: [
      csvFile('referrals', 'reference,first_name,last_name,worker_name,worker_email,worker_role', ...rows),
    ],
  });
const OTTER = 'Otter Worker,otter.worker@council.example,social worker';
const PLOVER = 'Plover Badger,plover.badger@council.example,personal adviser';

describe('a file', () => {
  const later = () => world.at('2025-07-20T09:00:00.000Z');

  it('that names another worker hands over as of that day, and overwrites nothing', async () => {
    await take(world.ground, `${reference},Bracken,Slate,${OTTER}`);
    await take(later(), `${reference},Bracken,Slate,${PLOVER}`);
    expect(await historyOf()).toEqual([
      'Otter Worker 2025-07-14 to 2025-07-19 (import)',
      'Plover Badger 2025-07-20 to now (import)',
    ]);
    const id = await personOf();
    const seen = [await sees(later(), world.worker, id), await sees(later(), plover, id)];
    expect(seen).toEqual([false, true]);
  });

  it('brought in twice changes nothing, and the same worker under another role is no handover', async () => {
    await take(world.ground, `${reference},Bracken,Slate,${OTTER}`);
    await take(later(), `${reference},Bracken,Slate,${OTTER}`);
    await take(
      later(),
      `${reference},Bracken,Slate,Otter Worker,OTTER.WORKER@council.example,personal adviser`,
    );
    expect(await historyOf()).toEqual(['Otter Worker 2025-07-14 to now (import)']);
  });

  it('that names nobody any more ends it, and the young person stands among those without a worker', async () => {
    await take(world.ground, `${reference},Bracken,Slate,${OTTER}`);
    await take(later(), `${reference},Bracken,Slate,,,`);
    expect(await historyOf()).toEqual(['Otter Worker 2025-07-14 to 2025-07-19 (import)']);
    const fern = await browseAs(later(), world.coOrdinator);
    expect(await fern.page('/caseloads')).toContain(`/young-people/${await personOf()}/handover`);
  });

  it('that contradicts a handover which is to come is refused for that row, with why', async () => {
    await take(world.ground, `${reference},Bracken,Slate,${OTTER}`);
    const youngPersonId = await personOf();
    await perform(world.ground, world.worker, handOver, {
      people: [{ youngPersonId, allocationId: await allocationOf(world.ground, youngPersonId) }],
      toUserId: plover.userId,
      startsOn: '2025-08-01',
      reason: 'change of team',
      takesActions: false,
    });
    const reply = await take(world.ground, `${reference},Bracken,Slate,Heron Marl,heron.marl@example.org,`);
    expect(reply.files[0]?.refused).toMatchObject([
      { line: 2, expected: expect.stringContaining('A handover to another worker is planned') },
    ]);
  });

  it('that is taken back hands over again: who saw whom in between is not forgotten', async () => {
    await take(world.ground, `${reference},Bracken,Slate,${OTTER}`);
    const { receipt } = await take(later(), `${reference},Bracken,Slate,${PLOVER}`);
    await perform(world.at('2025-07-22T09:00:00.000Z'), world.coOrdinator, undoImport, {
      receiptId: receipt,
    });
    expect(await historyOf()).toEqual([
      'Otter Worker 2025-07-14 to 2025-07-19 (import)',
      'Plover Badger 2025-07-20 to 2025-07-21 (import)',
      'Otter Worker 2025-07-22 to now (import)',
    ]);
  });

  it('that brought somebody is taken back whole, unless they were handed over since', async () => {
    const first = await take(world.ground, `${reference},Bracken,Slate,${OTTER}`);
    const gone = await perform(world.ground, world.coOrdinator, undoImport, { receiptId: first.receipt });
    expect([gone.removed, await historyOf()]).toEqual([1, []]);
    const again = await take(world.ground, `${reference},Bracken,Slate,${OTTER}`);
    const youngPersonId = await personOf();
    await perform(world.ground, world.manager, handOver, {
      people: [{ youngPersonId, allocationId: await allocationOf(world.ground, youngPersonId) }],
      toUserId: plover.userId,
      startsOn: '2025-07-14',
      reason: 'other',
      takesActions: false,
    });
    const stays = await perform(world.ground, world.coOrdinator, undoImport, { receiptId: again.receipt });
    expect([stays.removed, stays.stayed.map(({ key }) => key)]).toEqual([0, [reference]]);
  });
});

describe('the record’s form', () => {
  const change = (
    workerEmail: string | null,
    workerName: string | null,
    version: number,
    ground = world.ground,
  ) =>
    perform(ground, world.coOrdinator, changeReferral, {
      reference,
      firstName: 'Linden',
      barriers: [],
      workerName,
      workerEmail,
      version,
    });

  it('hands over where another worker is written in, and puts a name right where it is the same', async () => {
    const { youngPersonId } = await addSomeone(world, reference);
    await withActor(world.ground, SYSTEM, (tx) =>
      allocate(tx, youngPersonId, world.worker.userId, {
        name: 'Oter Worker',
        email: 'otter.worker@council.example',
        startsOn: '2025-07-01',
      }),
    );
    await change('otter.worker@council.example', 'Otter Worker', 1);
    expect(await historyOf()).toEqual(['Otter Worker 2025-07-01 to now (record)']);
    await change('plover.badger@council.example', 'Plover Badger', 2);
    expect(await historyOf()).toEqual([
      'Otter Worker 2025-07-01 to 2025-07-13 (record)',
      'Plover Badger 2025-07-14 to now (record)',
    ]);
    expect(await sees(world.ground, world.worker, youngPersonId)).toBe(false);
  });
});

describe('two records that are one person', () => {
  async function pairOf(earlier: string, later: string): Promise<string> {
    const { id } = await withActor(world.ground, SYSTEM, ({ write, now }) =>
      write
        .insertInto('possible_duplicates')
        .values({ authority: HERE, kept_young_person_id: earlier, young_person_id: later, noticed_at: now })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    return id;
  }

  it('keep the worker of the one who stays; where that one has none, the other’s is theirs from today', async () => {
    const stays = (await addSomeone(world, reference)).youngPersonId;
    const goes = (await addSomeone(world, `${reference}9`)).youngPersonId;
    await withActor(world.ground, SYSTEM, (tx) =>
      allocate(tx, goes, plover.userId, { name: 'Plover Badger' }),
    );
    const pair = await pairOf(stays, goes);
    await perform(world.ground, world.manager, mergeYoungPeople, { id: pair });
    const seen = async () =>
      Promise.all(
        [world.worker, plover].map(async (actor) => {
          const rows = await withActor(world.ground, actor, ({ read }) =>
            read.selectFrom('young_people').where('id', '=', stays).select('id').execute(),
          );
          return rows.length === 1;
        }),
      );
    expect(await seen()).toEqual([true, false]);
    await perform(world.ground, world.manager, undoMerge, { id: pair });
    await world.ground.database.script(`delete from allocations where young_person_id = '${stays}'`);
    await perform(world.ground, world.manager, mergeYoungPeople, { id: pair });
    expect(await seen()).toEqual([false, true]);
    await perform(world.ground, world.manager, undoMerge, { id: pair });
    expect(await seen()).toEqual([false, false]);
    expect(await sees(world.ground, plover, goes)).toBe(true);
  });
});

test('somebody who was named by their address sees their young people once they are let in', async () => {
  const { youngPersonId } = await addSomeone(world, reference);
  await withActor(world.ground, SYSTEM, (tx) =>
    allocate(tx, youngPersonId, null, { name: 'Heron Slate', email: 'Heron.Slate@example.org' }),
  );
  expect(await linkWorkers(world.ground)).toBe(0);
  const { userId } = await perform(world.ground, world.manager, addMember, {
    name: 'Heron Slate',
    email: 'heron.slate@example.org',
    role: 'worker',
  });
  const allocationId = await allocationOf(world.ground, youngPersonId);
  await expectOnly(world, linkWorkerWhoCame, { allocationId, userId });
  expect([await linkWorkers(world.ground), await linkWorkers(world.ground)]).toEqual([1, 0]);
  const again = perform(world.ground, { ...SYSTEM, authority: HERE }, linkWorkerWhoCame, {
    allocationId,
    userId,
  });
  expect((await refusalOf(again)).code).toBe('linked-already');
  expect(await sees(world.ground, { ...plover, userId }, youngPersonId)).toBe(true);
  expect(await lastAudit(world.ground, 'caseloads.link-worker')).toMatchObject({
    actor_role: 'system',
    young_person_id: youngPersonId,
    detail: { worker: userId },
  });
});

test('the young person’s file says who was their worker, and the note only once somebody has read it through', async () => {
  const id = world.youngPersonId;
  await perform(world.ground, world.worker, handOver, {
    people: [{ youngPersonId: id, allocationId: await allocationOf(world.ground, id) }],
    toUserId: plover.userId,
    startsOn: '2025-07-14',
    reason: 'change of team',
    note: 'Likes a text the day before.',
    takesActions: false,
  });
  const file = await (await browseAs(world.ground, world.youngPerson)).page('/my-file');
  expect(file).toContain('Who was your worker');
  expect(file).toContain('Otter Worker');
  expect(file).toContain('Plover Badger');
  expect(file).not.toContain('Likes a text');
});

test('at the command line: how many each has, who has nobody, and a whole list handed over', async () => {
  const left = await addColleague(world, 'Teal Basalt');
  const { youngPersonId } = await addSomeone(world, reference);
  await withActor(world.ground, SYSTEM, (tx) => allocate(tx, youngPersonId, left.userId));
  await world.ground.database.script(
    `update memberships set ended_at = now() where user_id = '${left.userId}'`,
  );
  const type = (...words: string[]) => typeCommand(world.ground, '/tmp', [...words, '--authority', HERE]);
  const before = await type('caseload', 'list');
  expect(before.out).toContain('Teal Basalt (has left)');
  expect(before.out).toContain(`${reference}: their worker has left`);
  const given = ['caseload', 'hand-over', 'teal.basalt@council.example'];
  expect((await type(...given, 'nobody@example.org')).exit).toBe(2);
  const done = await type(...given, 'plover.badger@council.example', '--json');
  expect([done.exit, JSON.parse(done.out)]).toEqual([0, { handedOver: 1, left: 0 }]);
  expect(await sees(world.ground, plover, youngPersonId)).toBe(true);
  expect((await type(...given, 'plover.badger@council.example')).exit).toBe(2);
  const asWorker = await type('caseload', 'list', '--as', 'plover.badger@council.example');
  expect(asWorker.exit).toBe(2);
});

test('a cover of a worker goes on where they leave, and ends with its last day', async () => {
  const left = await addColleague(world, 'Dunlin Shale');
  const { youngPersonId } = await addSomeone(world, reference);
  await withActor(world.ground, SYSTEM, (tx) => allocate(tx, youngPersonId, left.userId));
  await world.ground.database.script(
    `update memberships set ended_at = now() where user_id = '${left.userId}'`,
  );
  await perform(world.ground, world.manager, setCover, {
    workerUserId: left.userId,
    coverUserId: plover.userId,
    startsOn: '2025-07-14',
    endsOn: '2025-07-15',
    reason: 'other',
    isWhole: true,
  });
  expect(await sees(world.ground, plover, youngPersonId)).toBe(true);
  expect(await sees(world.at('2025-07-16T09:00:00.000Z'), plover, youngPersonId)).toBe(false);
  const again = perform(world.ground, { ...world.manager, authority: 'E06000044' }, setCover, {
    workerUserId: left.userId,
    coverUserId: plover.userId,
    startsOn: '2025-07-20',
    endsOn: '2025-07-21',
    reason: 'other',
    isWhole: true,
  });
  expect((await refusalOf(again)).kind).toBe('not-found');
});
