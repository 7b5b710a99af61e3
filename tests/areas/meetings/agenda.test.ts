import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { noteAtMeeting, takeOffAgenda } from '#areas/meetings/agenda-item.ts';
import { askToMeeting } from '#areas/meetings/ask-to-meeting.ts';
import { cancelMeeting } from '#areas/meetings/cancel-meeting.ts';
import { fillAgenda, putOnAgenda } from '#areas/meetings/fill-agenda.ts';
import { holdMeeting } from '#areas/meetings/hold-meeting.ts';
import { recordMeetingAction } from '#areas/meetings/record-meeting-action.ts';
import { finishAction } from '#areas/young-people/index.ts';
import { type Actor, readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague } from '#tests/support/caseloads.ts';
import { as, expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addSomeone, arrange, type Someone } from '#tests/support/matching-world.ts';
import { actionsOf, addMeeting, itemOf } from '#tests/support/meetings.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
/** Of another worker; 18 until 13 July 2025, so no longer on the day of the meeting. */
let linden: Someone;
let plover: Actor;
beforeAll(async () => {
  world = await openWorld();
  plover = await addColleague(world, 'Plover Badger');
  linden = await addSomeone(world, 'R200', { firstName: 'Linden', born: '2006-07-14' });
  await arrange(world.ground, (tx) =>
    allocate(tx, linden.youngPersonId, plover.userId, { name: plover.name }),
  );
});
afterAll(() => world.close());
beforeEach(() =>
  world.ground.database.script(
    'delete from actions; update meetings set follows_id = null; delete from meetings; delete from outbox',
  ),
);

const fill = (meetingId: string, rule: string, more: object = {}, actor = world.coOrdinator) =>
  perform(world.ground, actor, fillAgenda, { meetingId, rule, ...more });
const put = (meetingId: string, youngPersonId = world.youngPersonId, actor = world.coOrdinator) =>
  perform(world.ground, actor, putOnAgenda, { meetingId, youngPersonId });
const act = (meetingId: string, more: object = {}, actor = world.coOrdinator) =>
  perform(world.ground, actor, recordMeetingAction, {
    ...{ meetingId, youngPersonId: world.youngPersonId, what: 'Ring the college', who: 'worker' },
    ...{ dueOn: '2025-07-20', ...more },
  });

/** First names on an agenda, as somebody sees them. */
async function onIt(meetingId: string, actor: Actor = world.coOrdinator): Promise<string[]> {
  const rows = await readAs(world.ground, actor, ({ read }) =>
    read
      .selectFrom('agenda_items as i')
      .innerJoin('young_people as y', 'y.id', 'i.young_person_id')
      .where('i.meeting_id', '=', meetingId)
      .orderBy('y.first_name')
      .select('y.first_name as name')
      .execute(),
  );
  return rows.map(({ name }) => name ?? '');
}

