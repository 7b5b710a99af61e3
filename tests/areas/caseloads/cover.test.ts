import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { endMember } from '#areas/accounts/index.ts';
import { endCover } from '#areas/caseloads/end-cover.ts';
import { handOver } from '#areas/caseloads/hand-over.ts';
import { prolongCover } from '#areas/caseloads/prolong-cover.ts';
import { setCover } from '#areas/caseloads/set-cover.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import { changeReferral } from '#areas/referrals/change-referral.ts';
import { recordContact } from '#areas/young-people/record-contact.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague, allocationOf, lettersSent, sees } from '#tests/support/caseloads.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addSomeone } from '#tests/support/matching-world.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

const TODAY = '2025-07-14';

let world: World;
let plover: Actor;
let siskin: Actor;
/** On Otter's list, with a referral. */
let linden: { youngPersonId: string; reference: string };
beforeAll(async () => {
  world = await openWorld();
  plover = await addColleague(world, 'Plover Badger');
  siskin = await addColleague(world, 'Siskin Loam');
  linden = await addSomeone(world, 'R100', { firstName: 'Linden' });
});
afterAll(() => world.close());
beforeEach(() =>
  world.ground.database.script('delete from covers; delete from messages; delete from outbox'),
);

const PLAIN = { startsOn: TODAY, endsOn: '2025-07-20', reason: 'leave', isWhole: true };

/** Plover stands in for Otter. */
async function cover(more: object = {}, actor: Actor = world.worker, ground: Ground = world.ground) {
  const who = {
    coverUserId: plover.userId,
    ...(actor.role === 'worker' ? {} : { workerUserId: world.worker.userId }),
  };
  return (await perform(ground, actor, setCover, { ...PLAIN, ...who, ...more })).id;
}

const ploverSees = (at: string) => sees(world.at(at), plover, linden.youngPersonId);

describe('it begins and ends by itself, to the London day', () => {
  test.each([
    ['in summer', '2025-07-21', '2025-07-27', '2025-07-20T22:59:59.999Z', '2025-07-27T22:59:59.999Z'],
    // 26 October 2025 has 25 hours, 29 March 2026 has 23.
    [
      'over clocks going back',
      '2025-10-26',
      '2025-10-26',
      '2025-10-25T22:59:59.999Z',
      '2025-10-26T23:59:59.999Z',
    ],
    [
      'over clocks going forward',
      '2026-03-29',
      '2026-03-29',
      '2026-03-28T23:59:59.999Z',
      '2026-03-29T22:59:59.999Z',
    ],
  ])('%s: %s to %s', async (_, startsOn, endsOn, lastBefore, last) => {
    await cover({ startsOn, endsOn });
    const first = new Date(Date.parse(lastBefore) + 1).toISOString();
    const after = new Date(Date.parse(last) + 1).toISOString();
    expect([
      await ploverSees(lastBefore),
      await ploverSees(first),
      await ploverSees(last),
      await ploverSees(after),
    ]).toEqual([false, true, true, false]);
  });

  it('knows 29 February', async () => {
    await cover(
      { startsOn: '2028-02-29', endsOn: '2028-02-29' },
      world.worker,
      world.at('2028-02-01T09:00:00.000Z'),
    );
    const days = [
      '2028-02-28T23:59:00.000Z',
      '2028-02-29T00:00:00.000Z',
      '2028-02-29T23:59:00.000Z',
      '2028-03-01T00:00:00.000Z',
    ];
    expect(await Promise.all(days.map(ploverSees))).toEqual([false, true, true, false]);
  });

  it('gives the database’s answer as the rule does, whatever days are set', async () => {
    const { rows } = await sql<{ differ: number }>`
      with days as (select d::date as day from generate_series('2025-02-20'::date, '2025-03-10', '1 day') d),
        spans as (select a.day as starts_on, b.day as ends_on, daterange(a.day, b.day + 1) as period
          from days a, days b where b.day >= a.day - 1)
      select count(*) as differ from spans, days on_day
        where (period @> on_day.day) is distinct from (starts_on <= on_day.day and on_day.day <= ends_on)`.execute(
      world.ground.database.kysely,
    );
    expect(rows).toEqual([{ differ: 0 }]);
  });
});

