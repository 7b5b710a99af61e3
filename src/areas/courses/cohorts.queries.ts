import type { CohortMark } from '#domain/courses/cohort-records.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

const COHORTS_MAX = 200;

function cohorts({ read }: ReadTx) {
  return read.selectFrom('cohorts as k').select(({ selectFrom }) => [
    'k.id',
    'k.authority',
    'k.name',
    'k.venue',
    'k.places',
    'k.starts_on as startsOn',
    'k.ends_on as endsOn',
    'k.award_title as awardTitle',
    'k.award_level as awardLevel',
    'k.award_number as awardNumber',
    selectFrom('cohort_enrolments as e')
      .whereRef('e.cohort_id', '=', 'k.id')
      .where('e.left_on', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('enrolled'))
      .as('enrolled'),
  ]);
}

/** Cohorts of the employability course, latest first. */
export function listCohorts(tx: ReadTx) {
  return cohorts(tx).orderBy('k.starts_on', 'desc').orderBy('k.name').limit(COHORTS_MAX).execute();
}
export type Cohort = Awaited<ReturnType<typeof listCohorts>>[number];

export function findCohort(tx: ReadTx, id: string) {
  return cohorts(tx).where('k.id', '=', id).executeTakeFirst();
}

export function findSession({ read }: ReadTx, id: string) {
  return read
    .selectFrom('cohort_sessions')
    .where('id', '=', id)
    .select(['id', 'cohort_id as cohortId', 'held_on as heldOn', 'title'])
    .executeTakeFirst();
}
export type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>;

const SESSIONS_MAX = 1000;

/** Sessions of cohorts from one day to another, both included, that the actor may see. */
export function listCohortSessionsBetween({ read }: ReadTx, from: Day, to: Day) {
  return read
    .selectFrom('cohort_sessions as s')
    .innerJoin('cohorts as k', 'k.id', 's.cohort_id')
    .where('s.held_on', '>=', from)
    .where('s.held_on', '<=', to)
    .orderBy('s.held_on')
    .orderBy('s.id')
    .limit(SESSIONS_MAX)
    .select(['s.id', 's.cohort_id as cohortId', 's.held_on as heldOn', 's.title', 'k.name', 'k.venue'])
    .execute();
}

/** Who is or was in some cohorts, as far as the actor may see; `leftOn` is the first day on which they did not come any more. */
export async function listEnrolledIn({ read }: ReadTx, cohortIds: readonly string[]) {
  if (cohortIds.length === 0) return [];
  return read
    .selectFrom('cohort_enrolments as e')
    .innerJoin('young_people as y', 'y.id', 'e.young_person_id')
    .where('e.cohort_id', 'in', [...cohortIds])
    .orderBy('y.first_name')
    .orderBy('e.id')
    .limit(SESSIONS_MAX)
    .select([
      'e.cohort_id as cohortId',
      'e.left_on as leftOn',
      'e.young_person_id as youngPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
    ])
    .execute();
}

function enrolments({ read }: ReadTx) {
  return read
    .selectFrom('cohort_enrolments as e')
    .innerJoin('young_people as y', 'y.id', 'e.young_person_id')
    .select([
      'e.id',
      'e.authority',
      'e.cohort_id as cohortId',
      'e.young_person_id as youngPersonId',
      'e.enrolled_on as enrolledOn',
      'e.award_on as awardOn',
      'e.certificate_number as certificateNumber',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
    ]);
}

export function findEnrolment(tx: ReadTx, id: string) {
  return enrolments(tx).where('e.id', '=', id).executeTakeFirst();
}
export type Enrolment = NonNullable<Awaited<ReturnType<typeof findEnrolment>>>;

export function listEnrolments(tx: ReadTx, cohortId: string) {
  return enrolments(tx)
    .where('e.cohort_id', '=', cohortId)
    .where('e.left_on', 'is', null)
    .orderBy('y.last_name')
    .orderBy('y.first_name')
    .execute();
}

/** A cohort with its sessions, people, register and unit results. Null: there is none to be seen. */
export async function readCohort(tx: ReadTx, id: string) {
  const cohort = await findCohort(tx, id);
  if (!cohort) return null;
  const sessions = await tx.read
    .selectFrom('cohort_sessions')
    .where('cohort_id', '=', id)
    .select(['id', 'held_on as heldOn', 'title'])
    .orderBy('held_on')
    .execute();
  const marks = await tx.read
    .selectFrom('cohort_attendance as a')
    .innerJoin('cohort_sessions as s', 's.id', 'a.session_id')
    .where('s.cohort_id', '=', id)
    .select(['a.session_id as sessionId', 'a.young_person_id as youngPersonId', 'a.mark'])
    .$narrowType<{ mark: CohortMark }>()
    .execute();
  const units = await tx.read
    .selectFrom('unit_results as r')
    .innerJoin('cohort_enrolments as e', 'e.id', 'r.enrolment_id')
    .where('e.cohort_id', '=', id)
    .select(['r.enrolment_id as enrolmentId', 'r.unit', 'r.result', 'r.on_date as onDate'])
    .orderBy('r.unit')
    .execute();
  return { cohort, sessions, marks, units, enrolments: await listEnrolments(tx, id) };
}
export type CohortRecord = NonNullable<Awaited<ReturnType<typeof readCohort>>>;

/** The young person of a referral's reference. */
export function findReferred({ read }: ReadTx, reference: string) {
  return read
    .selectFrom('referrals')
    .where('reference', '=', reference)
    .select(['young_person_id as youngPersonId', 'authority'])
    .executeTakeFirst();
}
