import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { raiseConcern } from '#areas/concerns/raise-concern.ts';
import { noteAvoidance } from '#areas/matching/keep-away/keep-away.ts';
import { noteAtMeeting } from '#areas/meetings/agenda-item.ts';
import { askToMeeting } from '#areas/meetings/ask-to-meeting.ts';
import { putOnAgenda } from '#areas/meetings/fill-agenda.ts';
import { holdMeeting } from '#areas/meetings/hold-meeting.ts';
import { recordMeetingAction } from '#areas/meetings/record-meeting-action.ts';
import { recordConsent } from '#areas/privacy/record-consent.ts';
import { withdrawConsent } from '#areas/privacy/withdraw-consent.ts';
import { recordContact } from '#areas/young-people/record-contact.ts';
import type { Actor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague } from '#tests/support/caseloads.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { start } from '#tests/support/gate.ts';
import { addSomeone, arrange, type Someone } from '#tests/support/matching-world.ts';
import { addCollege, addMeeting, itemOf } from '#tests/support/meetings.ts';
import { addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let plover: Actor;
let linden: Someone;
let college = '';
let meetingId = '';
beforeAll(async () => {
  world = await openWorld();
  plover = await addColleague(world, 'Plover Badger');
  linden = await addSomeone(world, 'R200', { firstName: 'Linden' });
  await arrange(world.ground, (tx) =>
    allocate(tx, linden.youngPersonId, plover.userId, { name: plover.name }),
  );
  college = await addCollege(world.ground);
});
afterAll(() => world.close());
beforeEach(async () => {
  await clearPlacements(world);
  await world.ground.database.script(
    'delete from actions; update meetings set follows_id = null; delete from meetings; delete from consents; delete from contacts; delete from avoidances; delete from concern_steps; delete from concerns',
  );
  meetingId = await addMeeting(world, { meetsOn: '2025-07-21' });
  for (const youngPersonId of [world.youngPersonId, linden.youngPersonId])
    await perform(world.ground, world.coOrdinator, putOnAgenda, { meetingId, youngPersonId });
});

const pageFor = async (actor: Actor, more = '', ground: Ground = world.ground) =>
  (await browseAs(ground, actor)).page(`/meetings/${meetingId}/pack${more}`);
/** The words of a page's main part. */
const wordsOf = (page: string) =>
  (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the pack for those who work here', () => {
  it('says who, where they are, what is stuck since when, and who does what', async () => {
    await perform(world.ground, world.coOrdinator, recordMeetingAction, {
      ...{ meetingId, youngPersonId: world.youngPersonId, what: 'Ring the college', who: 'worker' },
      dueOn: '2025-07-21',
    });
    const words = wordsOf(await pageFor(world.coOrdinator));
    expect(words).toContain('Aspen Garnet');
    expect(words).toContain('17 years old on the day. Worker: Otter Worker.');
    expect(words).toContain('R1 , To meet');
    expect(words).toMatch(/Questions without an answer: .* since 1 July 2025/);
    expect(words).toContain('Ring the college Who Otter Worker By 21 July 2025 Stands Due within 7 days');
    expect(words).toContain('spoken of for the first time');
    expect(words).toContain('1 July 2025: Referred');
  });

  it('shows an action green, amber and red as its day comes and goes', async () => {
    await perform(world.ground, world.coOrdinator, recordMeetingAction, {
      ...{ meetingId, youngPersonId: world.youngPersonId, what: 'Ring the college', who: 'worker' },
      dueOn: '2025-07-22',
    });
    const ragOn = async (now: string) =>
      /By 22 July 2025 Stands (On time|Due within 7 days|Late)/.exec(
        wordsOf(await pageFor(world.coOrdinator, '', world.at(now))),
      )?.[1];
    expect(await ragOn('2025-07-14T09:00:00.000Z')).toBe('On time');
    expect(await ragOn('2025-07-15T09:00:00.000Z')).toBe('Due within 7 days');
    expect(await ragOn('2025-07-22T22:59:59.000Z')).toBe('Due within 7 days');
    expect(await ragOn('2025-07-22T23:00:00.000Z')).toBe('Late');
  });

  it('shows the ten weeks, the week it is, a worry and a late review of whoever is on a placement', async () => {
    const placed = await addPlacement(world, { startsOn: '2025-07-21' });
    expect(wordsOf(await pageFor(world.coOrdinator))).toMatch(
      /Day one is 21 July 2025; still open at the gate: .*Benefits/,
    );
    await start(world, placed.reference, '2025-07-21');
    const later = world.at('2025-08-18T09:00:00.000Z');
    const words = wordsOf(await pageFor(world.coOrdinator, '', later));
    expect(words).toContain('Plant nursery trainee, Marl &amp; Slate Ltd , week 5 of 10');
    expect(words).toContain('Check-in was due by');
    expect(words).toContain('Week 5 of 10:');
    expect(wordsOf(await pageFor(world.coOrdinator, '?layout=table', later))).toContain(
      'Marl &amp; Slate Ltd, week 5 of 10',
    );
  });

  it('tells what has changed since they were last spoken of, and not what was before', async () => {
    const contact = (contactOn: string, kind: string, ground = world.ground) =>
      perform(ground, world.worker, recordContact, {
        ...{ youngPersonId: world.youngPersonId, contactOn, kind, minutes: null, inTouch: 'yes', note: null },
      });
    const before = await addMeeting(world, { meetsOn: '2025-07-14' });
    await perform(world.ground, world.coOrdinator, putOnAgenda, {
      meetingId: before,
      youngPersonId: world.youngPersonId,
    });
    await perform(world.ground, world.coOrdinator, holdMeeting, { meetingId: before, version: 1 });
    await contact('2025-07-10', 'letter');
    const later = world.at('2025-07-20T09:00:00.000Z');
    await contact('2025-07-18', 'visit', later);
    const words = wordsOf(await pageFor(world.worker, '', later));
    expect(words).toContain('What has changed since the meeting on 14 July 2025');
    expect(words).toContain('18 July 2025: Contact, visit');
    expect(words).not.toContain('letter');
  });

  it('has who has been stuck longest first', async () => {
    const order = async () =>
      [
        ...(await pageFor(world.coOrdinator)).matchAll(/<h2 class="govuk-heading-m" id="p-[^>]*>([^<]*)</g),
      ].map((found) => found[1]);
    const referred = (reference: string, on: string) =>
      world.ground.database.script(
        `update referrals set referred_on = '${on}' where reference = '${reference}'`,
      );
    await referred('R1', '2025-06-01');
    expect(await order()).toEqual(['Aspen Garnet', 'Linden Agate']);
    await referred('R200', '2025-05-01');
    expect(await order()).toEqual(['Linden Agate', 'Aspen Garnet']);
    await referred('R1', '2025-07-01');
    await referred('R200', '2025-07-01');
  });

  it('shows a worker their own in full, and of the others only how many there are', async () => {
    await perform(world.ground, world.coOrdinator, askToMeeting, { meetingId, userId: plover.userId });
    const words = wordsOf(await pageFor(plover));
    expect(words).toContain('Linden Agate');
    expect(words).not.toContain('Aspen');
    expect(words).toContain('One more is on the agenda and not on your list.');
    expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
      actor_user_id: plover.userId,
      subject: '/meetings/:id/pack',
      young_person_id: linden.youngPersonId,
      people: [],
    });
  });

  it('is a look at each record shown, and at no other', async () => {
    await pageFor(world.coOrdinator);
    const look = await lastAudit(world.ground, 'looks.page');
    expect(look).toMatchObject({ actor_user_id: world.coOrdinator.userId, subject: '/meetings/:id/pack' });
    expect([...(look?.people ?? [])].sort()).toEqual([world.youngPersonId, linden.youngPersonId].sort());
  });

  it('never says that there is a concern, nor whom somebody must not meet', async () => {
    const browser = await browseAs(world.ground, world.coOrdinator);
    const before = wordsOf(await browser.page(`/meetings/${meetingId}/pack`));
    await perform(world.ground, world.worker, raiseConcern, {
      ...{ kind: 'concern', about: 'Aspen', words: 'The landlord shouted.', from: '/referrals/R1' },
    });
    await perform(world.ground, world.coOrdinator, noteAvoidance, {
      ...{ reference: 'R1', kind: 'person', otherReference: 'R200', organisationId: '', area: '' },
      reason: 'They quarrelled.',
    });
    expect(wordsOf(await browser.page(`/meetings/${meetingId}/pack`))).toBe(before);
    await addPlacement(world, { startsOn: '2025-07-21' });
    const planned = wordsOf(await browser.page(`/meetings/${meetingId}/pack`));
    expect(planned).toContain('still open at the gate');
    expect(planned).not.toMatch(/must not meet|landlord|quarrelled|oncern/);
  });

  it('is not for those from outside, nor for another authority', async () => {
    for (const actor of [world.employer, world.supervisor, world.youngPerson])
      expect((await (await browseAs(world.ground, actor)).get(`/meetings/${meetingId}/pack`)).status).toBe(
        403,
      );
    const elsewhere = await browseAs(world.ground, world.elsewhere);
    expect((await elsewhere.get(`/meetings/${meetingId}/pack`)).status).toBe(404);
    expect((await elsewhere.get(`/meetings/${meetingId}/pack/for/${college}`)).status).toBe(404);
  });
});

