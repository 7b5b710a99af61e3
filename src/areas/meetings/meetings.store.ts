import type { Insertable, Updateable } from 'kysely';
import type { MeetingStatus } from '#domain/meetings/statuses.ts';
import type { Tx } from '#platform/actor.ts';
import type { MeetingPeopleTable, MeetingsTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

export type NewMeeting = Omit<
  Insertable<MeetingsTable>,
  'id' | 'status' | 'cancelled_reason' | 'planned_at' | 'planned_by' | 'version'
>;
export type MeetingChange = Pick<
  Updateable<MeetingsTable>,
  'kind' | 'meets_on' | 'starts_minute' | 'ends_minute' | 'place' | 'repeats'
>;

/** Plans a meeting. @returns the id. @throws the database's refusal where another goes on from the same one already. */
export async function insertMeeting({ write, now, actor }: Tx, meeting: NewMeeting): Promise<string> {
  const row = await write
    .insertInto('meetings')
    .values({ ...meeting, planned_at: now, planned_by: actor.userId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a planned meeting. @throws ServiceError conflict where somebody has changed it since it was looked at. */
export async function updateMeeting(
  { write }: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  change: MeetingChange | { readonly status: MeetingStatus; readonly cancelled_reason?: string },
): Promise<void> {
  const changed = await write
    .updateTable('meetings')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', 'planned')
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw stale();
}

export type NewMeetingPerson = Omit<Insertable<MeetingPeopleTable>, 'id' | 'asked_at'>;

/** Asks people to a meeting. @returns the ids, in the same order. */
export async function insertMeetingPeople(
  { write, now }: Tx,
  people: readonly NewMeetingPerson[],
): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = people.map((person) => ({ ...person, id: crypto.randomUUID(), asked_at: now }));
  await write.insertInto('meeting_people').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Asks somebody no more. @returns whom, or undefined where they were not asked. */
export function deleteMeetingPerson({ write }: Tx, meetingId: string, id: string) {
  return write
    .deleteFrom('meeting_people')
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .returning(['user_id as userId'])
    .executeTakeFirst();
}

/** One of those asked takes the notes, nobody else. */
export async function setNoteTaker({ write }: Tx, meetingId: string, id: string): Promise<void> {
  await write
    .updateTable('meeting_people')
    .set({ takes_notes: false })
    .where('meeting_id', '=', meetingId)
    .where('takes_notes', '=', true)
    .execute();
  await write
    .updateTable('meeting_people')
    .set({ takes_notes: true })
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .execute();
}
