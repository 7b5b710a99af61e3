import type { EmployerStatus } from '#domain/employers/statuses.ts';
import type { OpportunityKind } from '#domain/opportunities/kinds.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import type { PlacementStatus } from '#domain/placements/statuses.ts';
import { type Day, type Instant, startOfDay } from '#domain/shared/day.ts';
import { inDateUntil, SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type Employer, findEmployer, listLookAlikes, type NamedEmployer } from './employers.queries.ts';

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly postcode: string | null;
  readonly isStepFree: boolean | null;
}

export interface Supervisor {
  readonly id: string;
  readonly name: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly leftOn: Day | null;
  /** The last day to which they are in date without a gap, from today; null where they are not. */
  readonly inDateUntil: Day | null;
}

export interface EmployerRecord {
  readonly employer: Employer;
  readonly sites: readonly Site[];
  readonly supervisors: readonly Supervisor[];
  readonly opportunities: readonly OfferedThere[];
  readonly placements: readonly PlacedThere[];
  readonly checks: readonly EmployerCheck[];
  readonly steps: readonly EmployerStep[];
  readonly lookAlikes: readonly NamedEmployer[];
  /** The one that this employer was merged into. */
  readonly mergedInto: NamedEmployer | undefined;
  /** Open concerns that stop new placements; those that the actor may know of: an employer of none. */
  readonly stoppedBy: readonly string[];
  /** How many young people they have been asked about since the first of the month. */
  readonly askedThisMonth: number;
}

/** Everything about one employer that the actor may see; none of it about young people. */
export async function readEmployer(tx: ReadTx, id: string): Promise<EmployerRecord | undefined> {
  const employer = await findEmployer(tx, id);
  if (!employer) return undefined;
  return {
    employer,
    sites: await listSites(tx, id),
    supervisors: await listSupervisors(tx, id),
    opportunities: await listOffered(tx, id),
    placements: await listPlaced(tx, id),
    checks: await listChecks(tx, id),
    steps: await listSteps(tx, id),
    lookAlikes: await listPossiblySame(tx, employer),
    mergedInto: employer.mergedInto === null ? undefined : await findEmployer(tx, employer.mergedInto),
    stoppedBy: await listStopping(tx, id),
    askedThisMonth: await countAsked(tx, id),
  };
}

// Those whose name looks alike, but for those that a person has said are others. An employer is not asked.
async function listPossiblySame(tx: ReadTx, { id, name, mergedInto }: Employer): Promise<NamedEmployer[]> {
  if (tx.actor.role === 'employer' || mergedInto !== null) return [];
  const apart = await tx.read
    .selectFrom('employers_kept_apart')
    .where(({ or, eb }) => or([eb('organisation_id', '=', id), eb('other_id', '=', id)]))
    .select(['organisation_id', 'other_id'])
    .execute();
  const others = new Set([id, ...apart.flatMap((pair) => [pair.organisation_id, pair.other_id])]);
  return (await listLookAlikes(tx, name)).filter((other) => !others.has(other.id));
}

/** The places where an organisation is, by name. */
export function listSites({ read }: ReadTx, organisationId: string): Promise<Site[]> {
  return read
    .selectFrom('sites')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'name', 'postcode', 'is_step_free as isStepFree'])
    .orderBy('name')
    .orderBy('postcode')
    .execute();
}

/** Who supervises or has supervised, those who are there first, each with how long their training counts. */
export async function listSupervisors(tx: ReadTx, organisationId: string): Promise<Supervisor[]> {
  const people = await tx.read
    .selectFrom('supervisors as s')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .where('s.organisation_id', '=', organisationId)
    .select(['s.id', 's.name', 's.left_on as leftOn', 's.site_id as siteId', 'sites.name as siteName'])
    .orderBy('s.left_on', (order) => order.desc().nullsFirst())
    .orderBy('s.name')
    .execute();
  const records = await tx.read
    .selectFrom('training_records')
    .where('organisation_id', '=', organisationId)
    .where('topic', '=', SUPERVISOR_TOPIC)
    .select(['supervisor_id as supervisorId', 'trained_on as trainedOn', 'valid_to_on as validTo'])
    .execute();
  const trained = records.map((record) => ({ ...record, topic: SUPERVISOR_TOPIC }));
  return people.map((person) => ({
    ...person,
    inDateUntil: inDateUntil({ supervisorId: person.id, leftOn: person.leftOn }, trained, tx.today),
  }));
}

