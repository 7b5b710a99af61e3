import { type SqlBool, sql } from 'kysely';
import type { EmployerStatus } from '#domain/employers/statuses.ts';
import type { OpportunityKind } from '#domain/opportunities/kinds.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import type { Level } from '#domain/referrals/levels.ts';
import { addDays, type Day, type Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** A course run that began this long ago and cannot be joined any more is of no interest to anybody. */
const PAST_RUN_DAYS = 366;

export type OpportunityRow = Awaited<ReturnType<typeof listOpportunityRows>>[number];
export type CourseRunRow = Awaited<ReturnType<typeof listCourseRunRows>>[number];

/** Every opportunity that is not closed: of the authority, and those that others share with it. By reference. */
export function listOpportunityRows({ read }: ReadTx) {
  return read
    .selectFrom('opportunities as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .innerJoin('sites as s', 's.id', 'p.site_id')
    .leftJoin('employers as e', 'e.organisation_id', 'p.organisation_id')
    .where('p.status', '<>', 'closed')
    .select([
      'p.id',
      'p.reference',
      'p.status',
      'p.kind',
      'p.title',
      'p.description',
      'p.organisation_id as organisationId',
      'o.name as organisation',
      'p.site_id as siteId',
      's.name as site',
      's.postcode',
      's.is_step_free as isSiteStepFree',
      'p.step_free as stepFree',
      'p.job_category as jobCategory',
      'p.ssa_tier2 as subjectArea',
      'p.places',
      'p.days',
      'p.starts_minute as startsAt',
      'p.ends_minute as endsAt',
    ])
    .select([
      'p.first_start_on as firstStart',
      'p.last_start_on as lastStart',
      'p.is_rolling as isRolling',
      'p.closes_on as closesOn',
      'p.weeks',
      'p.minimum_age as minimumAge',
      'p.entry_requirements as entryRequirements',
      'p.weekly_pay_pence as weeklyPay',
      'p.pays_expenses as paysExpenses',
      'p.support_offered as supportOffered',
      'p.supervisor_id as supervisorId',
      'p.insurance_expires_on as insuredUntil',
      'e.status as employerStatus',
      'e.contacts_a_month_max as contactsAMonthMax',
      'e.not_before_on as notBefore',
    ])
    .orderBy('p.reference')
    .$narrowType<{
      status: OpportunityStatus;
      kind: OpportunityKind;
      days: Weekday[] | null;
      employerStatus: EmployerStatus | null;
    }>()
    .execute();
}

/** Every course run that may still be of interest on a day: of the authority, and those shared with it. By reference. */
export function listCourseRunRows({ read }: ReadTx, on: Day) {
  const since = addDays(on, -PAST_RUN_DAYS);
  return read
    .selectFrom('course_runs as r')
    .innerJoin('courses as c', 'c.id', 'r.course_id')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .innerJoin('sites as s', 's.id', 'r.site_id')
    .where(sql<SqlBool>`coalesce(r.ends_on, 'infinity') >= ${since}::date`)
    .where(sql<SqlBool>`r.is_roll_on_roll_off or coalesce(r.starts_on, 'infinity') >= ${since}::date`)
    .select([
      'r.id',
      'r.reference',
      'c.title',
      'c.level',
      'c.ssa_tier2 as subjectArea',
      'r.organisation_id as organisationId',
      'o.name as organisation',
      'r.site_id as siteId',
      's.name as site',
      's.postcode',
      's.is_step_free as isSiteStepFree',
      'r.starts_on as startsOn',
      'r.ends_on as endsOn',
      'r.weeks',
      'r.is_roll_on_roll_off as isRollOnRollOff',
      'r.days',
      'r.starts_minute as startsAt',
      'r.ends_minute as endsAt',
      'r.places',
      'r.minimum_age as minimumAge',
      'r.entry_requirements as entryRequirements',
    ])
    .orderBy('r.reference')
    .$narrowType<{ level: Level | null; days: Weekday[] | null }>()
    .execute();
}

/** A place that is taken: `optionId` an opportunity or a course run; `to` null for good. */
export interface TakenRow {
  readonly optionId: string;
  readonly seat: number;
  readonly from: Day;
  readonly to: Day | null;
}

/** The places that are taken on a day or later, by placements and by accepted matches that have none. */
export async function listTaken({ read }: ReadTx, on: Day): Promise<TakenRow[]> {
  const placed = await read
    .selectFrom('seat_holds as h')
    .innerJoin('seats as s', 's.id', 'h.seat_id')
    .where('s.is_withdrawn', '=', false)
    .where(sql<SqlBool>`h.period && daterange(${on}::date, null)`)
    .select(['s.opportunity_id as optionId', 's.number as seat'])
    .select([sql<Day>`lower(h.period)`.as('from'), sql<Day | null>`(upper(h.period) - 1)`.as('to')])
    .execute();
  const held = await read
    .selectFrom('place_holds as h')
    .where(sql<SqlBool>`h.period && daterange(${on}::date, null)`)
    .select(({ fn }) => [
      fn.coalesce('h.opportunity_id', 'h.course_run_id').$castTo<string>().as('optionId'),
      'h.number as seat',
    ])
    .select([sql<Day>`lower(h.period)`.as('from'), sql<Day | null>`(upper(h.period) - 1)`.as('to')])
    .execute();
  return [...placed, ...held];
}
