import { type RawBuilder, sql } from 'kysely';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Kept, Which } from '../shelf.ts';
import { among, type FoundBy, THEIR_PERSON } from './which.queries.ts';

type Found<R> = R & { readonly id: string; readonly authority: string; readonly youngPersonId: string };

const BY_START: FoundBy = { column: 'started_on', type: 'date' };

// Somebody known only from a referral has no number; what is theirs cannot be written to a file that goes by numbers.
async function listHistory<R>(
  tx: ReadTx,
  which: Which,
  table: string,
  by: FoundBy,
  columns: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql``,
): Promise<Kept<R>[]> {
  const query = sql<Found<R>>`select t.id, t.authority, t.young_person_id as "youngPersonId",
      coalesce(y.child_id, '') as "childId", ${columns}
    from ${among(which, table, by)} ${THEIR_PERSON} ${where} order by 4, 5, 6, 1`;
  const rows = await readSql(tx, query);
  return rows.map(({ id, authority, youngPersonId, ...record }) => ({
    id,
    authority,
    youngPersonId,
    version: 0,
    // The columns that the query names are the record's own; the round trip of every kind is tested.
    record: record as unknown as R,
  }));
}

export function listActivities(tx: ReadTx, which: Which) {
  return listHistory<ImportRecords['activities']>(
    tx,
    which,
    'activity_episodes',
    BY_START,
    sql`t.started_on as "startedOn", t.kind, t.ended_on as "endedOn", t.hours_a_week as "hoursAWeek",
      t.with_whom as organisation, t.recorded_on as "recordedOn"`,
  );
}

/**
 * Homes that count. By the day on which one began also one that was put right to begin on another: the file that brought
 * it does not bring it again.
 */
export function listStays(tx: ReadTx, which: Which) {
  const counts = sql`t.corrected_on is null`;
  const elsewhere = sql`not exists (select from accommodation_episodes o where o.young_person_id = t.young_person_id
    and o.started_on = t.started_on and o.corrected_on is null)`;
  const where = 'youngPersonIds' in which ? sql`where ${counts} or ${elsewhere}` : sql`where ${counts}`;
  return listHistory<ImportRecords['accommodation']>(
    tx,
    which,
    'accommodation_episodes',
    BY_START,
    sql`t.started_on as "startedOn", t.code, t.ended_on as "endedOn"`,
    'ids' in which ? sql`` : where,
  );
}

export function listContacts(tx: ReadTx, which: Which) {
  return listHistory<ImportRecords['contacts']>(
    tx,
    which,
    'contacts',
    { column: 'contact_on', type: 'date' },
    sql`t.contact_on as "contactOn", t.kind, t.minutes, t.worker_email as "workerEmail", t.in_touch as "inTouch"`,
  );
}

export function listApprenticeships(tx: ReadTx, which: Which) {
  return listHistory<ImportRecords['apprenticeships']>(
    tx,
    which,
    'apprenticeships',
    BY_START,
    sql`t.started_on as "startedOn", t.standard, t.level, t.planned_end_on as "plannedEndOn",
      t.ended_on as "endedOn", t.status, t.employer, t.from_placement as "fromPlacement"`,
  );
}

export function listDestinations(tx: ReadTx, which: Which) {
  return listHistory<ImportRecords['destinations']>(
    tx,
    which,
    'destinations',
    { column: 'school_year', type: 'text' },
    sql`t.school_year as "schoolYear", t.intended, t.status, t.provider, t.reason`,
  );
}