interface OfferedThere {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: OpportunityKind;
  readonly places: number;
  readonly status: OpportunityStatus;
}

function listOffered({ read }: ReadTx, id: string): Promise<OfferedThere[]> {
  return read
    .selectFrom('opportunities')
    .where('organisation_id', '=', id)
    .select(['id', 'reference', 'title', 'kind', 'places', 'status'])
    .$narrowType<{ status: OpportunityStatus; kind: OpportunityKind }>()
    .orderBy('reference')
    .execute();
}

interface PlacedThere {
  readonly reference: string;
  readonly title: string;
  readonly status: PlacementStatus;
  readonly firstDayOn: Day;
  readonly lastDayOn: Day;
}

// Newest first; who it is stands on the placement's own page, for those who may know.
function listPlaced({ read }: ReadTx, id: string): Promise<PlacedThere[]> {
  return read
    .selectFrom('placements as p')
    .innerJoin('opportunities as o', 'o.id', 'p.opportunity_id')
    .where('p.organisation_id', '=', id)
    .select([
      'p.reference',
      'o.title',
      'p.status',
      'p.first_day_on as firstDayOn',
      'p.last_day_on as lastDayOn',
    ])
    .$narrowType<{ status: PlacementStatus }>()
    .orderBy('p.first_day_on', 'desc')
    .orderBy('p.reference')
    .execute();
}

interface EmployerCheck {
  readonly checkedOn: Day;
  readonly metWhom: string;
  readonly sawWorkplace: boolean;
  readonly supervisorKnown: boolean;
  readonly note: string | null;
  readonly by: string | null;
}

function listChecks({ read }: ReadTx, id: string): Promise<EmployerCheck[]> {
  return read
    .selectFrom('employer_checks as c')
    .leftJoin('users as u', 'u.id', 'c.checked_by')
    .where('c.organisation_id', '=', id)
    .select([
      'c.checked_on as checkedOn',
      'c.met_whom as metWhom',
      'c.saw_workplace as sawWorkplace',
      'c.supervisor_known as supervisorKnown',
      'c.note',
      'u.name as by',
    ])
    .orderBy('c.checked_on', 'desc')
    .execute();
}

interface EmployerStep {
  readonly to: EmployerStatus;
  readonly at: Instant;
  readonly by: string | null;
  readonly reason: string | null;
}

function listSteps({ read }: ReadTx, id: string): Promise<EmployerStep[]> {
  return read
    .selectFrom('employer_steps as s')
    .leftJoin('users as u', 'u.id', 's.by_user_id')
    .where('s.organisation_id', '=', id)
    .select(['s.to_status as to', 's.at', 'u.name as by', 's.reason'])
    .$narrowType<{ to: EmployerStatus }>()
    .orderBy('s.id', 'desc')
    .execute();
}

async function countAsked({ read, today }: ReadTx, id: string): Promise<number> {
  const row = await read
    .selectFrom('matches')
    .where('organisation_id', '=', id)
    .where('sent_at', '>=', startOfDay(`${today.slice(0, 8)}01`))
    .select(({ fn }) => fn.countAll<number>().as('asked'))
    .executeTakeFirstOrThrow();
  return row.asked;
}

async function listStopping({ read }: ReadTx, id: string): Promise<string[]> {
  const rows = await read
    .selectFrom('concerns')
    .where('organisation_id', '=', id)
    .where('closed_at', 'is', null)
    .where('stops_new_placements', '=', true)
    .select('reference')
    .orderBy('raised_at')
    .execute();
  return rows.map((row) => row.reference);
}