describe('while it runs', () => {
  it('the colleague sees and does what the worker may, and every look and change is kept as cover', async () => {
    const id = await cover();
    const browser = await browseAs(world.ground, plover);
    const list = await browser.page('/referrals');
    expect(list).toContain('You are covering for Otter Worker until 20 July 2025.');
    expect(list).toContain('Linden');
    expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
      actor_user_id: plover.userId,
      detail: { cover: id },
    });
    await browser.page(`/young-people/${linden.youngPersonId}/contacts`);
    expect(await lastAudit(world.ground, 'looks.page')).toMatchObject({
      young_person_id: linden.youngPersonId,
      detail: { people: 1, cover: id },
    });
    await browser.json('GET', `/api/v1/referrals/${linden.reference}`);
    expect(await lastAudit(world.ground, 'looks.api')).toMatchObject({ detail: { cover: id } });
    await perform(world.ground, plover, recordContact, {
      youngPersonId: linden.youngPersonId,
      contactOn: TODAY,
      kind: 'visit',
      inTouch: 'yes',
    });
    expect(await lastAudit(world.ground, 'young-people.record-contact')).toMatchObject({
      detail: { kind: 'visit', cover: id },
    });
    await perform(world.ground, plover, changeReferral, {
      reference: linden.reference,
      firstName: 'Linden',
      interests: 'gardening',
      barriers: [],
      version: 1,
    });
    expect(await lastAudit(world.ground, 'referrals.change')).toMatchObject({ detail: { cover: id } });
    // What the record says of its worker stays.
    const manager = await browseAs(world.ground, world.manager);
    const looks = await manager.page(`/young-people/${linden.youngPersonId}/looks`);
    expect(looks).toContain('as cover for their worker');
  });

  it('their own young people are looked at by their own right, in a row of their own', async () => {
    const own = await addSomeone(world, `R2${Math.floor(Math.random() * 1e6)}`, { firstName: 'Sedge' });
    await withActor(world.ground, SYSTEM, (tx) => allocate(tx, own.youngPersonId, plover.userId));
    const id = await cover();
    await (await browseAs(world.ground, plover)).page('/referrals');
    const { rows } = await sql<{ cover: string | null; own: boolean }>`select detail ->> 'cover' as cover,
        coalesce(young_person_id = ${own.youngPersonId}::uuid, false) as own
      from audit where subject = '/referrals' order by id desc limit 2`.execute(world.ground.database.kysely);
    expect(rows.toSorted((a, b) => Number(a.own) - Number(b.own))).toEqual([
      { cover: id, own: false },
      { cover: null, own: true },
    ]);
    await world.ground.database.script(
      `delete from allocations where young_person_id = '${own.youngPersonId}'`,
    );
  });

  it('the banner stands on every page, for the colleague alone', async () => {
    await cover();
    const words = 'You are covering for Otter Worker';
    const [mine, theirs] = [await browseAs(world.ground, plover), await browseAs(world.ground, world.worker)];
    for (const path of [
      '/home',
      '/referrals',
      '/matches',
      '/covers',
      '/opened-files',
      `/referrals/${linden.reference}`,
    ]) {
      expect(await mine.page(path), path).toContain(words);
      expect(await theirs.page(path), path).not.toContain(words);
    }
    const after = await browseAs(world.at('2025-07-20T23:00:00.000Z'), plover);
    expect(await after.page('/home')).not.toContain(words);
  });

  it('covers some only, where some are chosen, as long as they are the worker’s', async () => {
    const other = await addSomeone(world, `R3${Math.floor(Math.random() * 1e6)}`);
    await cover({ isWhole: false, youngPersonIds: [linden.youngPersonId] });
    expect([
      await ploverSees('2025-07-14T09:00:00.000Z'),
      await sees(world.ground, plover, other.youngPersonId),
    ]).toEqual([true, false]);
  });

  it('a young person who passes on meanwhile goes out of the cover; one who comes goes into it', async () => {
    const { youngPersonId } = await addSomeone(world, `R4${Math.floor(Math.random() * 1e6)}`);
    await cover();
    expect(await sees(world.ground, plover, youngPersonId)).toBe(true);
    const people = [{ youngPersonId, allocationId: await allocationOf(world.ground, youngPersonId) }];
    await perform(world.ground, world.worker, handOver, {
      people,
      toUserId: siskin.userId,
      startsOn: TODAY,
      reason: 'other',
      takesActions: false,
    });
    expect(await sees(world.ground, plover, youngPersonId)).toBe(false);
  });

  it('the colleague does not hand anybody over, nor makes it longer', async () => {
    const id = await cover();
    const people = [
      {
        youngPersonId: linden.youngPersonId,
        allocationId: await allocationOf(world.ground, linden.youngPersonId),
      },
    ];
    const given = { people, toUserId: siskin.userId, startsOn: TODAY, reason: 'other', takesActions: false };
    expect((await refusalOf(perform(world.ground, plover, handOver, given))).kind).toBe('not-found');
    expect(
      (await (await browseAs(world.ground, plover)).get(`/young-people/${linden.youngPersonId}/handover`))
        .status,
    ).toBe(404);
    const longer = { coverId: id, endsOn: '2025-07-25', version: 1 };
    expect((await refusalOf(perform(world.ground, plover, prolongCover, longer))).kind).toBe('forbidden');
  });
});

