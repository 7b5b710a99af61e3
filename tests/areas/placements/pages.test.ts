import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { passGate, versionOf } from '#tests/support/gate.ts';
import { addAnotherPerson, addPlacement } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
  path = `/placements/${reference}`;
});
afterAll(() => world.close());

type Who = 'coOrdinator' | 'manager' | 'worker' | 'employer' | 'youngPerson' | 'elsewhere';
const as = (who: Who, on = '2025-07-14'): Promise<Browser> =>
  browseAs(world.at(`${on}T09:00:00.000Z`), world[who]);

const version = async () => String(await versionOf(world.ground, world.coOrdinator, reference));
const dateOf = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
});
async function send(who: Who, on: string, page: string, form: Record<string, string | string[]> = {}) {
  const browser = await as(who, on);
  return browser.post(`${path}/${page}`, { version: await version(), ...form });
}

// The tests of this file tell one story, in order.

test('the list says what each placement needs, and searches by status', async () => {
  const page = await (await as('coOrdinator')).page('/placements');
  expect(page).toContain('Aspen Garnet');
  expect(page).toContain('Go through the gate before 21 July 2025.');
  expect(await (await as('coOrdinator')).page('/placements?status=completed')).toContain('No placement here');
});

test('the gate says what is open, in words, and who can put it right', async () => {
  const page = await (await as('coOrdinator')).page(`${path}/gate`);
  expect(page).toContain('Before Aspen Garnet starts');
  expect(page).toContain('No emergency contact is recorded.');
  expect(page).toContain('For: the young person, the worker, the co-ordinator');
});

test('an item is recorded on its own page; a mistake comes back with what was typed', async () => {
  const wrong = await send('coOrdinator', '2025-07-14', 'gate/emergency-contact', {
    name: 'Otter',
    phone: '',
  });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/value="Otter"[\s\S]*|Enter their phone number/);
  const done = await send('coOrdinator', '2025-07-14', 'gate/emergency-contact', {
    name: 'Otter Worker',
    phone: '07700 900123',
  });
  expect([done.status, done.headers.get('location')]).toEqual([303, `${path}/gate`]);
});

test('a promise and a manager’s reason have their own forms, the second for managers only', async () => {
  const page = await (await as('coOrdinator')).page(`${path}/gate/benefits-looked-at`);
  expect(page).toContain('Record a promise');
  expect(page).not.toContain('Let it pass');
  expect(await (await as('manager')).page(`${path}/gate/benefits-looked-at`)).toContain('Let it pass');
  const promised = await send('coOrdinator', '2025-07-14', 'gate/benefits-looked-at/promise', {
    by: 'Fern Flint',
    ...dateOf('dueOn', '2025-07-18'),
  });
  expect(promised.status).toBe(303);
  expect(await (await as('coOrdinator')).page(`${path}/gate`)).toContain(
    'Promised by Fern Flint for 18 July 2025',
  );
});

test('confirming with a red gate shows every reason on the form', async () => {
  const refused = await send('coOrdinator', '2025-07-14', 'confirm');
  expect(refused.status).toBe(409);
  const page = await refused.text();
  expect(page).toContain('There is a problem');
  expect(page).toContain('The must-not-meet check has not been made.');
});

test('the young person finds where to be, when, whom to ask for, and what to tell us, in plain words', async () => {
  const browser = await as('youngPerson');
  const response = await browser.get('/placements');
  expect(response.headers.get('location')).toBe(path);
  const page = await browser.page(path);
  for (const words of [
    'Where to be next',
    'Monday 21 July 2025',
    'From 09:30 to 15:30',
    'Nursery, SO15 2FZ',
    'Sedge Mica',
  ])
    expect(page).toContain(words);
  expect(page).toContain('Tell us if this employer may know your name and what you agreed to share.');
  expect(page).not.toContain('must-not-meet');
  // No timetable is loaded: what was found for the match is not repeated as if it still held.
  expect(page).not.toContain('08:40');
});

test('the young person says yes to what the employer may know', async () => {
  const done = await send('youngPerson', '2025-07-14', 'gate/consent-to-share', { how: 'page' });
  expect([done.status, done.headers.get('location')]).toEqual([303, path]);
  expect((await (await as('youngPerson')).get(`${path}/gate/must-not-meet`)).status).toBe(404);
});

