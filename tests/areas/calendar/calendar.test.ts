import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outsideTitle } from '#areas/calendar/calendar.content.ts';
import { readEntries } from '#areas/calendar/read-entries.ts';
import { setInterview } from '#areas/matching/matches/set-interview.ts';
import { withdrawMatch } from '#areas/matching/matches/withdraw.ts';
import { askToMeeting } from '#areas/meetings/index.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addActions, addCourse, addTraining, eventsIn } from '#tests/support/calendar-world.ts';
import { addSomeone, matchAt, which } from '#tests/support/matching-world.ts';
import { addMeeting } from '#tests/support/meetings.ts';
import { addAnotherPerson, addOpportunity, addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addCourse(world);
  await addActions(world);
  await addTraining(world);
});
afterAll(() => world.close());
beforeEach(() => clearPlacements(world));

const as = (actor: Actor): Promise<Browser> => browseAs(world.ground, actor);
const pageOf = async (actor: Actor, query = ''): Promise<string> =>
  (await as(actor)).page(`/calendar${query}`);

interface Answer {
  readonly items: readonly { readonly title: string; readonly reference: string | null }[];
  readonly next: string | null;
  readonly errors?: unknown;
}

/** What the API says of somebody's days. */
async function apiOf(actor: Actor, query = '?from=2025-07-14&to=2025-09-30') {
  const answer = await (await as(actor)).get(`/api/v1/calendar${query}`);
  return { status: answer.status, body: (await answer.json()) as Answer };
}
const titlesOf = async (actor: Actor, query?: string): Promise<string[]> =>
  (await apiOf(actor, query)).body.items.map(({ title }) => title);