describe('putting young people on the agenda by a rule', () => {
  test.each([
    ['aged 16 to 18', {}, ['Aspen']],
    ['caseload', 'plover', ['Linden']],
    ['ready and waiting', { weeks: 1 }, []],
    ['not reviewed', { weeks: 1 }, ['Aspen', 'Linden']],
    ['not reviewed', { weeks: 2 }, []],
    ['at risk', {}, []],
    ['left open', {}, []],
  ])('%s finds whom it says', async (rule, more, names) => {
    const id = await addMeeting(world);
    const sent = more === 'plover' ? { workerUserId: plover.userId } : (more as object);
    expect(await fill(id, rule, sent)).toEqual({ added: names.length });
    expect(await onIt(id)).toEqual(names);
    expect(await lastAudit(world.ground, 'meetings.fill-agenda')).toMatchObject({
      subject: `meeting:${id}`,
      detail: { rule },
    });
  });

  it('finds by the day of the meeting, not by today', async () => {
    const id = await addMeeting(world, { meetsOn: '2025-12-17' });
    // Aspen is 18 on that day, the first of them; ready for 22 weeks.
    expect(await fill(id, 'ready and waiting', { weeks: 22 })).toEqual({ added: 2 });
    const late = await addMeeting(world, { meetsOn: '2025-12-15' });
    expect(await fill(late, 'ready and waiting', { weeks: 22 })).toEqual({ added: 0 });
  });

  it('does not find who works or learns, but does on the day after that ended', async () => {
    const script = (ended: string) =>
      world.ground.database.script(`delete from activity_episodes; insert into activity_episodes (authority, young_person_id,
        kind, started_on, ended_on, source, recorded_on) select authority, id, 'further education', '2025-01-01', ${ended}, 'worker',
        '2025-01-01' from young_people where id = '${world.youngPersonId}'`);
    const found = async (meetsOn: string, rule: string) => {
      const id = await addMeeting(world, { meetsOn });
      await fill(id, rule, { weeks: 1 });
      return (await onIt(id)).includes('Aspen');
    };
    await script('null');
    expect(await found('2025-09-01', 'ready and waiting')).toBe(false);
    expect(await found('2025-09-01', 'at risk')).toBe(false);
    // It holds until the day before.
    await script(`'2025-09-02'`);
    expect(await found('2025-09-01', 'ready and waiting')).toBe(false);
    expect(await found('2025-09-01', 'at risk')).toBe(true);
    expect(await found('2025-09-02', 'ready and waiting')).toBe(true);
    expect(await found('2025-09-02', 'at risk')).toBe(false);
    await world.ground.database.script('delete from activity_episodes');
  });

  it('counts a meeting that was held as a review, and one that was cancelled not', async () => {
    const first = await addMeeting(world);
    await put(first);
    await perform(world.ground, world.coOrdinator, holdMeeting, { meetingId: first, version: 1 });
    const second = await addMeeting(world, { meetsOn: '2025-07-21' });
    await fill(second, 'not reviewed', { weeks: 1 });
    expect(await onIt(second)).toEqual(['Linden']);
    await world.ground.database.script(`update meetings set status = 'planned' where id = '${first}'`);
    await fill(second, 'not reviewed', { weeks: 1 });
    expect(await onIt(second)).toEqual(['Aspen', 'Linden']);
  });

  it('puts nobody on twice, nor on again who was taken off with a reason', async () => {
    const id = await addMeeting(world);
    await fill(id, 'aged 16 to 18');
    expect(await fill(id, 'aged 16 to 18')).toEqual({ added: 0 });
    const { id: itemId } = await itemOf(world.ground, id, world.youngPersonId);
    await perform(world.ground, world.coOrdinator, takeOffAgenda, {
      itemId,
      version: 1,
      reason: 'Aspen asked for it.',
    });
    expect(await fill(id, 'aged 16 to 18')).toEqual({ added: 0 });
    expect((await refusalOf(put(id))).kind).toBe('not-found');
  });

  it('is refused without a worker for a caseload, for no rule, and where it finds others than were seen', async () => {
    const id = await addMeeting(world);
    expect((await refusalOf(fill(id, 'caseload'))).fields).toMatchObject([{ field: 'workerUserId' }]);
    expect((await refusalOf(fill(id, 'by hand'))).fields).toMatchObject([{ field: 'rule' }]);
    expect((await refusalOf(fill(id, 'not reviewed', { weeks: 53 }))).fields).toMatchObject([
      { field: 'weeks' },
    ]);
    const others = await refusalOf(fill(id, 'aged 16 to 18', { seen: 2 }));
    expect([others.kind, others.code]).toEqual(['conflict', 'found-others']);
    expect(await onIt(id)).toEqual([]);
  });

  it('is done by one of two at the same moment', async () => {
    const id = await addMeeting(world);
    const both = [world.coOrdinator, world.manager].map(
      (actor) => () => fill(id, 'aged 16 to 18', { seen: 1 }, actor),
    );
    expect((await expectOneWinner(both)).kind).toBe('conflict');
    expect(await onIt(id)).toEqual(['Aspen']);
  });

  it('shows first whom a rule finds, with the rule and the count, and keeps it then', async () => {
    const id = await addMeeting(world);
    const browser = await browseAs(world.ground, world.coOrdinator);
    const path = `/meetings/${id}/agenda/new`;
    const shown = await browser.page(`${path}?rule=aged+16+to+18&weeks=&workerUserId=`);
    expect(shown).toContain('Aged 16 to 18 on the day');
    expect(shown).toContain('This finds 1 young person');
    expect(shown).toContain('Aspen Garnet');
    expect(shown).not.toContain('Linden');
    // Only whom it found was looked at.
    expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
      young_person_id: world.youngPersonId,
      people: [],
    });
    const kept = await browser.post(path, { rule: 'aged 16 to 18', weeks: '4', workerUserId: '', seen: '1' });
    expect(kept.status).toBe(303);
    expect(await browser.page(`/meetings/${id}`)).toContain('Aged 16 to 18 on the day');
    expect(await browser.page(`${path}?rule=caseload`)).toContain('Choose whose caseload');
  });

  it('is for the programme of this authority', async () => {
    const meetingId = await addMeeting(world);
    const sent = { meetingId, rule: 'aged 16 to 18' };
    await expectOnly(world, fillAgenda, sent);
    expect((await refusalOf(perform(world.ground, world.elsewhere, fillAgenda, sent))).kind).toBe(
      'not-found',
    );
  });
});

