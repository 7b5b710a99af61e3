import type { OpportunityKind } from '#domain/opportunities/kinds.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import { type OpportunityState, opportunityState } from '#domain/opportunities/still-open.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** An opportunity with where it is and whose, or none that the actor may know of. */
export async function findOpportunity(tx: ReadTx, id: string): Promise<Opportunity | undefined> {
  const row = await selectOne(tx, id).executeTakeFirst();
  return row && { ...row, state: opportunityState(row, tx.today) };
}

export type Opportunity = OpportunityRow & { readonly state: OpportunityState };
type OpportunityRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectOne>['executeTakeFirst']>>>;

function selectOne({ read }: ReadTx, id: string) {
  return read
    .selectFrom('opportunities as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .innerJoin('sites as s', 's.id', 'p.site_id')
    .leftJoin('employers as e', 'e.organisation_id', 'p.organisation_id')
    .leftJoin('supervisors as v', 'v.id', 'p.supervisor_id')
    .leftJoin('subject_areas as a', 'a.code', 'p.ssa_tier2')
    .where('p.id', '=', id)
    .select([
      'p.id',
      'p.authority',
      'p.reference',
      'p.status',
      'p.organisation_id as organisationId',
      'o.name as organisationName',
      'e.status as employerStatus',
      'p.site_id as siteId',
      's.name as siteName',
      's.postcode',
      'p.kind',
      'p.title',
      'p.description',
      'p.job_category as jobCategory',
      'p.ssa_tier2 as subjectArea',
      'a.name as subjectName',
      'p.places',
      'p.days',
      'p.starts_minute as startsMinute',
      'p.ends_minute as endsMinute',
    ])
    .select([
      'p.first_start_on as firstStartOn',
      'p.last_start_on as lastStartOn',
      'p.is_rolling as isRolling',
      'p.closes_on as closesOn',
      'p.weeks',
      'p.minimum_age as minimumAge',
      'p.entry_requirements as entryRequirements',
      'p.weekly_pay_pence as weeklyPayPence',
      'p.pays_expenses as paysExpenses',
      'p.support_offered as supportOffered',
      'p.supervisor_id as supervisorId',
      'v.name as supervisorName',
      'p.contact_name as contactName',
      'p.contact_email as contactEmail',
      'p.insurance_pounds as insurancePounds',
      'p.insurance_expires_on as insuranceExpiresOn',
      'p.risk_assessed_on as riskAssessedOn',
      'p.dbs_required as dbsRequired',
      'p.step_free as stepFree',
      'p.is_public as isPublic',
      'p.shared_with as sharedWith',
      'p.confirmed_on as confirmedOn',
      'p.still_open_asked_on as askedOn',
      'p.version',
    ])
    .$narrowType<{ status: OpportunityStatus; kind: OpportunityKind; days: Weekday[] | null }>();
}

interface Unconfirmed {
  readonly id: string;
  readonly authority: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly status: OpportunityStatus;
  readonly askedOn: Day | null;
}

/** Opportunities that nobody has confirmed for long enough to ask, with when they were asked. */
export async function listUnconfirmed({ read }: ReadTx, confirmedBefore: Day): Promise<Unconfirmed[]> {
  return read
    .selectFrom('opportunities')
    .where('status', 'in', ['live', 'paused'])
    .where((row) => row.or([row('confirmed_on', 'is', null), row('confirmed_on', '<=', confirmedBefore)]))
    .select([
      'id',
      'authority',
      'reference',
      'organisation_id as organisationId',
      'status',
      'still_open_asked_on as askedOn',
    ])
    .$narrowType<{ status: OpportunityStatus }>()
    .orderBy('reference')
    .execute();
}

/** The certificate of an employer that counts longest, from what it offers; none where nobody has seen one. */
export function findCertificate(
  { read }: ReadTx,
  organisationId: string,
): Promise<{ insurancePounds: number | null; insuranceExpiresOn: Day | null } | undefined> {
  return read
    .selectFrom('opportunities')
    .where('organisation_id', '=', organisationId)
    .where('insurance_expires_on', 'is not', null)
    .select(['insurance_pounds as insurancePounds', 'insurance_expires_on as insuranceExpiresOn'])
    .orderBy('insurance_expires_on', 'desc')
    .limit(1)
    .executeTakeFirst();
}
