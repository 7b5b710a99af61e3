import { planMeeting } from '#areas/meetings/plan-meeting.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { HERE, type World } from './world.ts';

/** A joint meeting on the world's own day, ten to noon. */
export const JOINT = {
  kind: 'joint 16 to 18',
  meetsOn: '2025-07-14',
  startsAt: '10:00',
  endsAt: '12:00',
  place: 'Room 4',
  repeats: 'every quarter',
} as const;

/** Plans a meeting. @returns its id. */
export async function addMeeting(
  { ground, coOrdinator }: Pick<World, 'ground' | 'coOrdinator'>,
  more: object = {},
): Promise<string> {
  return (await perform(ground, coOrdinator, planMeeting, { ...JOINT, ...more })).id;
}

/** The line of somebody on an agenda. */
export function itemOf(ground: Ground, meetingId: string, youngPersonId: string) {
  return readAs(ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('agenda_items')
      .where('meeting_id', '=', meetingId)
      .where('young_person_id', '=', youngPersonId)
      .selectAll()
      .executeTakeFirstOrThrow(),
  );
}

/** Who is asked, by the name of the account or the name that was given. */
export async function askedTo(ground: Ground, meetingId: string): Promise<string[]> {
  const rows = await readAs(ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('meeting_people as p')
      .leftJoin('users as u', 'u.id', 'p.user_id')
      .where('p.meeting_id', '=', meetingId)
      .select(({ fn }) => [fn.coalesce('u.name', 'p.name').as('name'), 'p.takes_notes'])
      .execute(),
  );
  return rows.map(({ name, takes_notes: notes }) => `${name}${notes ? ' (notes)' : ''}`).sort();
}

/** A college on record. @returns its id. */
export function addCollege(ground: Ground, name = 'Quartz College'): Promise<string> {
  return withActor(ground, { ...SYSTEM, authority: HERE }, async ({ write }) => {
    const row = await write
      .insertInto('organisations')
      .values({ authority: HERE, kind: 'provider', name })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

/** The actions that came from a meeting, each as "what: owner, agency". */
export async function actionsOf(ground: Ground, meetingId: string, actor: Actor = SYSTEM): Promise<string[]> {
  const rows = await readAs(ground, actor, ({ read }) =>
    read
      .selectFrom('actions')
      .where('meeting_id', '=', meetingId)
      .orderBy('what')
      .select(['what', 'owner', 'agency'])
      .execute(),
  );
  return rows.map(({ what, owner, agency }) => `${what}: ${[owner, agency].filter(Boolean).join(', ')}`);
}