describe('putting somebody on by hand', () => {
  it('is for a worker, too, with somebody of theirs, at a meeting that they know of', async () => {
    const id = await addMeeting(world);
    expect((await refusalOf(put(id, world.youngPersonId, world.worker))).kind).toBe('not-found');
    await perform(world.ground, world.coOrdinator, askToMeeting, {
      meetingId: id,
      userId: world.worker.userId,
    });
    expect((await refusalOf(put(id, linden.youngPersonId, world.worker))).kind).toBe('not-found');
    await put(id, world.youngPersonId, world.worker);
    expect(await onIt(id)).toEqual(['Aspen']);
    expect(await lastAudit(world.ground, 'meetings.put-on-agenda')).toMatchObject({
      young_person_id: world.youngPersonId,
    });
  });

  it('is for nobody of another authority or role, and of a planned meeting only', async () => {
    const meetingId = await addMeeting(world);
    const sent = { meetingId, youngPersonId: world.youngPersonId };
    await expectOnly(world, putOnAgenda, sent);
    expect((await refusalOf(perform(world.ground, world.elsewhere, putOnAgenda, sent))).kind).toBe(
      'not-found',
    );
    await perform(world.ground, world.coOrdinator, holdMeeting, { meetingId, version: 1 });
    for (const late of [() => put(meetingId), () => fill(meetingId, 'aged 16 to 18')])
      expect((await refusalOf(late())).code).toBe('meeting-held');
  });

  it('is done once, whoever does it first', async () => {
    const id = await addMeeting(world);
    const both = [world.coOrdinator, world.manager].map((actor) => () => put(id, world.youngPersonId, actor));
    expect((await expectOneWinner(both)).kind).toMatch(/conflict|not-found/);
  });
});

describe('taking somebody off', () => {
  const off = (itemId: string, version = 1, actor = world.coOrdinator, reason = 'Spoken of last week.') =>
    perform(world.ground, actor, takeOffAgenda, { itemId, version, reason });

  it('asks for a reason, which stays with the line', async () => {
    const id = await addMeeting(world);
    await put(id);
    const item = await itemOf(world.ground, id, world.youngPersonId);
    expect((await refusalOf(off(item.id, 1, world.coOrdinator, ' '))).fields).toMatchObject([
      { field: 'reason' },
    ]);
    expect((await refusalOf(off(item.id, 2))).code).toBe('stale');
    await off(item.id);
    expect(await itemOf(world.ground, id, world.youngPersonId)).toMatchObject({
      rule: 'by hand',
      taken_off_reason: 'Spoken of last week.',
      taken_off_by: world.coOrdinator.userId,
    });
    const page = await (await browseAs(world.ground, world.coOrdinator)).page(`/meetings/${id}`);
    expect(page).toContain('Spoken of last week.');
    expect(await lastAudit(world.ground, 'meetings.take-off-agenda')).toMatchObject({
      young_person_id: world.youngPersonId,
    });
    expect((await refusalOf(off(item.id, 2))).code).toBe('stale');
  });

  it('is done by one of two, and by nobody of another authority or role', async () => {
    const id = await addMeeting(world);
    await put(id);
    const { id: itemId } = await itemOf(world.ground, id, world.youngPersonId);
    await expectOnly(world, takeOffAgenda, { itemId, version: 1, reason: 'x' });
    expect((await refusalOf(off(itemId, 1, world.elsewhere))).kind).toBe('not-found');
    const both = [world.coOrdinator, world.manager].map((actor) => () => off(itemId, 1, actor));
    expect((await expectOneWinner(both)).kind).toBe('conflict');
  });
});

