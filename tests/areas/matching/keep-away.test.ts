import { afterAll, beforeAll, expect, it } from 'vitest';
import { liftNoted, noteAvoidance } from '#areas/matching/keep-away/keep-away.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addSomeone } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addSomeone(world, 'R10');
});
afterAll(() => world.close());

const note = (answers: object, actor = world.coOrdinator) =>
  perform(world.ground, actor, noteAvoidance, { reference: 'R1', reason: 'A court order', ...answers });
const standing = () =>
  readAs(world.ground, SYSTEM, ({ read }) => read.selectFrom('avoidances').selectAll().execute());

it('is noted about a person, an employer or an area; the audit says that, and not why', async () => {
  await note({ kind: 'person', otherReference: 'R10' }, world.worker);
  await note({ kind: 'employer', organisationId: world.organisationId });
  await note({ kind: 'area', area: 'so14  3' });
  expect(await standing()).toMatchObject([
    { kind: 'person', noted_on: '2025-07-14', noted_by: world.worker.userId },
    { kind: 'employer', organisation_id: world.organisationId },
    { kind: 'area', area: 'SO14 3' },
  ]);
  const audit = await lastAudit(world.ground, 'matches.keep-away');
  expect(audit).toMatchObject({ subject: 'referral:R1', detail: { kind: 'area' } });
  expect(JSON.stringify(audit)).not.toContain('court');
});

it.each([
  [{ kind: 'person', otherReference: 'R99' }, 'otherReference'],
  [{ kind: 'person', otherReference: 'R1' }, 'otherReference'],
  [{ kind: 'employer', organisationId: 'Marl' }, 'organisationId'],
  [{ kind: 'area', area: 'Shirley' }, 'area'],
  [{ kind: 'area', area: 'SO14', reason: '' }, 'reason'],
])('asks again where it is not clear what is meant: %j', async (answers, field) => {
  expect((await refusalOf(note(answers))).fields[0]?.field).toBe(field);
});

it('is for those who look after them, on their pages and nowhere else', async () => {
  await expectOnly(world, noteAvoidance, { reference: 'R1', kind: 'area', area: 'SO14', reason: 'x' });
  expect((await refusalOf(note({ kind: 'area', area: 'SO14' }, world.elsewhere))).kind).toBe('not-found');
  const page = await (await browseAs(world.ground, world.worker)).page('/referrals/R1/keep-away');
  expect(page).toContain('Not where postcodes begin with SO14 3');
  expect(page).toContain('A court order');
  const youngPerson = await browseAs(world.ground, world.youngPerson);
  expect((await youngPerson.get('/referrals/R1/keep-away')).status).toBe(403);
  const auditor = { ...world.manager, role: 'auditor' as const };
  const seen = await readAs(world.ground, auditor, ({ read }) =>
    read.selectFrom('avoidances').select('id').execute(),
  );
  expect(seen).toEqual([]);
});

it('is lifted once, and stays in the history', async () => {
  const [first] = await standing();
  const lift = () => perform(world.ground, world.manager, liftNoted, { id: first?.id });
  await expectOneWinner([lift, lift]);
  expect((await standing()).find((row) => row.id === first?.id)?.lifted_on).toBe('2025-07-14');
  await expectOnly(world, liftNoted, { id: first?.id });
});

it('is added by a form that keeps what was typed', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const form = { _once: crypto.randomUUID(), kind: 'area', area: 'Millbrook', reason: 'Family lives there' };
  const wrong = await browser.post('/referrals/R1/keep-away', form);
  const again = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(again).toContain('Enter how the postcodes begin');
  expect(again).toContain('Family lives there');
  const right = await browser.post('/referrals/R1/keep-away', {
    ...form,
    _once: crypto.randomUUID(),
    area: 'SO15',
  });
  expect(right.headers.get('location')).toBe('/referrals/R1/keep-away');
});
