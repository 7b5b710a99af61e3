import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForFile } from '#areas/privacy/ask-for-file.ts';
import { decidePassages } from '#areas/privacy/decide-passages.ts';
import { releaseFile } from '#areas/privacy/release-file.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addPlacement } from '#tests/support/placed.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let manager: Browser;
let young: Browser;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  await addPlacement(world, { startsOn: '2025-07-21' });
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, async ({ write }) => {
    const whose = { authority: HERE, young_person_id: world.youngPersonId };
    const note = { kind: 'visit', minutes: 30, in_touch: 'yes' };
    await write
      .insertInto('contacts')
      .values([
        { ...whose, ...note, contact_on: '2025-07-02', note: 'Aspen likes roses.' },
        { ...whose, ...note, contact_on: '2025-07-03', note: 'His sister Linnet was ill.' },
      ])
      .execute();
    await write
      .insertInto('concerns')
      .values({
        ...whose,
        reference: 'K1',
        kind: 'concern',
        about: 'Home',
        words: 'The landlord shouts.',
        raised_at: '2025-07-03T09:00:00Z',
        raised_by_role: 'worker',
        stops_new_placements: false,
      })
      .execute();
  });
  manager = await browseAs(world.ground, world.manager);
  young = await browseAs(world.ground, world.youngPerson);
  path = `/young-people/${world.youngPersonId}/file`;
});
afterAll(() => world.close());

const whose = () => ({ youngPersonId: world.youngPersonId });
const passages = async () => {
  const answer = await manager.json('GET', `/api/v1${path}/passages`);
  return ((await answer.json()) as { items: { sha256: string; text: string; reason: string | null }[] })
    .items;
};

test('a young person reads what is held, in plain words, and what nobody has gone through is not there yet', async () => {
  const page = await young.page('/my-file');
  for (const text of ['About you', 'Aspen', '17 December 2007', 'gardening; animals', 'Your placements'])
    expect(page, text).toContain(text);
  expect(page).toContain('Somebody must read this first');
  expect(page).not.toContain('roses');
  expect(page).not.toContain('Linnet');
  expect(page).not.toContain('landlord');
  expect(await (await young.get('/my-file.json')).json()).toMatchObject({
    waiting: expect.any(Number),
    sections: expect.arrayContaining([expect.objectContaining({ title: 'About you' })]),
  });
});

test('they ask for all of it on their own page, once, and hear by when', async () => {
  expect((await young.post('/my-file', {})).status).toBe(303);
  expect(await young.page('/my-file')).toContain('You will hear from us by 14 August 2025.');
  expect((await young.post('/my-file', {})).status).toBe(409);
  expect(await lastAudit(world.ground, 'privacy.ask-for-file')).toMatchObject({
    young_person_id: world.youngPersonId,
    detail: { askedBy: 'young person', dueOn: '2025-08-14' },
  });
});

test('staff see who asked, by when, and what is decided about on its own', async () => {
  const page = await manager.page(path);
  expect(page).toContain('14 August 2025');
  expect(page).toContain('1 concerns, accidents and complaints');
  expect(await (await browseAs(world.at('2025-08-14T20:00:00Z'), world.manager)).page(path)).not.toContain(
    'overdue',
  );
  expect(await (await browseAs(world.at('2025-08-15T09:00:00Z'), world.manager)).page(path)).toContain(
    'overdue',
  );
});

test('nothing is handed out before a person has been through every passage', async () => {
  const [request] = await requests();
  const seen = { ...whose(), requestId: request?.id, version: 1 };
  const refusal = await refusalOf(perform(world.ground, world.manager, releaseFile, seen));
  expect(refusal.reasons.map(({ code }) => code)).toEqual(['passages-not-gone-through']);
});

test('a person keeps or holds back each passage, with a reason', async () => {
  expect(await manager.page(`${path}/passages`)).toContain('His sister Linnet was ill.');
  const answers = Object.fromEntries(
    (await passages()).map(({ sha256, text }) => [
      `passage-${sha256}`,
      text.includes('Linnet') ? 'about somebody else' : 'names nobody else',
    ]),
  );
  expect((await manager.post(`${path}/passages`, answers)).status).toBe(303);
  expect((await passages()).every(({ reason }) => reason !== null)).toBe(true);
  expect(await lastAudit(world.ground, 'privacy.decide-passages')).toMatchObject({
    detail: { reasons: ['about somebody else', 'names nobody else'] },
  });
  // Decided is not handed out.
  expect(await young.page('/my-file')).not.toContain('roses');
});

test('a passage that was written since waits for somebody too, and an unknown one is refused', async () => {
  const none = { ...whose(), decisions: { ['0'.repeat(64)]: 'they agreed' } };
  expect((await refusalOf(perform(world.ground, world.manager, decidePassages, none))).kind).toBe('invalid');
  const wrong = { ...whose(), decisions: { x: 'because' } };
  expect((await refusalOf(perform(world.ground, world.manager, decidePassages, wrong))).kind).toBe('invalid');
});

test('of two who hand it out at the same moment one does, and what was handed out is kept', async () => {
  const [request] = await requests();
  const seen = { ...whose(), requestId: request?.id, version: 1 };
  await expectOneWinner([1, 2].map(() => () => perform(world.ground, world.manager, releaseFile, seen)));
  const page = await young.page('/my-file');
  expect(page).toContain('Aspen likes roses.');
  expect(page).toContain('This is left out.');
  expect(page).not.toContain('Linnet');
  const copy = await manager.page(`${path}/released/${request?.id}`);
  expect(copy).toContain('As handed out on 14 July 2025');
  expect(copy).toContain('Aspen likes roses.');
  expect(copy).not.toContain('Linnet');
  expect((await lastAudit(world.ground, 'privacy.release-file'))?.detail).toMatchObject({ leftOut: 1 });
});

test('who may prepare a file, and whose', async () => {
  await expectOnly(world, askForFile, { ...whose(), askedBy: 'young person', askedOn: '2025-07-14' });
  await expectOnly(world, releaseFile, { ...whose(), requestId: crypto.randomUUID(), version: 1 });
  await expectOnly(world, decidePassages, { ...whose(), decisions: {} });
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  for (const one of [path, `${path}/ask`, `${path}/passages`])
    expect((await elsewhere.get(one)).status).toBe(404);
  expect((await elsewhere.json('GET', `/api/v1${path}`)).status).toBe(404);
  for (const actor of [world.employer, world.worker, world.youngPerson])
    expect((await (await browseAs(world.ground, actor)).get(path)).status).toBe(403);
  expect((await manager.get('/my-file')).status).toBe(403);
});

test('a request cannot be noted for a day to come', async () => {
  const tomorrow = { ...whose(), askedBy: 'young person', askedOn: '2025-07-15' };
  expect((await refusalOf(perform(world.ground, world.manager, askForFile, tomorrow))).kind).toBe('invalid');
});

async function requests() {
  return withActor(world.ground, SYSTEM, ({ write }) =>
    write.selectFrom('file_requests').selectAll().orderBy('noted_at', 'desc').execute(),
  );
}
