import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { askNoMore, askToMeeting, chooseNoteTaker } from '#areas/meetings/ask-to-meeting.ts';
import { cancelMeeting } from '#areas/meetings/cancel-meeting.ts';
import { changeMeeting } from '#areas/meetings/change-meeting.ts';
import { putOnAgenda } from '#areas/meetings/fill-agenda.ts';
import { holdMeeting } from '#areas/meetings/hold-meeting.ts';
import { planMeeting } from '#areas/meetings/plan-meeting.ts';
import { recordMeetingAction } from '#areas/meetings/record-meeting-action.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import { type Actor, readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague, lettersSent } from '#tests/support/caseloads.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addCollege, addMeeting, askedTo, JOINT } from '#tests/support/meetings.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let plover: Actor;
beforeAll(async () => {
  world = await openWorld();
  plover = await addColleague(world, 'Plover Badger');
});
afterAll(() => world.close());
beforeEach(() =>
  world.ground.database.script(
    'delete from actions; update meetings set follows_id = null; delete from meetings; delete from messages; delete from outbox',
  ),
);

const find = (id: string, actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, ({ read }) =>
    read.selectFrom('meetings').where('id', '=', id).selectAll().executeTakeFirst(),
  );
const ask = (meetingId: string, who: object, actor = world.coOrdinator) =>
  perform(world.ground, actor, askToMeeting, { meetingId, ...who });
const change = (meetingId: string, more: object = {}, version = 1, actor = world.coOrdinator) =>
  perform(world.ground, actor, changeMeeting, { ...JOINT, ...more, meetingId, version });
const cancel = (meetingId: string, version = 1, actor = world.coOrdinator) =>
  perform(world.ground, actor, cancelMeeting, { meetingId, reason: 'Nobody can come.', version });
const hold = (meetingId: string, version = 1, actor = world.coOrdinator, ground = world.ground) =>
  perform(ground, actor, holdMeeting, { meetingId, version });

describe('planning a meeting', () => {
  it('asks whoever plans it, who takes the notes until somebody else does', async () => {
    const id = await addMeeting(world);
    expect(await askedTo(world.ground, id)).toEqual(['Fern Flint (notes)']);
    expect(await find(id)).toMatchObject({
      ...{ kind: 'joint 16 to 18', status: 'planned', meets_on: '2025-07-14', version: 1 },
      ...{ starts_minute: 600, ends_minute: 720, place: 'Room 4', repeats: 'every quarter' },
    });
    expect(await lastAudit(world.ground, 'meetings.plan')).toMatchObject({
      subject: `meeting:${id}`,
      actor_user_id: world.coOrdinator.userId,
    });
  });

  it('is refused with every reason', async () => {
    const refused = await refusalOf(addMeeting(world, { meetsOn: '2025-07-13', endsAt: '09:00' }));
    expect(refused.reasons.map(({ code }) => code)).toEqual(['meeting-day-gone', 'meeting-backwards']);
    const unread = await refusalOf(addMeeting(world, { kind: 'party', startsAt: '25:00', place: '' }));
    expect(unread.fields.map(({ field }) => field)).toEqual(['kind', 'startsAt', 'place']);
  });

  it('is for the programme', () => expectOnly(world, planMeeting, JOINT));
});

