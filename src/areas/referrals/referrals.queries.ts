import { sql } from 'kysely';
import { type ReferralStage, stageOf } from '#domain/referrals/stages.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface ReferralLine {
  readonly id: string;
  readonly reference: string;
  readonly youngPersonId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly knownAs: string | null;
  readonly dateOfBirth: Day | null;
  readonly interests: readonly string[];
  readonly referredOn: Day;
  readonly readyOn: Day | null;
  readonly availableDays: readonly Weekday[] | null;
  readonly workerName: string | null;
  readonly workerUserId: string | null;
  readonly stage: ReferralStage;
  /** Support actions that are past their day. */
  readonly actionsOverdue: number;
}

// A council has hundreds of open referrals, not tens of thousands: past this the list says so and asks for a search.
const LINES_MAX = 500;

export interface ReferralFilter {
  readonly search?: string | undefined;
  readonly stage?: ReferralStage | undefined;
  readonly includeClosed?: boolean | undefined;
  readonly youngPersonIds?: readonly string[] | undefined;
}

/** Referrals that the actor may see, those who have waited longest first. */
export async function listReferrals(tx: ReadTx, filter: ReferralFilter = {}): Promise<ReferralLine[]> {
  const search = filter.search?.trim().toLowerCase();
  const rows = await lines(tx)
    .$if(!filter.includeClosed && filter.stage !== 'closed', (query) =>
      query.where('r.closed_on', 'is', null),
    )
    .$if(Boolean(search), (query) =>
      query.where(
        sql<boolean>`position(${search} in lower(concat_ws(' ', r.reference, y.first_name, y.last_name, y.known_as))) > 0`,
      ),
    )
    .$if(filter.youngPersonIds !== undefined, (query) =>
      query.where('y.id', '=', sql<string>`any(${filter.youngPersonIds ?? []}::uuid[])`),
    )
    .orderBy('r.referred_on')
    .orderBy('r.reference')
    .limit(LINES_MAX)
    .execute();
  const found = rows.map(asLine);
  return filter.stage === undefined ? found : found.filter((line) => line.stage === filter.stage);
}

function lines({ read, today }: ReadTx) {
  return read
    .selectFrom('referrals as r')
    .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
    .select([
      'r.id',
      'r.reference',
      'y.id as youngPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      'y.date_of_birth as dateOfBirth',
      'r.interests',
      'r.referred_on as referredOn',
      'r.available_from_on as readyOn',
      'r.available_days as availableDays',
      sql<Worker | null>`(select jsonb_build_object('name', w.worker_name, 'userId', w.worker_user_id)
        from workers_today w where w.young_person_id = y.id)`.as('worker'),
      'r.closed_on as closedOn',
      'r.met_on as metOn',
      sql<string[]>`array(select m.status from matches m where m.referral_id = r.id)`.as('matchStatuses'),
      sql<string[]>`array(select p.status from placements p where p.referral_id = r.id)`.as(
        'placementStatuses',
      ),
      sql<number>`(select count(*) from actions a where a.young_person_id = y.id and a.done_on is null
        and a.due_on < ${today})`.as('actionsOverdue'),
    ])
    .$narrowType<{ availableDays: Weekday[] | null }>();
}

interface Worker {
  readonly name: string | null;
  readonly userId: string | null;
}
type Row = Omit<ReferralLine, 'stage' | 'workerName' | 'workerUserId'> & {
  readonly worker: Worker | null;
} & Parameters<typeof stageOf>[0];

function asLine({ closedOn, metOn, matchStatuses, placementStatuses, worker, ...line }: Row): ReferralLine {
  return {
    ...line,
    workerName: worker?.name ?? null,
    workerUserId: worker?.userId ?? null,
    stage: stageOf({ closedOn, metOn, matchStatuses, placementStatuses }),
  };
}

/** A referral with its young person, as it is kept; undefined where there is none or the actor may not see it. */
export function findReferral({ read }: ReadTx, reference: string) {
  return read
    .selectFrom('referrals as r')
    .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
    .leftJoin('workers_today as w', 'w.young_person_id', 'y.id')
    .where('r.reference', '=', reference)
    .selectAll('r')
    .select([
      'y.first_name',
      'y.last_name',
      'y.known_as',
      'y.date_of_birth',
      'y.sex',
      'y.ethnicity',
      'y.care_status',
      'y.postcode',
      'y.has_no_fixed_abode',
      'y.search_postcode',
      'y.search_origin_name',
      'y.phone',
      'y.email',
      'y.preferred_contact',
      'y.language',
      'y.needs_interpreter',
      'y.reading_format',
      'y.step_free_needed',
      'w.worker_name',
      'w.worker_email',
      'w.worker_role',
      'y.version as person_version',
    ])
    .executeTakeFirst();
}
export type ReferralRecord = NonNullable<Awaited<ReturnType<typeof findReferral>>>;

/** The barriers of a referral, in the order in which they were noted. */
export function listBarriers({ read }: ReadTx, referralId: string) {
  return read
    .selectFrom('barriers')
    .where('referral_id', '=', referralId)
    .orderBy('noted_on')
    .orderBy('kind')
    .select(['id', 'kind', 'note', 'noted_on', 'resolved_on'])
    .execute();
}