describe('an interview on 18 July at half past ten', () => {
  let matchId: string;
  beforeEach(async () => {
    matchId = await matchAt(world, 'interview');
  });

  test.each([
    ['the co-ordinator', 'coOrdinator', 'Aspen Garnet: interview at Marl &amp; Slate Ltd'],
    ['the manager', 'manager', 'Aspen Garnet: interview at Marl &amp; Slate Ltd'],
    ['their own worker', 'worker', 'Aspen Garnet: interview at Marl &amp; Slate Ltd'],
    ['the employer, by first name', 'employer', 'Interview with Aspen'],
    ['the young person, in plain words', 'youngPerson', 'Interview with Marl &amp; Slate Ltd'],
  ] as const)('stands on the calendar of %s', async (_, who, words) => {
    const page = await pageOf(world[who]);
    expect(page).toContain('Friday 18 July 2025');
    expect(page).toContain('10:30 to 11:30');
    expect(page).toContain(words);
    expect(page).toContain(`href="/matches/${matchId}"`);
  });

  test('an employer reads the first name and nothing else of the young person', async () => {
    expect(await pageOf(world.employer)).not.toMatch(/Garnet|R1\b|SO14|passport|Mock interviews/);
  });

  test('it stands on no calendar of another employer, another authority, another worker or a supervisor', async () => {
    const none = [
      { ...world.employer, organisationId: crypto.randomUUID() },
      world.elsewhere,
      { ...world.worker, userId: crypto.randomUUID() },
      world.supervisor,
    ];
    for (const actor of none) {
      const read = await readAs(world.ground, actor, (tx) =>
        readEntries(tx, { from: '2025-07-01', to: '2025-12-31' }),
      );
      const about = read.filter(({ kind, who }) => kind === 'interview' || who.includes('Aspen'));
      expect(about, `${actor.role} ${actor.authority}`).toEqual([]);
    }
  });

  test('another young person does not find it among their days', async () => {
    const rowan = await addSomeone(world, `R-${crypto.randomUUID().slice(0, 6)}`);
    expect(await titlesOf(rowan.actor)).toEqual([]);
  });

  test('the young person is led to the way there, unless it is somewhere else', async () => {
    expect(await pageOf(world.youngPerson)).toContain(`href="/matches/${matchId}/journey"`);
    await perform(world.ground, world.coOrdinator, setInterview, {
      ...(await which(world.ground, matchId)),
      ...{ on: '2025-07-18', at: '10:30', place: 'Town hall, room 3' },
    });
    const page = await pageOf(world.youngPerson);
    expect(page).toContain('Town hall, room 3');
    expect(page).not.toContain(`href="/matches/${matchId}/journey"`);
    // Where somebody lives is placed by minutes: nobody else is shown a way.
    expect(await pageOf(world.coOrdinator)).not.toContain('How to get there');
  });

  test('it is had as a file, in words that may leave the house', async () => {
    const answer = await (await as(world.coOrdinator)).get(`/matches/${matchId}/interview.ics`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="interview.ics"');
    expect(eventsIn(await answer.text())).toMatchObject([
      { title: 'Interview R1', starts: '2025-07-18T09:30:00.000Z', place: null, status: 'CONFIRMED' },
    ]);
    for (const who of [world.coOrdinator, world.employer, world.youngPerson] as const)
      expect(await (await as(who)).page(`/matches/${matchId}`)).toContain(
        `href="/matches/${matchId}/interview.ics"`,
      );
  });

  test('the letters that tell of it, and of another time, lead to the file and hold no name', async () => {
    const letters = async () => {
      await drainOutbox(world.ground);
      return readAs(world.ground, SYSTEM, ({ read }) =>
        read
          .selectFrom('messages')
          .select(['subject', 'body'])
          .where('body', 'like', '%interview.ics%')
          .execute(),
      );
    };
    const told = await letters();
    expect(told.length).toBeGreaterThan(1);
    // The employer too, whoever has set it.
    expect(told.map(({ body }) => body).join()).toContain('An interview with a young person is set');
    for (const { body } of told)
      expect(body).toContain(`calendar: http://localhost:8787/matches/${matchId}/interview.ics`);
    await perform(world.ground, world.employer, setInterview, {
      ...(await which(world.ground, matchId)),
      ...{ on: '2025-07-22', at: '14:00', place: null },
    });
    const again = (await letters()).map(({ subject }) => subject);
    expect(again).toContain('An interview was moved');
    expect([...told.map(({ body }) => body), ...again].join()).not.toMatch(/Aspen|Garnet/);
  });

  test('nobody else gets the file, and an option without an interview has none', async () => {
    const path = `/matches/${matchId}/interview.ics`;
    expect((await (await as(world.elsewhere)).get(path)).status).toBe(404);
    expect((await (await as(world.supervisor)).get(path)).status).toBe(404);
    const before = await matchAt(world, 'wanted', { option: await addOpportunity(world) });
    expect((await (await as(world.coOrdinator)).get(`/matches/${before}/interview.ics`)).status).toBe(404);
    expect((await (await browseAs(world.ground, null)).get(path)).status).toBe(303);
  });

  test('moved to another day it stands there, and is one event still', async () => {
    const file = async () =>
      eventsIn(await (await as(world.worker)).page(`/matches/${matchId}/interview.ics`));
    const [before] = await file();
    await perform(world.ground, world.employer, setInterview, {
      ...(await which(world.ground, matchId)),
      ...{ on: '2025-07-22', at: '14:00', place: null },
    });
    const [after] = await file();
    expect(after).toMatchObject({ uid: before?.uid, starts: '2025-07-22T13:00:00.000Z' });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    const page = await pageOf(world.youngPerson);
    expect(page).toContain('Tuesday 22 July 2025');
    expect(page).not.toContain('Friday 18 July 2025');
  });

  test('called off, it says so to whoever had it on their calendar, and the employer reads no name any more', async () => {
    await perform(world.ground, world.worker, withdrawMatch, {
      ...(await which(world.ground, matchId)),
      reasons: ['health'],
    });
    expect(await pageOf(world.youngPerson)).toMatch(
      /Interview with Marl &amp; Slate Ltd[\s\S]{0,80}Called off/,
    );
    const outside = await pageOf(world.employer);
    expect(outside).toContain('Called off');
    expect(outside).not.toContain('Aspen');
  });

  test('a yes that is taken back takes it off the employer’s calendar', async () => {
    await withActor(world.ground, SYSTEM, ({ write, now }) =>
      write.updateTable('consents').set({ withdrawn_at: now }).execute(),
    );
    expect(await titlesOf(world.employer)).not.toContain('Interview with Aspen');
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write.updateTable('consents').set({ withdrawn_at: null }).execute(),
    );
    expect(await titlesOf(world.employer)).toContain('Interview with Aspen');
  });
});