describe('the next one', () => {
  it('asks the same people, and speaks again of whom an action is still open for', async () => {
    const id = await addMeeting(world);
    await ask(id, { userId: plover.userId });
    await ask(id, { name: 'Vetch Opal', organisationName: 'Careers Advice', role: 'careers adviser' });
    const { youngPersonId } = world;
    await perform(world.ground, world.coOrdinator, putOnAgenda, { meetingId: id, youngPersonId });
    await perform(world.ground, world.coOrdinator, recordMeetingAction, {
      ...{ meetingId: id, youngPersonId, what: 'Ring the college', who: 'worker', dueOn: '2025-07-20' },
    });
    const next = await addMeeting(world, { followsId: id, meetsOn: '2025-10-13' });
    expect(await askedTo(world.ground, next)).toEqual(['Fern Flint (notes)', 'Plover Badger', 'Vetch Opal']);
    const { rule } = await readAs(world.ground, world.coOrdinator, ({ read }) =>
      read.selectFrom('agenda_items').where('meeting_id', '=', next).select('rule').executeTakeFirstOrThrow(),
    );
    expect(rule).toBe('left open');
    expect(await lastAudit(world.ground, 'meetings.plan')).toMatchObject({ people: [youngPersonId] });
  });

  it('is planned once, whoever plans it first', async () => {
    const id = await addMeeting(world);
    const plan = (actor: Actor) => () =>
      perform(world.ground, actor, planMeeting, { ...JOINT, followsId: id, meetsOn: '2025-10-13' });
    const lost = await expectOneWinner([plan(world.coOrdinator), plan(world.manager)]);
    expect(lost.kind).toBe('conflict');
    expect(lost.message).toContain('next meeting');
  });

  it('does not go on from one that was cancelled, nor from another authority’s', async () => {
    const id = await addMeeting(world);
    const elsewhere = await refusalOf(
      perform(world.ground, world.elsewhere, planMeeting, { ...JOINT, followsId: id }),
    );
    expect(elsewhere.kind).toBe('not-found');
    await cancel(id);
    expect((await refusalOf(addMeeting(world, { followsId: id }))).code).toBe('meeting-cancelled');
  });

  it('is offered for the same weekday a quarter later', async () => {
    const id = await addMeeting(world);
    const page = await (await browseAs(world.ground, world.coOrdinator)).page(`/meetings/new?after=${id}`);
    expect(page).toContain('Plan the next meeting');
    expect(page).toMatch(/value="13"[^>]*name="meetsOn-day"/);
    expect(page).toMatch(/value="10"[^>]*name="meetsOn-month"/);
  });
});

describe('changing, cancelling and holding', () => {
  it('changes what was seen, and nobody overwrites what they did not see', async () => {
    const id = await addMeeting(world);
    await change(id, { place: 'Room 5' });
    expect(await find(id)).toMatchObject({ place: 'Room 5', version: 2 });
    expect((await refusalOf(change(id, { place: 'Room 6' }))).code).toBe('stale');
    const lost = await expectOneWinner(
      [world.coOrdinator, world.manager].map((actor) => () => change(id, { place: 'Room 7' }, 2, actor)),
    );
    expect(lost.kind).toBe('conflict');
    expect(await lastAudit(world.ground, 'meetings.change')).toMatchObject({ subject: `meeting:${id}` });
    expect((await refusalOf(change(id, { meetsOn: '2025-07-13' }, 3))).code).toBe('meeting-day-gone');
  });

  it('cancels with a reason, for good', async () => {
    const id = await addMeeting(world);
    const without = perform(world.ground, world.coOrdinator, cancelMeeting, {
      meetingId: id,
      reason: ' ',
      version: 1,
    });
    expect((await refusalOf(without)).fields.map(({ field }) => field)).toEqual(['reason']);
    await cancel(id);
    expect(await find(id)).toMatchObject({ status: 'cancelled', cancelled_reason: 'Nobody can come.' });
    for (const again of [() => cancel(id, 2), () => hold(id, 2)])
      expect((await refusalOf(again())).code).toBe('no-such-step');
    expect((await refusalOf(change(id, {}, 2))).code).toBe('meeting-cancelled');
    expect(await lastAudit(world.ground, 'meetings.cancel')).toMatchObject({ subject: `meeting:${id}` });
  });

  it('is held from its day on, to the London day', async () => {
    const id = await addMeeting(world, { meetsOn: '2025-07-15' });
    const at = (now: string) => hold(id, 1, world.coOrdinator, world.at(now));
    // Summer time: the day begins an hour before midnight in UTC.
    expect((await refusalOf(at('2025-07-14T22:59:59.999Z'))).code).toBe('meeting-to-come');
    await at('2025-07-14T23:00:00.000Z');
    expect(await find(id)).toMatchObject({ status: 'held' });
    expect((await refusalOf(change(id, {}, 2))).code).toBe('meeting-held');
    expect(await lastAudit(world.ground, 'meetings.hold')).toMatchObject({ subject: `meeting:${id}` });
  });

  it('is done by one of two who cancel and hold it at the same moment', async () => {
    const id = await addMeeting(world);
    const lost = await expectOneWinner([() => hold(id), () => cancel(id, 1, world.manager)]);
    expect(['stale', 'no-such-step', 'changed-meanwhile']).toContain(lost.code);
  });

  test.each([
    ['changes', changeMeeting, { ...JOINT }],
    ['cancels', cancelMeeting, { reason: 'x' }],
    ['holds', holdMeeting, {}],
  ] as const)('nobody of another authority %s it, nor somebody of the wrong role', async (_, it, input) => {
    const id = await addMeeting(world);
    const sent = { ...input, meetingId: id, version: 1 };
    expect((await refusalOf(perform(world.ground, world.elsewhere, it as never, sent))).kind).toBe(
      'not-found',
    );
    await expectOnly(world, it as never, sent);
  });
});