describe('a cover does not pass on', () => {
  it('whoever stands in for somebody who stands in sees that one’s young people only, and the page says so', async () => {
    const theirs = await addSomeone(world, `R5${Math.floor(Math.random() * 1e6)}`, { firstName: 'Vetch' });
    await withActor(world.ground, SYSTEM, (tx) => allocate(tx, theirs.youngPersonId, plover.userId));
    await cover();
    await perform(world.ground, plover, setCover, { ...PLAIN, coverUserId: siskin.userId });
    expect(await sees(world.ground, siskin, theirs.youngPersonId)).toBe(true);
    expect(await sees(world.ground, siskin, linden.youngPersonId)).toBe(false);
    expect(await (await browseAs(world.ground, plover)).page('/covers/new')).toContain(
      'A cover does not pass on',
    );
    await world.ground.database.script(
      `delete from allocations where young_person_id = '${theirs.youngPersonId}'`,
    );
  });
});

describe('what is told to the worker is told to the colleague too', () => {
  const event = (at: string) =>
    withActor(world.at(at), SYSTEM, ({ write, now }) =>
      write
        .insertInto('outbox')
        .values({
          authority: HERE,
          event: 'concerns.raised',
          payload: JSON.stringify({ youngPersonId: linden.youngPersonId }),
          created_at: now,
          available_at: now,
        })
        .execute(),
    );
  const toWorkers = async (at: string) => {
    await event(at);
    await drainOutbox(world.at(at));
    return (await lettersSent(world.ground))
      .filter((letter) => /otter|plover/.test(letter))
      .map((letter) => letter.split(': ')[1]);
  };
  beforeEach(() =>
    withActor(world.ground, SYSTEM, (tx) =>
      allocate(tx, linden.youngPersonId, world.worker.userId, { email: 'otter.worker@council.example' }),
    ),
  );

  it('from the first day to the last, and not a moment longer', async () => {
    await cover({ startsOn: '2025-07-15', endsOn: '2025-07-20' });
    await drainOutbox(world.ground);
    await lettersSent(world.ground);
    const both = ['otter.worker@council.example', 'plover.badger@council.example'];
    expect(await toWorkers('2025-07-14T22:59:00.000Z')).toEqual([both[0]]);
    expect(await toWorkers('2025-07-14T23:00:00.000Z')).toEqual(both);
    expect(await toWorkers('2025-07-20T22:59:00.000Z')).toEqual(both);
    expect(await toWorkers('2025-07-20T23:00:00.000Z')).toEqual([both[0]]);
  });

  it('both are told of the cover itself, and the co-ordinator; no letter of staff names anybody', async () => {
    const id = await cover();
    await drainOutbox(world.ground);
    const { rows } = await sql<{ body: string }>`select body from messages`.execute(
      world.ground.database.kysely,
    );
    expect(rows.map(({ body }) => body).join()).not.toMatch(/Otter|Plover|Linden/);
    expect(await lettersSent(world.ground)).toEqual([
      'A colleague stands in for you: otter.worker@council.example',
      'Somebody stands in for a worker: fern.flint@council.example',
      'You are asked to cover: plover.badger@council.example',
    ]);
    await perform(world.ground, plover, endCover, { coverId: id });
    await drainOutbox(world.ground);
    expect(await lettersSent(world.ground)).toEqual([
      'A cover is ended: otter.worker@council.example',
      'A cover is ended: plover.badger@council.example',
    ]);
  });
});