describe('a placement of ten weeks from 21 July', () => {
  let reference: string;
  beforeEach(async () => {
    ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
  });

  test('staff and the worker read first and last day, and every review that is due', async () => {
    for (const actor of [world.coOrdinator, world.manager, world.worker])
      expect(await titlesOf(actor, '?from=2025-07-18&to=2025-09-30&kind=review')).toEqual([
        'Aspen Garnet: check-in due',
        'Aspen Garnet: mid-point review due',
        'Aspen Garnet: end review due',
      ]);
    expect(await titlesOf(world.worker, '?from=2025-07-18&to=2025-09-30&kind=first-day')).toEqual([
      'Aspen Garnet: first day at Marl & Slate Ltd',
    ]);
    expect(await titlesOf(world.worker, '?from=2025-07-18&to=2025-09-30&kind=work')).toEqual([]);
  });

  test('the young person reads every day of work, and where to be', async () => {
    const { body } = await apiOf(world.youngPerson, '?from=2025-07-21&to=2025-07-25');
    expect(body.items.map(({ title }) => title)).toEqual([
      'Your first day at Marl & Slate Ltd',
      'Work at Marl & Slate Ltd',
      'Course: Presenting yourself',
      'Work at Marl & Slate Ltd',
      'Work at Marl & Slate Ltd',
      'Work at Marl & Slate Ltd',
    ]);
    const page = await pageOf(world.youngPerson);
    expect(page).toContain('09:30 to 15:30');
    expect(page).toContain('Nursery, SO15 2FZ');
    expect(page).toContain(`href="/placements/${reference}/journey"`);
  });

  test('on a bank holiday the young person is told to ask whether they are open, also where it leaves the house', async () => {
    const page = await pageOf(world.youngPerson, '?from=2025-08-25');
    expect(page).toContain('Bank holiday: Summer bank holiday');
    expect(page.match(/Ask if they are open that day\. Buses run at other times\./g)).toHaveLength(1);
    const entries = await readAs(world.ground, world.youngPerson, (tx) =>
      readEntries(tx, { from: '2025-08-25', to: '2025-08-26' }),
    );
    expect(entries.map((entry) => outsideTitle(entry, 'young-person'))).toEqual([
      'Work at Marl & Slate Ltd (bank holiday: ask if they are open)',
      'Work at Marl & Slate Ltd',
    ]);
  });

  test('the last day of ten weeks is the last agreed one, at its hours', async () => {
    const { body } = await apiOf(world.youngPerson, '?from=2025-09-22&to=2025-09-28&kind=last-day');
    expect(body.items).toMatchObject([{ kind: 'last-day', title: 'Your last day at Marl & Slate Ltd' }]);
  });

  test('the employer and the supervisor of it read who starts, by first name; another supervisor nothing', async () => {
    for (const actor of [world.employer, world.supervisor]) {
      const titles = await titlesOf(actor);
      expect(titles).toContain('Aspen starts with you');
      expect(titles).toContain('Check-in of Aspen due');
      expect(titles.join(' ')).not.toContain('Garnet');
    }
    const other = { ...world.supervisor, supervisorId: crypto.randomUUID() };
    const read = await readAs(world.ground, other, (tx) =>
      readEntries(tx, { from: '2025-07-01', to: '2025-12-31' }),
    );
    expect(read).toEqual([]);
  });

  test('a pause is told without its reason', async () => {
    await withActor(world.ground, SYSTEM, async ({ write, read }) => {
      const placement = await read
        .selectFrom('placements')
        .where('reference', '=', reference)
        .select('id')
        .executeTakeFirstOrThrow();
      await write
        .insertInto('placement_pauses')
        .values({
          placement_id: placement.id,
          kind: 'bereavement',
          from_on: '2025-07-28',
          to_on: '2025-08-01',
        })
        .execute();
    });
    for (const actor of [world.coOrdinator, world.employer, world.youngPerson])
      expect(await pageOf(actor)).toContain('until 1 August 2025');
    for (const actor of [world.coOrdinator, world.employer, world.youngPerson])
      expect(await pageOf(actor)).not.toMatch(/bereave/i);
  });

  test('one that was cancelled is called off on its first day, and has no other', async () => {
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write
        .updateTable('placements')
        .set({ status: 'cancelled' })
        .where('reference', '=', reference)
        .execute(),
    );
    const { body } = await apiOf(world.coOrdinator, '?from=2025-07-21&to=2025-09-30');
    const own = body.items.filter((item) => item.reference === reference);
    expect(own).toMatchObject([{ kind: 'first-day', isCalledOff: true }]);
  });

  test('a worker does not find the placement of somebody who is not on their list', async () => {
    const other = await addAnotherPerson(world.ground, 'Basil');
    const opportunityId = await addOpportunity(world);
    await addPlacement(world, { ...other, opportunityId, startsOn: '2025-07-28' });
    expect((await titlesOf(world.coOrdinator)).join()).toContain('Basil');
    expect((await titlesOf(world.worker)).join()).not.toContain('Basil');
  });
});