describe('who is asked', () => {
  it('are colleagues by account and people from outside by name, organisation and what they do', async () => {
    const college = await addCollege(world.ground, 'Agate College');
    const id = await addMeeting(world);
    await ask(id, { userId: world.worker.userId });
    await ask(id, { name: 'Thrift Jasper', organisationId: college, role: 'designated tutor' });
    await ask(id, { name: 'Vetch Opal', organisationName: 'Careers Advice' });
    const page = await (await browseAs(world.ground, world.coOrdinator)).page(`/meetings/${id}`);
    for (const text of [
      'Otter Worker',
      'Thrift Jasper',
      'Agate College',
      'designated tutor',
      'Careers Advice',
    ])
      expect(page).toContain(text);
    expect(page).toContain('Careers Advice is not on record');
    expect(page).toContain('Paper for Agate College');
    expect(await lastAudit(world.ground, 'meetings.ask')).toMatchObject({ subject: `meeting:${id}` });
  });

  test.each([
    ['nobody', {}, ['name', 'organisationId']],
    ['somebody from nowhere', { name: 'Vetch Opal' }, ['organisationId']],
    [
      'somebody from two places',
      { name: 'Vetch Opal', organisationName: 'Careers', organisationId: crypto.randomUUID() },
      ['organisationId', 'organisationId'],
    ],
    [
      'an organisation that is not here',
      { name: 'Vetch Opal', organisationId: crypto.randomUUID() },
      ['organisationId'],
    ],
    ['a colleague who is none', { userId: crypto.randomUUID() }, ['userId']],
    ['both at once', { userId: crypto.randomUUID(), name: 'Vetch Opal' }, ['userId']],
  ])('is refused for %s', async (_, who, fields) => {
    const id = await addMeeting(world);
    expect((await refusalOf(ask(id, who))).fields.map(({ field }) => field)).toEqual(fields);
  });

  it('neither an employer nor a young person of ours is asked as a colleague', async () => {
    const id = await addMeeting(world);
    for (const { userId } of [world.employer, world.youngPerson, world.elsewhere])
      expect((await refusalOf(ask(id, { userId }))).kind).toBe('invalid');
  });

  it('are asked once, whoever asks first', async () => {
    const id = await addMeeting(world);
    const twice = [world.coOrdinator, world.manager].map(
      (actor) => () => ask(id, { userId: plover.userId }, actor),
    );
    expect((await expectOneWinner(twice)).kind).toBe('conflict');
  });

  it('can be asked no more, and one of them takes the notes', async () => {
    const id = await addMeeting(world);
    const { id: personId } = await ask(id, { userId: plover.userId });
    await perform(world.ground, world.coOrdinator, chooseNoteTaker, { meetingId: id, personId });
    expect(await askedTo(world.ground, id)).toEqual(['Fern Flint', 'Plover Badger (notes)']);
    await perform(world.ground, world.coOrdinator, askNoMore, { meetingId: id, personId });
    expect(await askedTo(world.ground, id)).toEqual(['Fern Flint']);
    for (const it of [askNoMore, chooseNoteTaker])
      expect(
        (await refusalOf(perform(world.ground, world.coOrdinator, it, { meetingId: id, personId }))).kind,
      ).toBe('not-found');
  });

  test.each([
    ['ask', askToMeeting],
    ['ask-no-more', askNoMore],
    ['choose-note-taker', chooseNoteTaker],
  ] as const)('meetings.%s is for the programme of this authority', async (_, it) => {
    const meetingId = await addMeeting(world);
    const { id: personId } = await ask(meetingId, { userId: plover.userId });
    const sent = { meetingId, personId, name: 'Vetch Opal', organisationName: 'Careers' };
    await expectOnly(world, it as never, sent);
    expect((await refusalOf(perform(world.ground, world.elsewhere, it as never, sent))).kind).toBe(
      'not-found',
    );
    await cancel(meetingId);
    expect((await refusalOf(perform(world.ground, world.coOrdinator, it as never, sent))).code).toBe(
      'meeting-cancelled',
    );
  });

  it('are told by letter without a name, but whoever does it is not', async () => {
    const id = await addMeeting(world);
    await ask(id, { userId: plover.userId });
    await drainOutbox(world.ground);
    expect(await lettersSent(world.ground)).toEqual([
      'You are asked to a meeting: plover.badger@council.example',
    ]);
    await change(id, { place: 'Room 9' });
    await drainOutbox(world.ground);
    expect(await lettersSent(world.ground)).toEqual(['A meeting is changed: plover.badger@council.example']);
    await cancel(id, 2);
    await drainOutbox(world.ground);
    expect(await lettersSent(world.ground)).toEqual([
      'A meeting is cancelled: plover.badger@council.example',
    ]);
  });
});