describe('the young person is told, kindly', () => {
  const reach = (more: Readonly<Record<string, string | null>>, id = linden.youngPersonId) =>
    withActor(world.ground, SYSTEM, ({ write }) =>
      write.updateTable('young_people').set(more).where('id', '=', id).execute(),
    );
  const letters = async () => {
    const { rows } = await sql<Letter>`select id, subject, body, channel, to_address as "to" from messages
      where to_address not like '%@council.example' order by to_address`.execute(
      world.ground.database.kysely,
    );
    const fresh = rows.filter(({ id }) => !read.has(id));
    for (const { id } of rows) read.add(id);
    return fresh.map(({ id: _, ...letter }) => letter);
  };
  const read = new Set<string>();
  interface Letter {
    readonly id: string;
    readonly subject: string;
    readonly body: string;
    readonly channel: string;
    readonly to: string;
  }
  beforeEach(() => reach({ email: 'linden@example.org', preferred_contact: 'email', died_on: null }));

  it('who helps them, from when to when, and how to reach them: first names, and nothing of why or whose', async () => {
    await cover({ startsOn: '2025-07-15', endsOn: '2025-07-20' });
    await drainOutbox(world.ground);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toEqual({
      subject: 'Somebody helps you while your worker is away',
      channel: 'email',
      to: 'linden@example.org',
      body: `Otter is away from 15 July 2025 to 20 July 2025.
Plover helps you in that time.
Write to Plover at plover.badger@council.example.
After that Otter is back.

You can see who works with you here:

http://localhost:8787/my-workers

Foothold`,
    });
  });

  it('by text where they asked for texts and have a mobile; by nothing where there is no way', async () => {
    await reach({ preferred_contact: 'text', phone: '07700 900123' });
    await cover({ startsOn: TODAY, endsOn: TODAY });
    await drainOutbox(world.ground);
    const [text] = await letters();
    expect(text).toMatchObject({ channel: 'text', to: '+447700900123' });
    expect(text?.body).toContain('Otter is away on 14 July 2025.');
    await reach({ preferred_contact: 'text', phone: null, email: null });
    await cover({ startsOn: '2025-07-15', endsOn: '2025-07-15' });
    await drainOutbox(world.ground);
    expect(await letters()).toEqual([]);
  });

  it('only those whom the cover is about, who are on that list then, and nobody who has died', async () => {
    await cover({ isWhole: false, youngPersonIds: [world.youngPersonId] });
    await drainOutbox(world.ground);
    expect(await letters()).toEqual([]);
    await world.ground.database.script('delete from covers');
    await reach({ died_on: '2025-07-01' });
    await cover();
    await drainOutbox(world.ground);
    expect(await letters()).toEqual([]);
    await world.ground.database.script('delete from covers');
    await reach({ died_on: null });
    await cover({ workerUserId: siskin.userId }, world.manager);
    await drainOutbox(world.ground);
    expect(await letters()).toEqual([]);
  });

  it('that it lasts longer, and that it is over earlier; and not of one that was ended before the letter was written', async () => {
    const id = await cover();
    await drainOutbox(world.ground);
    await letters();
    await perform(world.ground, world.worker, prolongCover, {
      coverId: id,
      endsOn: '2025-07-25',
      version: 1,
    });
    await drainOutbox(world.ground);
    expect(await letters()).toMatchObject([
      { subject: 'Somebody helps you for longer', body: expect.stringContaining('until 25 July 2025.') },
    ]);
    await perform(world.ground, plover, endCover, { coverId: id });
    await drainOutbox(world.ground);
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Who works with you has changed']);
    await perform(world.ground, plover, endCover, { coverId: await cover() });
    await drainOutbox(world.ground);
    expect(await letters()).toEqual([]);
  });
});