test('the course stands on the calendar of whoever comes to it and of their worker, and of those who run it', async () => {
  const query = '?from=2025-07-14&to=2025-07-31&kind=course';
  expect(await titlesOf(world.youngPerson, query)).toEqual([
    'Course: Mock interviews',
    'Course: Presenting yourself',
  ]);
  expect((await titlesOf(world.worker, query))[0]).toBe(
    'Aspen Garnet: course session, Mock interviews (Summer)',
  );
  expect((await titlesOf(world.coOrdinator, query))[0]).toBe('Course session: Mock interviews (Summer)');
  expect(await titlesOf(world.employer, query)).toEqual([]);
  const rowan = await addSomeone(world, `R-${crypto.randomUUID().slice(0, 6)}`);
  expect(await titlesOf(rowan.actor, query)).toEqual([]);
});

test('a session names those of its own cohort, and nobody from the day on which they left it', async () => {
  const query = '?from=2025-07-14&to=2025-07-31&kind=course';
  const rowan = await addSomeone(world, `R-${crypto.randomUUID().slice(0, 6)}`);
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    const authority = world.worker.authority ?? '';
    const { id } = await write
      .insertInto('cohorts')
      .values({ authority, name: 'Autumn', places: 8, starts_on: '2025-07-17', ends_on: '2025-08-20' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('cohort_sessions')
      .values({ authority, cohort_id: id, held_on: '2025-07-17', title: 'Computers' })
      .execute();
    await write
      .insertInto('cohort_enrolments')
      .values({ authority, cohort_id: id, young_person_id: rowan.youngPersonId, enrolled_on: '2025-07-01' })
      .execute();
    await write
      .updateTable('cohort_enrolments')
      .set({ left_on: '2025-07-23' })
      .where('young_person_id', '=', world.youngPersonId)
      .execute();
  });
  expect(await titlesOf(world.worker, query)).toEqual([
    'Aspen Garnet: course session, Mock interviews (Summer)',
    'Rowan Agate: course session, Computers (Autumn)',
  ]);
  expect(await titlesOf(world.youngPerson, query)).toEqual(['Course: Mock interviews']);
  expect(await titlesOf(rowan.actor, query)).toEqual(['Course: Computers']);
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('cohort_enrolments').set({ left_on: null }).execute(),
  );
});

test('a meeting stands on the calendar of those who run the programme, and of a worker once they are asked', async () => {
  const query = '?from=2025-07-14&to=2025-07-14&kind=meeting';
  const meetingId = await addMeeting(world);
  expect(await titlesOf(world.coOrdinator, query)).toEqual(['Joint 16–18 meeting']);
  expect(await titlesOf(world.manager, query)).toEqual(['Joint 16–18 meeting']);
  for (const actor of [world.worker, world.elsewhere, world.employer, world.youngPerson])
    expect(await titlesOf(actor, query), actor.role).toEqual([]);
  await perform(world.ground, world.coOrdinator, askToMeeting, {
    ...{ meetingId, userId: world.worker.userId, name: null },
    ...{ organisationId: null, organisationName: null, role: null },
  });
  expect(await titlesOf(world.worker, query)).toEqual(['Joint 16–18 meeting']);
  const [entry] = await readAs(world.ground, world.worker, (tx) =>
    readEntries(tx, { from: '2025-07-14', to: '2025-07-14' }, ['meeting']),
  );
  expect(entry).toMatchObject({
    time: { startsAt: '2025-07-14T09:00:00.000Z', endsAt: '2025-07-14T11:00:00.000Z' },
    ...{ youngPersonIds: [], isCalledOff: false },
  });
  expect(entry && outsideTitle(entry, 'worker')).toBe('Meeting');
});