describe('the list', () => {
  it('has today’s meeting among those to come until the day is over, and then among the past', async () => {
    await addMeeting(world);
    const on = async (now: string, when: string) =>
      (await (await browseAs(world.at(now), world.coOrdinator)).page(`/meetings?when=${when}`)).includes(
        'Joint 16–18 meeting',
      );
    expect(await on('2025-07-14T22:59:59.000Z', 'coming')).toBe(true);
    expect(await on('2025-07-14T22:59:59.000Z', 'past')).toBe(false);
    expect(await on('2025-07-14T23:00:00.000Z', 'coming')).toBe(false);
    expect(await on('2025-07-14T23:00:00.000Z', 'past')).toBe(true);
  });

  it('shows a worker the meetings to which they are asked and those about their young people, and no other', async () => {
    const asked = await addMeeting(world, { place: 'Where Otter is asked' });
    await ask(asked, { userId: world.worker.userId });
    const about = await addMeeting(world, { place: 'About Aspen' });
    await perform(world.ground, world.coOrdinator, putOnAgenda, {
      meetingId: about,
      youngPersonId: world.youngPersonId,
    });
    const other = await addMeeting(world, { place: 'About nobody' });
    const browser = await browseAs(world.ground, world.worker);
    const list = await browser.page('/meetings');
    expect(list).toContain('Where Otter is asked');
    expect(list).toContain('About Aspen');
    expect(list).not.toContain('About nobody');
    expect((await browser.get(`/meetings/${other}`)).status).toBe(404);
    expect(await find(other, plover)).toBeUndefined();
  });

  it('is for nobody else', async () => {
    for (const actor of [world.employer, world.supervisor, world.youngPerson])
      expect((await (await browseAs(world.ground, actor)).get('/meetings')).status, actor.role).toBe(403);
  });
});
