import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readEmployer } from '#areas/employers/employer-record.queries.ts';
import { endEmployer } from '#areas/employers/end-employer.ts';
import { checkEmployer, makeEmployerLive } from '#areas/employers/index.ts';
import { pauseEmployer } from '#areas/employers/pause-employer.ts';
import { reopenEmployer } from '#areas/employers/reopen-employer.ts';
import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => stand('registered'));

const id = () => world.organisationId;
const visit = (more: Record<string, unknown> = {}) => ({
  id: id(),
  checkedOn: '2025-07-10',
  metWhom: 'Clover Marl',
  sawWorkplace: 'yes',
  supervisorKnown: 'yes',
  ...more,
});
const check = (more: Record<string, unknown> = {}, actor = world.coOrdinator) =>
  perform(world.ground, actor, checkEmployer, visit(more));
const status = async () =>
  (await readAs(world.ground, world.coOrdinator, (tx) => readEmployer(tx, id())))?.employer.status;

async function stand(as: EmployerStatus): Promise<void> {
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('employers').set({ status: as }).where('organisation_id', '=', id()).execute(),
  );
}

test('somebody who met them, saw the workplace and knows who supervises makes them checked', async () => {
  expect(await check()).toEqual({ isChecked: true, stillOpen: [] });
  expect(await status()).toBe('checked');
  expect(await waitingEvents(world.ground)).toContain('employers.checked');
  expect(await lastAudit(world.ground, 'employers.check')).toMatchObject({ subject: `employer:${id()}` });
});

test('a visit that leaves something open is kept, named, and makes nobody checked', async () => {
  const { isChecked, stillOpen } = await check({ sawWorkplace: 'no', checkedOn: '2025-07-11' });
  expect({ isChecked, stillOpen }).toEqual({
    isChecked: false,
    stillOpen: ['Record that the place was seen where people will work.'],
  });
  expect(await status()).toBe('registered');
  const record = await readAs(world.ground, world.coOrdinator, (tx) => readEmployer(tx, id()));
  expect(record?.checks[0]).toMatchObject({ sawWorkplace: false, by: 'Fern Flint' });
});

test('a visit in the future, or to an employer that has ended, is refused', async () => {
  expect((await refusalOf(check({ checkedOn: '2025-07-15' }))).fields.map(({ field }) => field)).toEqual([
    'checkedOn',
  ]);
  await stand('ended');
  expect((await refusalOf(check())).code).toBe('employer-ended');
});

test('only a checked employer goes live, and only with insurance that counts', async () => {
  const live = () => perform(world.ground, world.coOrdinator, makeEmployerLive, { id: id() });
  expect((await refusalOf(live())).code).toBe('no-such-step');
  await stand('checked');
  await insure(4_000_000, '2025-01-01');
  expect((await refusalOf(live())).reasons.map(({ code }) => code)).toEqual([
    'insurance-too-low',
    'insurance-ends-before',
  ]);
  await insure(5_000_000, '2025-07-14');
  await live();
  expect(await status()).toBe('live');
});

test('an employer pauses and ends itself, with a reason that it cannot read again', async () => {
  await stand('live');
  const reason = 'A new roof until autumn.';
  expect((await refusalOf(perform(world.ground, world.employer, pauseEmployer, { id: id() }))).kind).toBe(
    'invalid',
  );
  await perform(world.ground, world.employer, pauseEmployer, { id: id(), reason });
  expect(await status()).toBe('paused');
  const steps = (actor = world.coOrdinator) =>
    readAs(world.ground, actor, async (tx) => (await readEmployer(tx, id()))?.steps);
  expect((await steps())?.[0]).toMatchObject({ to: 'paused', reason, by: 'Clover Marl' });
  expect(await steps(world.employer)).toEqual([]);
});

test('nobody ends while somebody is placed there, and whoever comes back is looked at again', async () => {
  await stand('live');
  const placement = await sitOnSeat(world, 1, '2025-07-14', '2025-09-21');
  const end = () => perform(world.ground, world.coOrdinator, endEmployer, { id: id(), reason: 'Moved away' });
  expect((await refusalOf(end())).code).toBe('placement-running');
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('placements').set({ status: 'completed' }).where('id', '=', placement).execute(),
  );
  await end();
  await perform(world.ground, world.coOrdinator, reopenEmployer, { id: id(), reason: 'They are back' });
  expect(await status()).toBe('registered');
});

test('two who pause at the same moment: one of them is told', async () => {
  await stand('live');
  const pause = () =>
    perform(world.ground, world.coOrdinator, pauseEmployer, { id: id(), reason: 'Holiday' });
  expect((await expectOneWinner([pause, pause])).code).toBe('no-such-step');
});

test('another authority has no such employer', async () => {
  expect((await refusalOf(check({}, world.elsewhere))).kind).toBe('not-found');
  const attempt = perform(world.ground, world.elsewhere, pauseEmployer, { id: id(), reason: 'x' });
  expect((await refusalOf(attempt)).kind).toBe('not-found');
  expect((await (await browseAs(world.ground, world.elsewhere)).get(`/employers/${id()}`)).status).toBe(404);
});

test('who may do what is the table’s own list', async () => {
  await expectOnly(world, checkEmployer, visit());
  await expectOnly(world, makeEmployerLive, { id: id() });
  for (const it of [pauseEmployer, endEmployer, reopenEmployer])
    await expectOnly(world, it, { id: id(), reason: 'x' });
});

test('the page asks before it ends an employer, and keeps what was typed when it cannot', async () => {
  await stand('live');
  await sitOnSeat(world, 2, '2025-07-14', '2025-09-21').catch(() => null);
  const browser = await browseAs(world.ground, world.coOrdinator);
  expect(await browser.page(`/employers/${id()}/move/ended`)).toContain('End with Marl &amp; Slate Ltd?');
  expect((await browser.get(`/employers/${id()}/move/checked`)).status).toBe(404);
  const answer = await browser.post(`/employers/${id()}/move/paused`, { reason: '' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Enter the reason');
});

async function insure(pounds: number, expiresOn: string): Promise<void> {
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .updateTable('opportunities')
      .set({ insurance_pounds: pounds, insurance_expires_on: expiresOn })
      .where('organisation_id', '=', id())
      .execute(),
  );
}