describe('the paper for an organisation from outside', () => {
  const paper = async (organisation = college, ground: Ground = world.ground, actor = world.coOrdinator) =>
    wordsOf(await (await browseAs(ground, actor)).page(`/meetings/${meetingId}/pack/for/${organisation}`));
  const agree = (purpose: string, more: object = {}, youngPersonId = world.youngPersonId) =>
    perform(world.ground, world.coOrdinator, recordConsent, {
      ...{ youngPersonId, purpose, answer: 'yes', how: 'told worker', recipientOrganisationId: null },
      ...{ expiresOn: '', ...more },
    });
  beforeEach(async () => {
    await perform(world.ground, world.coOrdinator, askToMeeting, {
      ...{ meetingId, name: 'Thrift Jasper', organisationId: college, role: 'designated tutor' },
    });
  });

  it('names nobody who did not agree, and counts them', async () => {
    const words = await paper();
    expect(words).toContain('Nobody is named on this paper.');
    expect(words).toContain('2 more, not shown: no consent to share with Quartz College.');
    expect(words).not.toMatch(/Aspen|Linden|R1\b/);
    // Nobody was shown, so nobody was looked at.
    const look = await lastAudit(world.ground, 'looks.page');
    expect(look?.subject).not.toBe('/meetings/:id/pack/for/:organisation');
  });

  it('names who agreed for colleges or for this one, with what they want, and only them are looked at', async () => {
    await agree('tell colleges', { recipientOrganisationId: college });
    const words = await paper();
    expect(words).toContain('Aspen Garnet');
    expect(words).toContain('gardening, animals');
    expect(words).toContain('1 more, not shown: no consent to share with Quartz College.');
    expect(words).not.toContain('Linden');
    expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
      subject: '/meetings/:id/pack/for/:organisation',
      young_person_id: world.youngPersonId,
      people: [],
    });
    await agree('tell colleges', {}, linden.youngPersonId);
    expect(await paper()).toContain('Everybody on the agenda is shown.');
  });

  test.each([
    [
      'for another college',
      async () => ({ recipientOrganisationId: await addCollege(world.ground, 'Onyx College') }),
    ],
    ['that runs out the day before the meeting', async () => ({ expiresOn: '2025-07-20' })],
    ['that is a no', async () => ({ answer: 'no' })],
  ])('a consent %s does not count', async (_, more) => {
    await agree('tell colleges', await more());
    expect(await paper()).not.toContain('Aspen');
  });

  it('a consent that runs out on the day of the meeting counts', async () => {
    await agree('tell colleges', { expiresOn: '2025-07-21' });
    expect(await paper()).toContain('Aspen');
  });

  it('a yes to employers says nothing to a college', async () => {
    await agree('tell employers');
    expect(await paper()).not.toContain('Aspen');
    await perform(world.ground, world.coOrdinator, askToMeeting, {
      ...{ meetingId, name: 'Clover Marl', organisationId: world.organisationId },
    });
    expect(await paper(world.organisationId)).toContain('Aspen');
  });

  it('is read anew: who took their yes back between planning and printing is not on it', async () => {
    await agree('tell colleges');
    expect(await paper()).toContain('Aspen');
    await perform(world.ground, world.youngPerson, withdrawConsent, {
      youngPersonId: world.youngPersonId,
      purpose: 'tell colleges',
      recipientOrganisationId: null,
      how: 'page',
    });
    const words = await paper();
    expect(words).not.toContain('Aspen');
    expect(words).toContain('2 more, not shown');
  });

  it('says what would help them only where they agreed to that, too', async () => {
    await world.ground.database.script(
      `update referrals set support_wanted = '{a quiet space}' where reference = 'R1'`,
    );
    await agree('tell colleges');
    expect(await paper()).not.toContain('a quiet space');
    await agree('hand on notes');
    expect(await paper()).toContain('a quiet space');
    await world.ground.database.script(`update referrals set support_wanted = '{}' where reference = 'R1'`);
  });

  it('has what this organisation has taken on, and nothing of anybody else, no note, stage, age or attendance', async () => {
    await agree('tell colleges');
    const thrift = await world.ground.database.kysely
      .selectFrom('meeting_people')
      .where('organisation_id', '=', college)
      .select('id')
      .executeTakeFirstOrThrow();
    const action = (what: string, who: string) =>
      perform(world.ground, world.coOrdinator, recordMeetingAction, {
        ...{ meetingId, youngPersonId: world.youngPersonId, what, who, dueOn: '2025-07-28' },
      });
    await action('Show the workshop', thrift.id);
    await action('Ask about the housing debt', 'worker');
    const { id: itemId } = await itemOf(world.ground, meetingId, world.youngPersonId);
    await perform(world.ground, world.coOrdinator, noteAtMeeting, {
      ...{ itemId, version: 1, note: 'Slept badly.' },
    });
    const words = await paper();
    expect(words).toContain('Show the workshop (Thrift Jasper, by 28 July 2025)');
    expect(words).not.toMatch(/housing debt|Slept badly|To meet|years old|relevant|SO14|Otter|stuck/);
  });

  it('is for the programme, of an organisation that is asked and on record', async () => {
    await perform(world.ground, world.coOrdinator, askToMeeting, { meetingId, userId: world.worker.userId });
    const path = `/meetings/${meetingId}/pack/for/`;
    expect((await (await browseAs(world.ground, world.worker)).get(`${path}${college}`)).status).toBe(403);
    const fern = await browseAs(world.ground, world.coOrdinator);
    expect((await fern.get(`${path}${world.organisationId}`)).status).toBe(404);
    expect((await fern.get(`${path}nobody`)).status).toBe(404);
  });
});
