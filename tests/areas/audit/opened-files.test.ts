import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endOpening } from '#areas/audit/end-opening.ts';
import { judgeOpening } from '#areas/audit/judge-opening.ts';
import { openFile } from '#areas/audit/open-file.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import { changeReferral } from '#areas/referrals/change-referral.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addAnotherPerson } from '#tests/support/placed.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

const REASON = 'Their own worker is ill and the hostel rang.';

let world: World;
/** Somebody of the authority who is not on Otter's list. */
let linden: { youngPersonId: string; reference: string };
beforeAll(async () => {
  world = await openWorld();
  const { youngPersonId } = await addAnotherPerson(world.ground, 'Linden');
  linden = { youngPersonId, reference: `R-${youngPersonId.slice(0, 8)}` };
});
afterAll(() => world.close());
beforeEach(() =>
  world.ground.database.script('truncate file_openings; delete from messages; delete from outbox'),
);

const open = (input: Readonly<Record<string, unknown>> = {}, ground = world.ground, actor = world.worker) =>
  perform(ground, actor, openFile, { reference: linden.reference, reason: REASON, ...input });

const sees = (actor: Actor, ground = world.ground, id = linden.youngPersonId) =>
  readAs(ground, actor, async ({ read }) => {
    const rows = await read.selectFrom('young_people').where('id', '=', id).select('id').execute();
    return rows.length === 1;
  });

test('a worker who is not theirs sees nothing until they open the file with a reason, and then the whole of it', async () => {
  const browser = await browseAs(world.ground, world.worker);
  expect((await browser.get(`/referrals/${linden.reference}`)).status).toBe(404);
  const answer = await browser.post('/opened-files/new', { reference: linden.reference, reason: REASON });
  expect(answer.headers.get('location')).toBe(`/referrals/${linden.reference}`);
  expect(await browser.page(`/referrals/${linden.reference}`)).toContain('Linden Slate');
  expect((await browser.get(`/young-people/${linden.youngPersonId}/contacts`)).status).toBe(200);
});

test('the audit says that it was opened, and every look after that; the reason stays with the opening', async () => {
  const { id } = await open();
  const row = await lastAudit(world.ground, 'files.open');
  expect(row).toMatchObject({
    authority: HERE,
    actor_user_id: world.worker.userId,
    subject: `file-opening:${id}`,
    young_person_id: linden.youngPersonId,
    detail: { minutes: 240 },
  });
  expect(JSON.stringify(row)).not.toContain('hostel');
  await (await browseAs(world.ground, world.worker)).page(`/referrals/${linden.reference}`);
  expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
    actor_user_id: world.worker.userId,
    young_person_id: linden.youngPersonId,
  });
});

test('a manager is told at once, and so is the young person’s own worker; no letter names anybody', async () => {
  await withActor(world.ground, SYSTEM, (tx) =>
    allocate(tx, linden.youngPersonId, null, { email: 'sedge@council.example' }),
  );
  await open();
  await drainOutbox(world.ground);
  const sent = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').select(['to_address', 'subject', 'body']).orderBy('to_address').execute(),
  );
  expect(sent.map((letter) => letter.to_address)).toEqual([
    'laurel.slate@council.example',
    'sedge@council.example',
  ]);
  expect(JSON.stringify(sent)).not.toMatch(/Linden|hostel/);
});

test('last name and date of birth do where nobody knows the reference', async () => {
  const { youngPersonId } = await open({ reference: '', lastName: 'sLATE', dateOfBirth: '2006-02-03' });
  expect(youngPersonId).toBe(linden.youngPersonId);
});

test.each([
  ['no reason', { reason: '' }, 'reason'],
  ['a reason that says nothing', { reason: '  on duty ' }, 'reason'],
  ['nobody named', { reference: '' }, 'reference'],
  ['a last name alone', { reference: '', lastName: 'Slate' }, 'reference'],
  ['somebody who is not there', { reference: 'R9999' }, 'reference'],
] as const)('with %s nothing is opened', async (_, input, field) => {
  const refusal = await refusalOf(open(input));
  expect(refusal.fields.map((problem) => problem.field)).toContain(field);
  expect(await sees(world.worker)).toBe(false);
});

