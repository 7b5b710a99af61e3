import ICAL from 'ical.js';
import { makeCalendarAddress } from '#areas/accounts/index.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { HERE, THERE, type World } from './world.ts';

/** A VEVENT as somebody else's parser reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly title: string;
  readonly place: string | null;
  readonly url: string;
  readonly sequence: number;
  readonly status: string;
  readonly starts: string;
}

/** The events of an iCalendar document. */
export function eventsIn(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location,
      url: String(part.getFirstPropertyValue('url')),
      sequence: Number(event.sequence),
      status: String(part.getFirstPropertyValue('status')),
      starts: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
    };
  });
}

/** What somebody's calendar app gets from an address, without a cookie. */
export function readFeed(ground: Ground, secret: string): Promise<Response> {
  const app = createApp(ground, { isReady: async () => true });
  return Promise.resolve(app.request(`/calendar/feed/${secret}.ics`));
}

/** The days of somebody, as their calendar app reads them. */
export async function feedOf(ground: Ground, actor: Actor): Promise<ReadEvent[]> {
  const { secret } = await perform(ground, actor, makeCalendarAddress, {});
  return eventsIn(await (await readFeed(ground, secret)).text());
}

/** A cohort with a session, and the world's own young person in it; and one of the neighbours. */
export async function addCourse({ ground, youngPersonId }: World): Promise<void> {
  await withActor(ground, SYSTEM, async ({ write }) => {
    for (const authority of [HERE, THERE]) {
      const { id } = await write
        .insertInto('cohorts')
        .values({
          ...{ authority, name: authority === HERE ? 'Summer' : 'Elsewhere', venue: 'Town hall, SO14 7LY' },
          ...{ places: 8, starts_on: '2025-07-16', ends_on: '2025-08-20' },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await write
        .insertInto('cohort_sessions')
        .values([
          { authority, cohort_id: id, held_on: '2025-07-16', title: 'Mock interviews' },
          { authority, cohort_id: id, held_on: '2025-07-23', title: 'Presenting yourself' },
        ])
        .execute();
      if (authority === HERE)
        await write
          .insertInto('cohort_enrolments')
          .values({ authority, cohort_id: id, young_person_id: youngPersonId, enrolled_on: '2025-07-01' })
          .execute();
    }
  });
}

/** An action for the world's own young person, and one for somebody on nobody's list. */
export async function addActions({ ground, youngPersonId }: World): Promise<void> {
  await withActor(ground, SYSTEM, async ({ write, now }) => {
    const hazel = await write
      .selectFrom('young_people')
      .where('first_name', '=', 'Hazel')
      .select('id')
      .executeTakeFirstOrThrow();
    const more = { authority: HERE, owner: 'Otter Worker', created_at: now };
    await write
      .insertInto('actions')
      .values([
        { ...more, young_person_id: youngPersonId, what: 'Find the passport', due_on: '2025-07-17' },
        { ...more, young_person_id: hazel.id, what: 'Ask about housing', due_on: '2025-07-17' },
      ])
      .execute();
  });
}

/** A training session to which the world's supervisor is booked, and one to which nobody is. */
export async function addTraining({ ground, supervisorId, organisationId }: World): Promise<void> {
  await withActor(ground, SYSTEM, async ({ write }) => {
    const sessions = await write
      .insertInto('training_sessions')
      .values([
        {
          ...{ authority: HERE, topic: 'safeguarding', held_on: '2025-07-15', trainer: 'Fern Flint' },
          ...{ capacity: 12, starts_minute: 840, booked: 1 },
        },
        { authority: HERE, topic: 'mentoring', held_on: '2025-07-15', trainer: 'Fern Flint', capacity: 12 },
      ])
      .returning('id')
      .execute();
    await write
      .insertInto('training_attendees')
      .values({
        authority: HERE,
        session_id: sessions[0]?.id ?? '',
        supervisor_id: supervisorId,
        organisation_id: organisationId,
      })
      .execute();
  });
}

/** Every row of the audit since an id, as text. */
export async function auditSince(ground: Ground, id: number): Promise<readonly Record<string, unknown>[]> {
  return readAs(ground, SYSTEM, ({ read }) =>
    read.selectFrom('audit').where('id', '>', id).selectAll().orderBy('id').execute(),
  );
}