describe('at the meeting', () => {
  const note = (itemId: string, version = 1, actor = world.coOrdinator, text = 'Wants to see the college.') =>
    perform(world.ground, actor, noteAtMeeting, { itemId, version, note: text });

  it('what was said is read by the programme and by their own worker alone', async () => {
    const id = await addMeeting(world);
    await put(id);
    await perform(world.ground, world.coOrdinator, askToMeeting, { meetingId: id, userId: plover.userId });
    const { id: itemId } = await itemOf(world.ground, id, world.youngPersonId);
    await note(itemId, 1, world.worker);
    const reads = async (actor: Actor) =>
      (
        await readAs(world.ground, actor, ({ read }) =>
          read.selectFrom('agenda_items').where('id', '=', itemId).select('note').execute(),
        )
      ).map((row) => row.note);
    for (const actor of [world.coOrdinator, world.manager, world.worker])
      expect(await reads(actor)).toEqual(['Wants to see the college.']);
    for (const actor of [plover, world.employer, world.supervisor, world.youngPerson, world.elsewhere])
      expect(await reads(actor), actor.name).toEqual([]);
    expect((await refusalOf(note(itemId, 2, plover))).kind).toBe('not-found');
    expect(await lastAudit(world.ground, 'meetings.note')).toMatchObject({
      young_person_id: world.youngPersonId,
    });
  });

  it('nobody writes over a note that they did not see', async () => {
    const id = await addMeeting(world);
    await put(id);
    const { id: itemId } = await itemOf(world.ground, id, world.youngPersonId);
    await note(itemId);
    expect((await refusalOf(note(itemId))).code).toBe('stale');
    const both = [world.coOrdinator, world.manager].map((actor) => () => note(itemId, 2, actor));
    expect((await expectOneWinner(both)).kind).toBe('conflict');
    await expectOnly(world, noteAtMeeting, { itemId, version: 3, note: 'x' });
    expect((await refusalOf(note(itemId, 3, world.elsewhere))).kind).toBe('not-found');
    await perform(world.ground, world.coOrdinator, cancelMeeting, {
      ...{ meetingId: id, version: 1, reason: 'x' },
    });
    expect((await refusalOf(note(itemId, 3))).code).toBe('meeting-cancelled');
  });

  it('an action is one on the record like any other, and on the first page of whoever has it', async () => {
    const id = await addMeeting(world);
    await put(id);
    await act(id);
    expect(await actionsOf(world.ground, id)).toEqual(['Ring the college: Otter Worker']);
    const otter = await browseAs(world.ground, world.worker);
    expect(await otter.page('/home')).toContain('What you took on');
    expect(await otter.page('/home')).toContain('Due soon');
    expect(await otter.page('/referrals/R1')).toContain('Ring the college');
    // Nobody else is told that it is theirs.
    const fern = await (await browseAs(world.ground, world.coOrdinator)).page('/home');
    expect(fern).not.toContain('What you took on');
    const { id: actionId } = await readAs(world.ground, world.worker, ({ read }) =>
      read.selectFrom('actions').where('meeting_id', '=', id).select('id').executeTakeFirstOrThrow(),
    );
    await perform(world.ground, world.worker, finishAction, { actionId, outcome: 'They ring back.' });
    expect(await otter.page('/home')).not.toContain('What you took on');
    expect(await otter.page(`/meetings/${id}`)).toContain('They ring back.');
    expect(await lastAudit(world.ground, 'meetings.record-action')).toMatchObject({
      young_person_id: world.youngPersonId,
      detail: { meeting: id },
    });
  });

  it('an action that is late stands once on the owner’s page, and as overdue on everybody else’s', async () => {
    const id = await addMeeting(world);
    await put(id);
    await act(id);
    const late = world.at('2025-07-21T09:00:00.000Z');
    const count = async (actor: Actor) =>
      (await (await browseAs(late, actor)).page('/home')).split('Ring the college').length - 1;
    expect(await count(world.worker)).toBe(1);
    expect(await count(world.coOrdinator)).toBe(1);
  });

  it('can be for somebody from outside, by name and organisation, or for the young person themselves', async () => {
    const id = await addMeeting(world);
    await put(id);
    const { id: vetch } = await perform(world.ground, world.coOrdinator, askToMeeting, {
      ...{ meetingId: id, name: 'Vetch Opal', organisationName: 'Careers Advice' },
    });
    await act(id, { who: vetch, what: 'Look for courses' });
    await act(id, { who: 'young person', what: 'Bring the letter' });
    expect(await actionsOf(world.ground, id)).toEqual([
      'Bring the letter: Aspen',
      'Look for courses: Vetch Opal, Careers Advice',
    ]);
  });

  it('is refused for a colleague who cannot open the record, and for a worker whom there is not', async () => {
    const id = await addMeeting(world);
    await put(id);
    const { id: ploverId } = await perform(world.ground, world.coOrdinator, askToMeeting, {
      ...{ meetingId: id, userId: plover.userId },
    });
    expect((await refusalOf(act(id, { who: ploverId }))).code).toBe('owner-cannot-see');
    // Plover looks after Linden, so there it can be.
    await put(id, linden.youngPersonId);
    await act(id, { who: ploverId, youngPersonId: linden.youngPersonId });
    const hazel = await sql<{ id: string }>`select id from young_people where first_name = 'Hazel'`.execute(
      world.ground.database.kysely,
    );
    const nobodys = hazel.rows[0]?.id ?? '';
    await put(id, nobodys);
    expect((await refusalOf(act(id, { youngPersonId: nobodys }))).code).toBe('no-worker');
  });

  test.each([
    ['nobody', { who: '' }, 'who'],
    ['somebody who is not asked', { who: crypto.randomUUID() }, 'who'],
    ['nothing', { what: '' }, 'what'],
    ['a day that has passed', { dueOn: '2025-07-13' }, 'dueOn'],
  ])('an action of %s is refused', async (_, more, field) => {
    const id = await addMeeting(world);
    await put(id);
    expect((await refusalOf(act(id, more))).fields.map((one) => one.field)).toEqual([field]);
  });

  it('an action is for whom the meeting is about, by whom it is open to', async () => {
    const id = await addMeeting(world);
    expect((await refusalOf(act(id))).kind).toBe('not-found');
    await put(id);
    const sent = { meetingId: id, youngPersonId: world.youngPersonId, what: 'x', who: 'worker' };
    await expectOnly(world, recordMeetingAction, { ...sent, dueOn: '2025-07-20' });
    for (const actor of [world.elsewhere, plover, as(world.elsewhere, 'worker')])
      expect((await refusalOf(act(id, {}, actor))).kind).toBe('not-found');
    await perform(world.ground, world.coOrdinator, cancelMeeting, {
      ...{ meetingId: id, version: 1, reason: 'x' },
    });
    expect((await refusalOf(act(id))).code).toBe('meeting-cancelled');
  });

  it('what a page sends is kept, and comes back with what is wrong', async () => {
    const id = await addMeeting(world);
    await put(id);
    const { id: itemId } = await itemOf(world.ground, id, world.youngPersonId);
    const browser = await browseAs(world.ground, world.worker);
    const path = `/meetings/${id}/agenda/${itemId}`;
    expect(await browser.page(path)).toContain('Aspen, themselves');
    const wrong = await browser.post(`${path}/actions`, {
      ...{ what: 'Ring the college', who: 'worker' },
      ...{ 'dueOn-day': '13', 'dueOn-month': '7', 'dueOn-year': '2025' },
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('The day it is due must be today or later');
    expect((await browser.post(`${path}/note`, { note: 'Good news.', version: '1' })).status).toBe(303);
    expect(await browser.page(path)).toContain('Good news.');
    const another = await addMeeting(world);
    expect((await browser.get(`/meetings/${another}/agenda/${itemId}`)).status).toBe(404);
  });
});
