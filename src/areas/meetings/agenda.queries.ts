import type { AgendaRule } from '#domain/meetings/agenda-rules.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

const items = ({ read }: ReadTx) =>
  read
    .selectFrom('agenda_items as i')
    .innerJoin('young_people as y', 'y.id', 'i.young_person_id')
    .leftJoin('users as u', 'u.id', 'i.noted_by')
    .select([
      'i.id',
      'i.meeting_id as meetingId',
      'i.young_person_id as youngPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'y.date_of_birth as bornOn',
      'i.rule',
      'i.rule_weeks as ruleWeeks',
      'i.taken_off_reason as takenOffReason',
      'i.taken_off_at as takenOffAt',
      'i.note',
      'i.noted_at as notedAt',
      'u.name as notedBy',
      'i.version',
    ])
    .$narrowType<{ rule: AgendaRule }>();

/** Somebody on an agenda, as the actor may see them. */
export type AgendaItem = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number];

/** Whom of an agenda the actor may see, those who were taken off at the end. */
export function listAgenda(tx: ReadTx, meetingId: string): Promise<AgendaItem[]> {
  return items(tx)
    .where('i.meeting_id', '=', meetingId)
    .where('y.merged_into', 'is', null)
    .orderBy('i.taken_off_at', (order) => order.asc().nullsFirst())
    .orderBy('i.added_at')
    .orderBy('i.id')
    .execute();
}

/** One of them; undefined where there is none or the actor may not see whom it is about. */
export function findAgendaItem(tx: ReadTx, id: string): Promise<AgendaItem | undefined> {
  return items(tx).where('i.id', '=', id).executeTakeFirst();
}

/** Who is on an agenda, or was and has been taken off, by id: nobody is put on it twice. */
export async function listOnAgenda({ read }: ReadTx, meetingId: string): Promise<Set<string>> {
  const rows = await read
    .selectFrom('agenda_items')
    .where('meeting_id', '=', meetingId)
    .select('young_person_id')
    .execute();
  return new Set(rows.map((row) => row.young_person_id));
}

/** Whom a paper for those from outside could be about: ids alone, so that nobody is named before it is known who may be. */
export async function listIdsOnAgenda({ read }: ReadTx, meetingId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('agenda_items as i')
    .innerJoin('young_people as y', 'y.id', 'i.young_person_id')
    .where('i.meeting_id', '=', meetingId)
    .where('i.taken_off_at', 'is', null)
    .where('y.merged_into', 'is', null)
    .orderBy('i.added_at')
    .orderBy('i.id')
    .select('i.young_person_id')
    .execute();
  return rows.map((row) => row.young_person_id);
}

/** What a meeting agreed, whom the actor may see: by the day it is due. */
export function listMeetingActions({ read }: ReadTx, meetingId: string) {
  return read
    .selectFrom('actions as a')
    .innerJoin('young_people as y', 'y.id', 'a.young_person_id')
    .where('a.meeting_id', '=', meetingId)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .select([
      'a.id',
      'a.young_person_id as youngPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'a.what',
      'a.owner',
      'a.agency',
      'a.owner_user_id as ownerUserId',
      'a.due_on as dueOn',
      'a.done_on as doneOn',
      'a.outcome',
    ])
    .execute();
}
export type MeetingAction = Awaited<ReturnType<typeof listMeetingActions>>[number];

/** Who is the worker of each of some young people today, by name. */
export async function listWorkerNames(
  { read }: ReadTx,
  youngPersonIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (youngPersonIds.length === 0) return new Map();
  const rows = await read
    .selectFrom('workers_today')
    .where('young_person_id', 'in', [...youngPersonIds])
    .select(({ fn }) => ['young_person_id as id', fn.coalesce('worker_name', 'worker_email').as('name')])
    .execute();
  return new Map(rows.flatMap(({ id, name }) => (id === null || name === null ? [] : [[id, name] as const])));
}

/** When each of some young people was last in touch (domain/young-people/contact-standing says what counts). */
export async function listLastContacts(
  { read, today }: ReadTx,
  youngPersonIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  if (youngPersonIds.length === 0) return new Map();
  const rows = await read
    .selectFrom('contacts')
    .where('young_person_id', 'in', [...youngPersonIds])
    .where('kind', '<>', 'no reply')
    .where('in_touch', '=', 'yes')
    .where('contact_on', '<=', today)
    .groupBy('young_person_id')
    .select(({ fn }) => ['young_person_id as id', fn.max('contact_on').as('on')])
    .execute();
  return new Map(rows.map(({ id, on }) => [id, on]));
}