test('the employer reads a first name and what was agreed, and nothing else of the young person', async () => {
  const employer = await as('employer');
  for (const page of [
    await employer.page(path),
    await employer.page('/placements'),
    await employer.page(`${path}/gate`),
  ]) {
    expect(page).not.toMatch(/Garnet|2007|relevant|SO14|Otter Worker|900123|R1\b/);
  }
  const page = await employer.page(path);
  expect(page).toContain('Aspen');
  expect(page).toContain('how to look after plants');
  expect(page).toContain('You get the number when the placement is confirmed.');
});

test('confirmed, the employer knows whom to ring', async () => {
  await passGate(world, reference, ['emergency-contact', 'consent-to-share']);
  expect((await send('coOrdinator', '2025-07-15', 'confirm')).status).toBe(303);
  expect(await (await as('employer')).page(path)).toContain('Otter Worker, 07700 900123');
});

test('on day one the start is the next step', async () => {
  expect(await (await as('coOrdinator', '2025-07-21')).page(path)).toContain('Record the start');
  const started = await send('coOrdinator', '2025-07-21', 'start', dateOf('startedOn', '2025-07-21'));
  expect(started.status).toBe(303);
});

test('the supervisor logs the week by one form', async () => {
  const page = await (await as('employer', '2025-07-23')).page(`${path}/attendance`);
  expect(page.match(/<fieldset/g)).toHaveLength(3);
  const form = {
    'mark-2025-07-21': 'present',
    'mark-2025-07-22': 'absent-not-told',
    'mark-2025-07-23': 'absent-not-told',
  };
  const saved = await send('employer', '2025-07-23', 'attendance', form);
  expect(saved.headers.get('location')).toBe(path);
  expect(decodeURIComponent(decodeURIComponent(saved.headers.get('set-cookie') ?? ''))).toContain(
    'somebody calls today',
  );
  expect(await (await as('worker', '2025-07-23')).page('/placements')).toContain(
    'Two absences in a row without a word',
  );
});

test('the young person says that a day was otherwise; staff read why, the employer that it is disputed', async () => {
  const own = await (await as('youngPerson', '2025-07-23')).page(`${path}/attendance`);
  expect(own).toContain('That is not right');
  const said = await send('youngPerson', '2025-07-23', 'attendance/2025-07-22/disagree', {
    words: 'I was in the shed.',
  });
  expect(said.status).toBe(303);
  expect(await (await as('coOrdinator', '2025-07-23')).page(`${path}/attendance`)).toContain(
    'I was in the shed.',
  );
  const employer = await (await as('employer', '2025-07-23')).page(`${path}/attendance`);
  expect(employer).toContain('The young person says that this is not right.');
  expect(employer).not.toContain('shed');
  expect(await (await as('coOrdinator', '2025-07-23')).page(path)).toContain('was logged wrongly');
});

test('a pause moves the end and shows in the strip; the employer is not told of an illness', async () => {
  const paused = await send('coOrdinator', '2025-07-28', 'pause', {
    kind: 'illness',
    ...dateOf('from', '2025-07-28'),
    ...dateOf('to', '2025-08-03'),
  });
  expect(paused.status).toBe(303);
  const page = await (await as('coOrdinator', '2025-07-28')).page(path);
  expect(page).toContain('21 July 2025 to 5 October 2025');
  expect(page).toContain('Illness from 28 July to 3 August');
  const employer = await (await as('employer', '2025-07-28')).page(path);
  expect(employer).toContain('Paused from 28 July to 3 August');
  expect(employer).not.toContain('Illness');
});

test('the days of a pause are put right from the record', async () => {
  const page = await (await as('coOrdinator', '2025-07-29')).page(path);
  const pause = /pauses\/([0-9a-f-]{36})/.exec(page)?.[1];
  const form = { ...dateOf('from', '2025-07-28'), ...dateOf('to', '2025-07-30'), reason: 'Better already.' };
  expect((await send('coOrdinator', '2025-07-29', `pauses/${pause}`, form)).status).toBe(303);
  expect(await (await as('coOrdinator', '2025-07-29')).page(path)).toContain(
    '21 July 2025 to 1 October 2025',
  );
});

