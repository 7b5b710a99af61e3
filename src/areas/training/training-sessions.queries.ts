import { type SqlBool, sql } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { TrainingTopic } from '#domain/training/records.ts';
import type { AttendeeStatus } from '#domain/training/sessions.ts';
import type { ReadTx } from '#platform/actor.ts';

const sessions = ({ read }: ReadTx) =>
  read
    .selectFrom('training_sessions as t')
    .select([
      't.id',
      't.topic',
      't.held_on as heldOn',
      't.starts_minute as startsMinute',
      't.place',
      't.trainer',
      't.capacity',
      't.booked',
      't.version',
    ])
    .$narrowType<{ topic: TrainingTopic }>();

export type TrainingSession = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>;

/** A session, or none that the actor may know of. */
export function findTrainingSession(tx: ReadTx, id: string): Promise<TrainingSession | undefined> {
  return sessions(tx).where('t.id', '=', id).executeTakeFirst();
}

/** Sessions from today on by date, or those gone by, newest first. After the one whose key is `after`. */
export function listTrainingSessions(
  tx: ReadTx,
  when: 'to come' | 'gone by',
  page: { readonly after: string | null; readonly limit: number },
): Promise<(TrainingSession & { key: string })[]> {
  const isToCome = when === 'to come';
  const [afterDay = '', afterId = ''] = page.after?.split('\t') ?? [];
  return sessions(tx)
    .select(sql<string>`t.held_on::text || chr(9) || t.id`.as('key'))
    .where('t.held_on', isToCome ? '>=' : '<', tx.today)
    .$if(page.after !== null, (query) =>
      query.where(
        isToCome
          ? sql<SqlBool>`(t.held_on::text, t.id::text) > (${afterDay}, ${afterId})`
          : sql<SqlBool>`(t.held_on::text, t.id::text) < (${afterDay}, ${afterId})`,
      ),
    )
    .orderBy('t.held_on', isToCome ? 'asc' : 'desc')
    .orderBy(sql`t.id::text`, isToCome ? 'asc' : 'desc')
    .limit(page.limit)
    .execute();
}

const SESSIONS_MAX = 1000;

/** Sessions from one day to another, both included. `ownOnly`: those on which the actor sees somebody booked. */
export function listSessionsBetween(
  tx: ReadTx,
  from: Day,
  to: Day,
  ownOnly: boolean,
): Promise<TrainingSession[]> {
  return sessions(tx)
    .where('t.held_on', '>=', from)
    .where('t.held_on', '<=', to)
    .$if(ownOnly, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(selectFrom('training_attendees as a').whereRef('a.session_id', '=', 't.id').select('a.id')),
      ),
    )
    .orderBy('t.held_on')
    .orderBy('t.id')
    .limit(SESSIONS_MAX)
    .execute();
}

export interface Attendee {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly supervisorId: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly status: AttendeeStatus;
  /** The record that this session gave them: its certificate can be printed. */
  readonly recordId: string | null;
}

const attendees = ({ read }: ReadTx) =>
  read
    .selectFrom('training_attendees as a')
    .leftJoin('supervisors as s', 's.id', 'a.supervisor_id')
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .leftJoin('training_records as r', (join) =>
      join.onRef('r.session_id', '=', 'a.session_id').onRef('r.supervisor_id', '=', 'a.supervisor_id'),
    )
    .select([
      'a.id',
      'a.session_id as sessionId',
      sql<string>`coalesce(s.name, a.other_name)`.as('name'),
      'a.supervisor_id as supervisorId',
      'a.organisation_id as organisationId',
      'o.name as organisationName',
      'a.status',
      'r.id as recordId',
    ])
    .$narrowType<{ status: AttendeeStatus }>();

/** Who is booked or was there, by name; an employer sees its own people. */
export function listAttendees(tx: ReadTx, sessionId: string): Promise<Attendee[]> {
  return attendees(tx)
    .where('a.session_id', '=', sessionId)
    .orderBy(sql`coalesce(s.name, a.other_name)`)
    .execute();
}

/** One booking. */
export function findAttendee(tx: ReadTx, id: string): Promise<Attendee | undefined> {
  return attendees(tx).where('a.id', '=', id).executeTakeFirst();
}

export interface Bookable {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
}

/** Supervisors who are there and not booked on this session yet, to choose from. */
export function listBookable({ read, today }: ReadTx, sessionId: string): Promise<Bookable[]> {
  return read
    .selectFrom('supervisors as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .where(({ or, eb }) => or([eb('s.left_on', 'is', null), eb('s.left_on', '>', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('training_attendees as a')
            .whereRef('a.supervisor_id', '=', 's.id')
            .where('a.session_id', '=', sessionId)
            .select('a.id'),
        ),
      ),
    )
    .select(['s.id', 's.name', 'o.name as organisationName'])
    .orderBy('o.name')
    .orderBy('s.name')
    .execute();
}