test('the page keeps what was typed and says what is missing', async () => {
  const browser = await browseAs(world.ground, world.worker);
  const answer = await browser.post('/opened-files/new', { reference: linden.reference, reason: 'ill' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Say why, in 10 characters or more');
  expect(page).toContain(`value="${linden.reference}"`);
});

test('what one sees already cannot be opened', async () => {
  expect((await refusalOf(open({ reference: 'R1' }))).code).toBe('file-seen-already');
  await open();
  expect((await refusalOf(open())).code).toBe('file-seen-already');
});

test('nobody of another authority is found, and an opening made by hand for them shows nothing', async () => {
  const elsewhere = { ...world.worker, authority: THERE };
  expect((await refusalOf(open({}, world.ground, elsewhere))).kind).toBe('invalid');
  await withActor(world.ground, SYSTEM, ({ write, now }) =>
    write
      .insertInto('file_openings')
      .values({
        authority: THERE,
        young_person_id: linden.youngPersonId,
        user_id: world.worker.userId ?? '',
        reason: REASON,
        opened_at: now,
        expires_at: '2025-07-14T12:00:00.000Z',
      })
      .execute(),
  );
  expect(await sees(elsewhere)).toBe(false);
});

test('it is open to whoever opened it and to no other worker', async () => {
  await open();
  expect(await sees(world.worker)).toBe(true);
  expect(await sees({ ...world.worker, userId: world.manager.userId })).toBe(false);
  expect(await sees({ ...world.worker, role: 'employer', organisationId: world.organisationId })).toBe(false);
});

test('after four hours it is closed, at the very moment', async () => {
  await open();
  expect(await sees(world.worker, world.at('2025-07-14T12:59:59.000Z'))).toBe(true);
  expect(await sees(world.worker, world.at('2025-07-14T13:00:00.000Z'))).toBe(false);
  const later = await browseAs(world.at('2025-07-14T13:00:00.000Z'), world.worker);
  expect((await later.get(`/referrals/${linden.reference}`)).status).toBe(404);
});

test.each(['worker', 'manager'] as const)(
  'once the %s has closed it the next request is refused',
  async (who) => {
    const { id } = await open();
    const browser = await browseAs(world.ground, world.worker);
    await browser.page(`/referrals/${linden.reference}`);
    const closing = await (await browseAs(world.ground, world[who])).post(`/opened-files/${id}/end`, {});
    expect(closing.status).toBe(303);
    expect((await browser.get(`/referrals/${linden.reference}`)).status).toBe(404);
    expect((await browser.json('GET', `/api/v1/referrals/${linden.reference}`)).status).toBe(404);
    expect(await lastAudit(world.ground, 'files.end')).toMatchObject({ subject: `file-opening:${id}` });
    expect((await refusalOf(perform(world.ground, world[who], endOpening, { openingId: id }))).code).toBe(
      'opening-over',
    );
  },
);

test('a worker cannot make it longer, nor change the young person’s own record by it', async () => {
  const { id } = await open();
  const changed = await withActor(world.ground, world.worker, async ({ write }) => [
    await write
      .updateTable('file_openings')
      .set({ expires_at: '2025-07-14T20:00:00.000Z' })
      .where('id', '=', id)
      .executeTakeFirst(),
    await write
      .updateTable('young_people')
      .set({ first_name: 'Larch' })
      .where('id', '=', linden.youngPersonId)
      .executeTakeFirst(),
  ]);
  expect(changed.map((result) => Number(result.numUpdatedRows))).toEqual([0, 0]);
});

test('a covering worker reads, and is told plainly that the record is its own worker’s to change', async () => {
  await open();
  const change = perform(world.ground, world.worker, changeReferral, {
    reference: linden.reference,
    firstName: 'Linden',
    version: 1,
  });
  expect((await refusalOf(change)).code).toBe('file-opened-to-read');
});

test('the file says who opened it and why', async () => {
  await open();
  const page = await (await browseAs(world.ground, world.manager)).page(
    `/young-people/${linden.youngPersonId}/looks`,
  );
  expect(page).toMatch(/Opened with a reason by somebody.*?Otter Worker.*?hostel rang/s);
});

test('only workers open, only they and managers close, only managers judge', async () => {
  const { id: openingId } = await open();
  await expectOnly(world, openFile, { reference: linden.reference, reason: REASON });
  await expectOnly(world, endOpening, { openingId });
  await expectOnly(world, judgeOpening, { openingId, version: 1, wasRight: true });
});

test('every page says so as long as it is so', async () => {
  const browser = await browseAs(world.ground, world.worker);
  const banner = 'A file that is not on your list is open to you until 14:00';
  expect(await browser.page('/home')).not.toContain(banner);
  const { id } = await open();
  expect(await browser.page('/home')).toContain(banner);
  expect(await browser.page('/referrals')).toContain(banner);
  expect(await (await browseAs(world.ground, world.manager)).page('/home')).not.toContain(banner);
  await perform(world.ground, world.worker, endOpening, { openingId: id });
  expect(await browser.page('/home')).not.toContain(banner);
});

test('a manager reads who opened whose file and why, and says whether it was right', async () => {
  const { id } = await open();
  const browser = await browseAs(world.ground, world.manager);
  const page = await browser.page('/opened-files');
  for (const words of ['Otter Worker', linden.reference, REASON, 'Not looked at yet'])
    expect(page).toContain(words);
  expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
    subject: '/opened-files',
    young_person_id: linden.youngPersonId,
  });
  const answer = await browser.post(`/opened-files/${id}/judge`, { version: '1', wasRight: 'no' });
  expect(answer.status).toBe(303);
  expect(await browser.page('/opened-files')).toContain('To be looked into');
  expect(await lastAudit(world.ground, 'files.judge')).toMatchObject({ detail: { wasRight: false } });
});