test('hours are changed from a day on, by a form that is filled in already', async () => {
  const page = await (await as('coOrdinator', '2025-07-31')).page(`${path}/hours`);
  expect(page).toContain('value="09:30"');
  const changed = await send('coOrdinator', '2025-07-31', 'hours', {
    days: ['1', '2', '3'],
    starts: '10:00',
    ends: '14:00',
    breakMinutes: '0',
    weeklyPay: '',
    ...dateOf('validFrom', '2025-08-04'),
    reason: 'Mornings first.',
  });
  expect(changed.status).toBe(303);
  expect(await (await as('coOrdinator', '2025-07-31')).page(path)).toContain(
    'Monday to Wednesday, 10:00 to 14:00',
  );
});

test('another supervisor of the employer is chosen from a list', async () => {
  const page = await (await as('employer', '2025-07-31')).page(`${path}/supervisor`);
  expect(page).toContain('Sedge Mica');
  const changed = await send('employer', '2025-07-31', 'supervisor', {
    supervisorId: world.supervisorId,
    reason: 'Back from leave.',
  });
  expect(changed.status).toBe(303);
});

test('what comes next is agreed, the young person reads the note and says yes', async () => {
  const added = await send('worker', '2025-09-20', 'next-steps/new', {
    kind: 'course',
    owner: 'Otter Worker',
    ...dateOf('dueOn', '2025-10-06'),
    transitionNote: 'A quiet room helps.',
  });
  expect(added.status).toBe(303);
  const page = await (await as('youngPerson', '2025-09-20')).page(path);
  expect(page).toContain('You start a course.');
  const note = /next-steps\/([0-9a-f-]{36})\/note/.exec(page)?.[1];
  expect(await (await as('youngPerson', '2025-09-20')).page(`${path}/next-steps/${note}/note`)).toContain(
    'A quiet room helps.',
  );
  expect((await send('youngPerson', '2025-09-20', `next-steps/${note}/note`, { how: 'page' })).status).toBe(
    303,
  );
  expect(await (await as('employer', '2025-09-20')).page(path)).not.toContain('quiet room');
});

test('a form that was opened before somebody else saved is turned away once, and then goes by what is there', async () => {
  const seen = await version();
  const late = { ...dateOf('agreedStartOn', '2025-07-21'), weeks: '11', reason: 'One more.' };
  const browser = await as('coOrdinator', '2025-09-20');
  expect((await browser.post(`${path}/dates`, { ...late, version: seen })).status).toBe(303);
  const second = await browser.post(`${path}/dates`, { ...late, version: seen });
  expect(second.status).toBe(409);
  expect(await second.text()).toContain(`name="version" value="${Number(seen) + 1}"`);
});

test('leaving early asks why, whose initiative and what was learnt, and the young person reads no blame', async () => {
  const left = await send('coOrdinator', '2025-09-24', 'left-early', {
    ...dateOf('lastDay', '2025-09-23'),
    reasons: ['found-a-course'],
    initiative: 'young person',
    learnt: 'Plants it is.',
  });
  expect(left.status).toBe(303);
  expect(await (await as('coOrdinator', '2025-09-24')).page(path)).toContain('Plants it is.');
  expect(await (await as('youngPerson', '2025-09-24')).page(path)).toContain('helps us to find the next one');
  expect((await (await as('coOrdinator', '2025-09-24')).get(`${path}/certificate`)).status).toBe(404);
});

test('a completed placement has a certificate, for the young person too', async () => {
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('placements').set({ status: 'completed' }).where('reference', '=', reference).execute(),
  );
  const page = await (await as('youngPerson', '2025-09-24')).page(`${path}/certificate`);
  expect(page).toContain('Aspen Garnet');
  expect(page).toContain('has completed 11 weeks of work at');
});

test('nobody finds a placement that is not theirs', async () => {
  const hazel = await addAnotherPerson(world.ground, 'Hazel');
  const other = await addPlacement(world, { startsOn: '2025-07-21', ...hazel });
  for (const who of ['youngPerson', 'worker', 'elsewhere'] as const)
    for (const page of ['', '/gate', '/attendance'])
      expect([
        who,
        page,
        (await (await as(who)).get(`/placements/${other.reference}${page}`)).status,
      ]).toEqual([who, page, 404]);
  const audits = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('audit').where('subject', '=', `placement:${other.reference}`).select('action').execute(),
  );
  expect(audits).toEqual([{ action: 'placements.plan' }]);
});
