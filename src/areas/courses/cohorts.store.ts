import type { Insertable } from 'kysely';
import { authorityOf, type Tx } from '#platform/actor.ts';
import type { CohortEnrolmentsTable, CohortsTable, UnitResultsTable } from '#platform/db/schema.ts';
import { conflict } from '#platform/errors.ts';

/** Adds a group that takes the employability course together. @returns the id. */
export async function insertCohort(
  tx: Tx,
  cohort: Omit<Insertable<CohortsTable>, 'id' | 'authority'>,
): Promise<string> {
  const row = await tx.write
    .insertInto('cohorts')
    .values({ ...cohort, authority: authorityOf(tx) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertSession(
  tx: Tx,
  session: { readonly cohort_id: string; readonly held_on: string; readonly title: string },
): Promise<string> {
  const row = await tx.write
    .insertInto('cohort_sessions')
    .values({ ...session, authority: authorityOf(tx) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Touches the cohort, so that of two who take its last place at the same moment one has to look again. */
export async function holdCohort({ write }: Tx, id: string): Promise<void> {
  await write
    .updateTable('cohorts')
    .set((row) => ({ places: row.ref('places') }))
    .where('id', '=', id)
    .execute();
}

export async function insertEnrolment(
  { write }: Tx,
  enrolment: Omit<Insertable<CohortEnrolmentsTable>, 'id'>,
): Promise<string> {
  const row = await write
    .insertInto('cohort_enrolments')
    .values(enrolment)
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps the register of a session: a mark for each, the latest one counts. */
export async function saveMarks(
  tx: Tx,
  sessionId: string,
  marks: readonly { readonly youngPersonId: string; readonly mark: string }[],
): Promise<void> {
  for (const { youngPersonId, mark } of marks)
    await tx.write
      .insertInto('cohort_attendance')
      .values({ authority: authorityOf(tx), session_id: sessionId, young_person_id: youngPersonId, mark })
      .onConflict((clash) => clash.columns(['session_id', 'young_person_id']).doUpdateSet({ mark }))
      .execute();
}

/** Keeps the result of a unit: the latest one counts. */
export async function saveUnitResult({ write }: Tx, result: Insertable<UnitResultsTable>): Promise<void> {
  await write
    .insertInto('unit_results')
    .values(result)
    .onConflict((clash) =>
      clash.columns(['enrolment_id', 'unit']).doUpdateSet({ result: result.result, on_date: result.on_date }),
    )
    .execute();
}

/** The award is given once. @throws conflict where it has been given already. */
export async function saveAward(
  { write }: Tx,
  enrolmentId: string,
  award: { readonly on: string; readonly certificateNumber: string },
): Promise<void> {
  const result = await write
    .updateTable('cohort_enrolments')
    .set({ award_on: award.on, certificate_number: award.certificateNumber })
    .where('id', '=', enrolmentId)
    .where('award_on', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw conflict('already-awarded', 'The award has already been recorded.');
}