test('a manager’s day says that there is something to read, until it is judged; nobody else’s does', async () => {
  const { id: openingId } = await open();
  const manager = await browseAs(world.ground, world.manager);
  const words = 'Files opened with a reason, to be read: 1';
  expect((await manager.page('/home')).includes(words)).toBe(true);
  expect((await (await browseAs(world.ground, world.coOrdinator)).page('/home')).includes(words)).toBe(false);
  await perform(world.ground, world.manager, judgeOpening, { openingId, version: 1, wasRight: true });
  expect((await manager.page('/home')).includes(words)).toBe(false);
});

test('of two managers who judge at the same moment one is told to look again', async () => {
  const { id: openingId } = await open();
  const judge = (wasRight: boolean) => () =>
    perform(world.ground, world.manager, judgeOpening, { openingId, version: 1, wasRight });
  expect((await expectOneWinner([judge(true), judge(false)])).kind).toBe('conflict');
});

test('a manager of another authority knows of none of it', async () => {
  const { id: openingId } = await open();
  const elsewhere = { ...world.elsewhere, role: 'manager' as const };
  for (const attempt of [
    () => perform(world.ground, elsewhere, endOpening, { openingId }),
    () => perform(world.ground, elsewhere, judgeOpening, { openingId, version: 1, wasRight: true }),
  ])
    expect((await refusalOf(attempt())).kind).toBe('not-found');
});

test('a worker sees their own openings only', async () => {
  await open();
  const other = { ...world.worker, userId: world.manager.userId };
  const count = (actor: Actor) =>
    readAs(
      world.ground,
      actor,
      async ({ read }) => (await read.selectFrom('file_openings').select('id').execute()).length,
    );
  expect([await count(world.worker), await count(other)]).toEqual([1, 0]);
});

test('nobody has more than five open at once', async () => {
  for (const name of ['Alder', 'Birch', 'Cedar', 'Elder', 'Holly']) {
    const { youngPersonId } = await addAnotherPerson(world.ground, name);
    await open({ reference: `R-${youngPersonId.slice(0, 8)}` });
  }
  expect((await refusalOf(open())).kind).toBe('limit');
});

test('a program does the same through the API', async () => {
  const worker = await browseAs(world.ground, world.worker);
  const made = await worker.json('POST', '/api/v1/file-openings', {
    reference: linden.reference,
    reason: REASON,
  });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const manager = await browseAs(world.ground, world.manager);
  const listed = (await (await manager.json('GET', '/api/v1/file-openings')).json()) as { items: unknown[] };
  expect(listed.items).toMatchObject([{ id, state: 'open', reason: REASON, wasRight: null, version: 1 }]);
  const path = `/api/v1/file-openings/${id}`;
  expect((await manager.json('POST', `${path}/judge`, { wasRight: true })).status).toBe(428);
  const judged = await manager.json('POST', `${path}/judge`, { wasRight: true }, { 'If-Match': '"1"' });
  expect(await judged.json()).toEqual({ id, version: 2 });
  expect((await worker.json('POST', `${path}/end`)).status).toBe(200);
  expect((await worker.json('GET', `/api/v1/referrals/${linden.reference}`)).status).toBe(404);
});
