import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putOnAgenda } from '#areas/meetings/fill-agenda.ts';
import { holdMeeting } from '#areas/meetings/hold-meeting.ts';
import { recordMeetingAction } from '#areas/meetings/record-meeting-action.ts';
import { logAttendance } from '#areas/placements/index.ts';
import { recordReview } from '#areas/reviews/index.ts';
import { recordContact } from '#areas/young-people/record-contact.ts';
import type { Actor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague } from '#tests/support/caseloads.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { start, versionOf } from '#tests/support/gate.ts';
import { addMeeting } from '#tests/support/meetings.ts';
import { addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await tellOfJuly();
});
afterAll(() => world.close());
beforeEach(() => world.ground.database.script('delete from outbox'));

const AUGUST = '2025-08-20T09:00:00.000Z';

/** A placement that begins on 21 July, a meeting, contacts, and two reviews with scores. */
async function tellOfJuly(): Promise<void> {
  const { youngPersonId } = world;
  await clearPlacements(world);
  const contact = (contactOn: string, kind: string, inTouch: string) =>
    perform(world.at(AUGUST), world.worker, recordContact, {
      ...{ youngPersonId, contactOn, kind, minutes: 30, inTouch, note: 'Spoke about the landlord.' },
    });
  await contact('2025-06-30', 'call', 'yes');
  await contact('2025-07-01', 'visit', 'yes');
  await contact('2025-07-31', 'call', 'yes');
  await contact('2025-07-10', 'no reply', 'no');
  const meetingId = await addMeeting(world);
  await perform(world.ground, world.coOrdinator, putOnAgenda, { meetingId, youngPersonId });
  const act = (what: string, who: string) =>
    perform(world.ground, world.coOrdinator, recordMeetingAction, {
      ...{ meetingId, youngPersonId, what, who, dueOn: '2025-09-01' },
    });
  await act('Bring the letter', 'young person');
  await act('Ask about the housing debt', 'worker');
  await perform(world.ground, world.coOrdinator, holdMeeting, { meetingId, version: 1 });
  const { reference } = await addPlacement(world, { startsOn: '2025-07-21' });
  await start(world, reference, '2025-07-21');
  const version = () => versionOf(world.ground, world.coOrdinator, reference);
  await perform(world.at('2025-07-31T16:00:00.000Z'), world.employer, logAttendance, {
    ...{ reference, version: await version() },
    days: [
      { day: '2025-07-21', mark: 'present' },
      { day: '2025-07-22', mark: 'late' },
      { day: '2025-07-23', mark: 'absent-told' },
    ],
  });
  const review = async (kind: string, heldOn: string, score: number) =>
    perform(world.at(`${heldOn}T12:00:00.000Z`), world.coOrdinator, recordReview, {
      ...{
        reference,
        kind,
        heldOn,
        version: await version(),
        howItIsGoing: 'well',
        youngPersonWords: 'Good.',
      },
      tookPart: ['young-person', 'employer', 'co-ordinator', 'worker'],
      scores: [{ skill: 'confidence', scoredBy: 'young-person', score }],
    });
  await review('check-in', '2025-07-25', 2);
  await review('mid-point', '2025-08-19', 4);
}

const wordsOf = (page: string) =>
  (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const pathOf = (more: string) => `/young-people/${world.youngPersonId}/month${more}`;
const page = async (actor: Actor, path: string) =>
  wordsOf(await (await browseAs(world.at(AUGUST), actor)).page(path));

test('the worker reads what happened in the month, to the day, and what is next', async () => {
  const words = await page(world.worker, pathOf('?month=2025-07'));
  expect(words).toContain('Aspen Garnet: July 2025');
  expect(words).toContain('2 contacts, 60 minutes; 1 try with no answer');
  expect(words).toContain('1 there, 1 late, 1 away and said so, 0 away without a word');
  expect(words).toContain('check-in, 25 July 2025');
  expect(words).toContain('Spoken of at a meeting 14 July 2025');
  expect(words).toContain('Nothing has been scored twice yet.');
  expect(words).toContain('Ask about the housing debt Who Otter Worker By 1 September 2025');
  // Notes are read where they stand.
  expect(words).not.toContain('landlord');
});

test('without a month it is the last whole one; the one that runs can be read, one to come not', async () => {
  expect(await page(world.coOrdinator, pathOf(''))).toContain('July 2025');
  const running = await page(world.coOrdinator, pathOf('?month=2025-08'));
  expect(running).toContain('confidence First 2 Now 4');
  expect(running).not.toContain('The month after');
  const browser = await browseAs(world.at(AUGUST), world.coOrdinator);
  for (const month of ['2025-09', '2025-13', 'July'])
    expect((await browser.get(pathOf(`?month=${month}`))).status, month).toBe(404);
});

test('a young person reads their own month: their own tasks, and of what others do only how much', async () => {
  const words = await page(world.youngPerson, '/my-month?month=2025-07');
  expect(words).toContain('Your month: July 2025');
  expect(words).toContain('You and we talked 2 times.');
  expect(words).toContain('You were at work on 2 days. Well done!');
  expect(words).toContain('You said you would do this: Bring the letter. Do it by 1 September 2025.');
  expect(words).toContain('People still want to do 1 thing for you.');
  expect(words).not.toMatch(/landlord|housing debt|Otter/);
  expect(await page(world.youngPerson, '/my-month?month=2025-08')).toContain(
    'Confidence: you gave yourself 2 at first. Now it is 4.',
  );
});

test('it goes out as a file and to programs, and each is a look at the record', async () => {
  const browser = await browseAs(world.at(AUGUST), world.worker);
  const file = await browser.get(pathOf('?month=2025-07&format=csv'));
  expect(file.headers.get('Content-Type')).toContain('text/csv');
  const lines = (await file.text()).split('\r\n');
  expect(lines[0]).toBe('young_person,month,kind,what,value,on');
  expect(lines).toContain(`${world.youngPersonId},2025-07,contacts,in touch,2,`);
  const reply = await browser.json('GET', `/api/v1/young-people/${world.youngPersonId}/months/2025-07`);
  expect(await reply.json()).toMatchObject({
    month: '2025-07',
    contacts: { real: 2, minutes: 60, tries: 1 },
  });
  expect(await lastAudit(world.ground, 'looks.api')).toMatchObject({
    young_person_id: world.youngPersonId,
    actor_user_id: world.worker.userId,
  });
});

test('nobody else reads it', async () => {
  const status = async (actor: Actor, path: string) =>
    (await (await browseAs(world.at(AUGUST), actor)).get(path)).status;
  for (const actor of [world.employer, world.supervisor, world.youngPerson])
    expect(await status(actor, pathOf('')), actor.role).toBe(403);
  for (const actor of [world.elsewhere, await addColleague(world, 'Plover Badger')])
    expect(await status(actor, pathOf('')), actor.name).toBe(404);
  expect(await status(world.worker, '/my-month')).toBe(403);
});