test('an action stands on the calendar of the young person, their worker and the co-ordinator, each with their own', async () => {
  const query = '?from=2025-07-14&to=2025-07-31&kind=action';
  expect(await titlesOf(world.coOrdinator, query)).toHaveLength(2);
  expect(await titlesOf(world.worker, query)).toEqual(['Aspen Garnet: Find the passport']);
  expect(await titlesOf(world.youngPerson, query)).toEqual(['To do by this day: Find the passport']);
  expect(await titlesOf(world.employer, query)).toEqual([]);
});

test('an employer and a supervisor read the training to which somebody of theirs goes; those who run it read all', async () => {
  const query = '?from=2025-07-14&to=2025-07-31&kind=training';
  expect(await titlesOf(world.coOrdinator, query)).toHaveLength(2);
  expect(await titlesOf(world.employer, query)).toEqual(['Training session: Safeguarding']);
  expect(await titlesOf(world.supervisor, query)).toEqual(['Training session: Safeguarding']);
  expect(await titlesOf(world.youngPerson, query)).toEqual([]);
});

test('the page marks today, names bank holidays, and goes on and back by its address', async () => {
  const page = await pageOf(world.manager);
  expect(page).toContain('This week');
  expect(page).toMatch(/Monday 14 July 2025<\/time> <strong class="govuk-tag">Today/);
  expect(page).toContain('href="/calendar?from=2025-08-11"');
  expect(page).toContain('href="/calendar?from=2025-06-16"');
  const august = await pageOf(world.manager, '?from=2025-08-11');
  expect(august).toContain('Bank holiday: Summer bank holiday');
  expect(august).toContain('Back to this week');
});

test('the page shows the kinds that are asked for and keeps them on the way', async () => {
  const page = await pageOf(world.manager, '?from=2025-07-14&kind=training&kind=nonsense');
  expect(page).toContain('Safeguarding');
  expect(page).not.toContain('Mock interviews');
  expect(page).toContain('href="/calendar?from=2025-08-11&amp;kind=training"');
});

test.each(['?from=never', '?from=0001-01-01', '?from=9999-12-31', '?from=2025-02-31', '?kind='])(
  'an address that makes no sense (%s) shows a calendar all the same',
  async (query) => {
    expect(await pageOf(world.coOrdinator, query)).toContain('Calendar');
  },
);

test('whoever has nowhere to be has no calendar', async () => {
  const auditor = { ...world.manager, role: 'auditor' as const };
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values({ user_id: auditor.userId ?? '', role: 'auditor', authority: auditor.authority ?? '' })
      .execute(),
  );
  const browser = await as(auditor);
  for (const path of ['/calendar', '/calendar/phone', '/api/v1/calendar'])
    expect((await browser.get(path)).status, path).toBe(403);
  expect(await browser.page('/home')).not.toContain('href="/calendar"');
  expect(await (await as(world.manager)).page('/home')).toContain('href="/calendar"');
  expect((await (await browseAs(world.ground, null)).get('/calendar')).status).toBe(303);
});

describe('the API', () => {
  test('gives all in pages, each event once', async () => {
    const all = await titlesOf(world.coOrdinator, '?from=2025-07-14&to=2025-08-14&limit=200');
    expect(all.length).toBeGreaterThan(4);
    const found: string[] = [];
    let next: string | null = '';
    for (let page = 0; next !== null && page < 50; page++) {
      const cursor = next === '' ? '' : `&cursor=${next}`;
      const { body } = await apiOf(world.coOrdinator, `?from=2025-07-14&to=2025-08-14&limit=1${cursor}`);
      found.push(...body.items.map(({ title }) => title));
      next = body.next;
    }
    expect(found).toEqual(all);
  });

  test.each([
    ['?from=2025-07-14&to=2026-08-18', 'to'],
    ['?from=2025-07-14&to=2025-07-13', 'to'],
    ['?from=yesterday', 'from'],
    ['?kind=birthday', 'kind'],
    ['?cursor=abc', 'cursor'],
    ['?limit=201', 'limit'],
  ])('refuses %s by its field', async (query, field) => {
    const { status, body } = await apiOf(world.coOrdinator, query);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ field }]);
  });

  test('takes four hundred days', async () => {
    expect((await apiOf(world.coOrdinator, '?from=2025-07-14&to=2026-08-17')).status).toBe(200);
  });
});