describe('who sets it', () => {
  it('is a worker for themselves, staff for anybody; it is in the audit', async () => {
    await expectOnly(world, setCover, PLAIN);
    await expectOnly(world, prolongCover, { coverId: crypto.randomUUID(), endsOn: TODAY, version: 1 });
    await expectOnly(world, endCover, { coverId: crypto.randomUUID() });
    const id = await cover({}, world.manager);
    expect(await lastAudit(world.ground, 'caseloads.set-cover')).toMatchObject({
      authority: HERE,
      actor_user_id: world.manager.userId,
      subject: `cover:${id}`,
      detail: { worker: world.worker.userId, by: plover.userId, startsOn: TODAY, endsOn: '2025-07-20' },
    });
    expect(JSON.stringify(await lastAudit(world.ground, 'caseloads.set-cover'))).not.toContain('leave');
    expect((await refusalOf(cover({ workerUserId: siskin.userId }))).kind).toBe('forbidden');
    expect((await refusalOf(cover({ workerUserId: undefined }, world.manager))).fields).toEqual([
      { field: 'workerUserId', message: 'Select who is away' },
    ]);
  });

  it('nobody covers across authorities', async () => {
    const there = await addColleague(world, `Sorrel ${crypto.randomUUID().slice(0, 4)}`, {
      authority: THERE,
    });
    expect((await refusalOf(cover({ coverUserId: there.userId }))).fields[0]?.field).toBe('coverUserId');
    expect((await refusalOf(cover({}, world.elsewhere))).kind).toBe('not-found');
    const id = await cover();
    for (const it of [endCover, prolongCover] as const)
      expect(
        (
          await refusalOf(
            perform(world.ground, world.elsewhere, it as never, {
              coverId: id,
              endsOn: '2025-07-25',
              version: 1,
            }),
          )
        ).kind,
      ).toBe('not-found');
  });

  it('a cover holds in the authority where it was set, also where both work in two', async () => {
    const both = await addColleague(world, `Wren ${crypto.randomUUID().slice(0, 4)}`);
    const otterThere = await withActor(world.ground, SYSTEM, async (tx) => {
      for (const userId of [both.userId, world.worker.userId])
        await tx.write
          .insertInto('memberships')
          .values({ user_id: userId ?? '', role: 'worker', authority: THERE })
          .execute();
      const { id } = await tx.write
        .insertInto('young_people')
        .values({ authority: THERE, first_name: 'Yarrow' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await tx.write
        .insertInto('referrals')
        .values({
          authority: THERE,
          reference: 'R1',
          young_person_id: id,
          referred_on: TODAY,
          source: 'worker',
        })
        .execute();
      await allocate(tx, id, world.worker.userId, { authority: THERE });
      return id;
    });
    await cover({ coverUserId: both.userId });
    const there = { ...both, authority: THERE };
    expect([
      await sees(world.ground, both, linden.youngPersonId),
      await sees(world.ground, there, linden.youngPersonId),
      await sees(world.ground, there, otterThere),
    ]).toEqual([true, false, false]);
  });

  test.each([
    ['yesterday', { startsOn: '2025-07-13' }, 'cover-day-gone'],
    ['longer than six weeks', { endsOn: '2025-08-25' }, 'cover-too-long'],
    ['the wrong way round', { startsOn: '2025-07-20', endsOn: '2025-07-19' }, 'cover-backwards'],
    ['for nobody', { isWhole: false, youngPersonIds: [] }, 'cover-nobody'],
    [
      'for somebody of another’s',
      { isWhole: false, youngPersonIds: [crypto.randomUUID()] },
      'cover-not-theirs',
    ],
  ])('nobody stands in %s', async (_, more, code) => {
    expect((await refusalOf(cover(more))).code).toBe(code);
  });

  it('nobody stands in for themselves, or for the same colleague twice on one day', async () => {
    expect((await refusalOf(cover({ coverUserId: world.worker.userId }))).code).toBe('cover-self');
    await cover();
    const again = await refusalOf(cover({ startsOn: '2025-07-20', endsOn: '2025-07-22' }));
    expect([again.code, again.message.includes('covers for them on some of these days already')]).toEqual([
      'covers-once',
      true,
    ]);
    await cover({ startsOn: '2025-07-21', endsOn: '2025-07-22' });
  });

  it('two who set the same at the same moment set it once', async () => {
    await expectOneWinner([() => cover(), () => cover({}, world.manager)]);
  });

  it('the operator’s own number of weeks is heeded', async () => {
    const ground = { ...world.ground, config: { ...world.ground.config, coverWeeksMax: 1 } };
    expect((await refusalOf(cover({ endsOn: '2025-07-21' }, world.worker, ground))).code).toBe(
      'cover-too-long',
    );
    await cover({ endsOn: '2025-07-20' }, world.worker, ground);
  });
});

describe('longer and shorter', () => {
  it('is made longer by the worker or staff, from the version they saw', async () => {
    const id = await cover();
    await perform(world.ground, world.worker, prolongCover, {
      coverId: id,
      endsOn: '2025-07-25',
      version: 1,
    });
    expect(await ploverSees('2025-07-25T22:59:00.000Z')).toBe(true);
    const stale = perform(world.ground, world.manager, prolongCover, {
      coverId: id,
      endsOn: '2025-07-28',
      version: 1,
    });
    expect((await refusalOf(stale)).code).toBe('stale');
    const over = perform(world.at('2025-07-26T09:00:00.000Z'), world.manager, prolongCover, {
      coverId: id,
      endsOn: '2025-08-01',
      version: 2,
    });
    expect((await refusalOf(over)).code).toBe('cover-over');
    expect((await lastAudit(world.ground, 'caseloads.prolong-cover'))?.detail).toMatchObject({
      before: '2025-07-20',
      endsOn: '2025-07-25',
    });
  });

  it('is ended once, and one that was to come never comes', async () => {
    const id = await cover({ startsOn: '2025-07-16', endsOn: '2025-07-20' });
    await perform(world.ground, world.manager, endCover, { coverId: id });
    expect(await ploverSees('2025-07-17T09:00:00.000Z')).toBe(false);
    expect((await refusalOf(perform(world.ground, plover, endCover, { coverId: id }))).code).toBe(
      'cover-over',
    );
    const otter = await browseAs(world.ground, world.worker);
    expect(await otter.page('/covers')).toContain('Ended before its first day');
  });
});

describe('once it is taken away the next request finds nothing, on every path', () => {
  const id = () => linden.youngPersonId;
  const pages = () => [
    `/referrals/${linden.reference}`,
    `/referrals/${linden.reference}/options`,
    `/referrals/${linden.reference}/change`,
    ...['contacts', 'contacts/new', 'activity', 'consents', 'worker', 'sign-in-code'].map(
      (part) => `/young-people/${id()}/${part}`,
    ),
    `/api/v1/referrals/${linden.reference}`,
    ...['contacts', 'workers'].map((part) => `/api/v1/young-people/${id()}/${part}`),
  ];

  async function membershipOf({ userId }: Actor): Promise<string> {
    const found = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('memberships').where('user_id', '=', userId).select('id').executeTakeFirstOrThrow(),
    );
    return found.id;
  }

  test.each([
    [
      'the cover is ended',
      async (coverId: string) => perform(world.ground, world.worker, endCover, { coverId }),
      404,
    ],
    [
      'the right to sign in is ended',
      async (_: string, membershipId: string) =>
        perform(world.ground, world.manager, endMember, { membershipId }),
      303,
    ],
    [
      'the account is disabled',
      async () =>
        world.ground.database.script(`update users set disabled_at = now() where name like 'Crake%'`),
      303,
    ],
  ])('%s', async (_, takeAway, status) => {
    const crake = await addColleague(world, `Crake ${crypto.randomUUID().slice(0, 6)}`);
    const coverId = await cover({ coverUserId: crake.userId });
    const membershipId = await membershipOf(crake);
    const browser = await browseAs(world.ground, crake);
    for (const path of pages()) expect((await browser.get(path)).status, path).toBe(200);
    const contact = { contactOn: TODAY, kind: 'call', inTouch: 'yes' };
    expect((await browser.json('POST', `/api/v1/young-people/${id()}/contacts`, contact)).status).toBe(201);
    await takeAway(coverId, membershipId);
    for (const path of pages()) {
      const expected = path.startsWith('/api/') && status === 303 ? 401 : status;
      expect((await browser.get(path)).status, path).toBe(expected);
    }
    const refused = await browser.json('POST', `/api/v1/young-people/${id()}/contacts`, contact);
    expect(refused.status).toBe(status === 303 ? 401 : 404);
    expect(await (await browser.get('/referrals')).text()).not.toContain('Linden');
  });

  it('and by its own last day', async () => {
    await cover();
    const browser = await browseAs(world.at('2025-07-20T23:00:00.000Z'), plover);
    for (const path of pages()) expect((await browser.get(path)).status, path).toBe(404);
  });
});

test('the young person reads that their worker is away and who helps, not why', async () => {
  await cover({ reason: 'sickness' });
  const page = await (await browseAs(world.ground, world.youngPerson)).page('/my-workers');
  expect(page).toContain('Your worker is away. Plover Badger helps you until 20 July 2025.');
  expect(page).toContain('Plover Badger: helps you while your worker is away');
  expect(page.toLowerCase()).not.toContain('sick');
});

test('staff see who covers whom, a worker sees only what they are part of', async () => {
  await cover();
  const manager = await browseAs(world.ground, world.manager);
  const overview = await manager.page('/caseloads');
  expect(overview).toContain('14 July 2025 to 20 July 2025');
  const other = await browseAs(world.ground, siskin);
  expect(await other.page('/covers')).toContain('Nobody stands in for anybody');
  const list = (await (await other.json('GET', '/api/v1/covers')).json()) as { items: unknown[] };
  expect(list.items).toEqual([]);
  const own = (await (await manager.json('GET', '/api/v1/covers')).json()) as { items: object[] };
  expect(own.items).toMatchObject([{ state: 'now', coverUserId: plover.userId, isWhole: true, version: 1 }]);
});

test('a cover is set, made longer and ended in forms', async () => {
  const otter = await browseAs(world.ground, world.worker);
  const day = (name: string, on: string) => {
    const [year = '', month = '', date = ''] = on.split('-');
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const form = {
    coverUserId: plover.userId ?? '',
    ...day('startsOn', TODAY),
    reason: 'training',
    isWhole: 'yes',
  };
  const wrong = await otter.post('/covers/new', { ...form, ...day('endsOn', '2025-09-30') });
  expect([wrong.status, await wrong.text()]).toEqual([409, expect.stringContaining('6 weeks at most')]);
  const set = await otter.post('/covers/new', { ...form, ...day('endsOn', '2025-07-16') });
  expect(set.headers.get('location')).toBe('/covers');
  const id = /\/covers\/([0-9a-f-]{36})\/longer/.exec(await otter.page('/covers'))?.[1] ?? '';
  await otter.post(`/covers/${id}/longer`, { version: '1', ...day('endsOn', '2025-07-18') });
  expect(await otter.page('/covers')).toContain('14 July 2025 to 18 July 2025');
  await otter.post(`/covers/${id}/end`, {});
  expect(await ploverSees('2025-07-14T12:00:00.000Z')).toBe(false);
  const prolonged = await otter.json('POST', `/api/v1/covers/${id}/prolong`, { endsOn: '2025-07-30' });
  expect(prolonged.status).toBe(428);
});
