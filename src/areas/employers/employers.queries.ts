import { lookAlikes } from '#domain/employers/same-name.ts';
import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { OPEN_PLACEMENT_STATUSES } from '#domain/placements/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface Employer {
  readonly id: string;
  readonly name: string;
  readonly status: EmployerStatus;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly contactsAMonthMax: number | null;
  readonly notBeforeOn: Day | null;
  readonly mergedInto: string | null;
  readonly version: number;
}

/** An employer, or none that the actor may know of. */
export function findEmployer({ read }: ReadTx, id: string): Promise<Employer | undefined> {
  return read
    .selectFrom('employers as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .where('e.organisation_id', '=', id)
    .select([
      'o.id',
      'o.name',
      'e.status',
      'e.contact_name as contactName',
      'e.contact_email as contactEmail',
      'e.contact_phone as contactPhone',
      'e.contacts_a_month_max as contactsAMonthMax',
      'e.not_before_on as notBeforeOn',
      'e.merged_into as mergedInto',
      'e.version',
    ])
    .$narrowType<{ status: EmployerStatus }>()
    .executeTakeFirst();
}

export interface NamedEmployer {
  readonly id: string;
  readonly name: string;
}

/** Employers whose name may be the same under another spelling; those that were merged away are left out. */
export async function listLookAlikes({ read }: ReadTx, name: string): Promise<NamedEmployer[]> {
  const known = await read
    .selectFrom('employers as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .where('e.merged_into', 'is', null)
    .select(['o.id', 'o.name'])
    .orderBy('o.name')
    .execute();
  return lookAlikes(name, known);
}

/** The insurance certificates that came with an employer's offers, closed ones left out. */
export function listCertificates(
  { read }: ReadTx,
  id: string,
): Promise<{ pounds: number | null; expiresOn: Day | null }[]> {
  return read
    .selectFrom('opportunities')
    .where('organisation_id', '=', id)
    .where('status', '<>', 'closed')
    .select(['insurance_pounds as pounds', 'insurance_expires_on as expiresOn'])
    .distinct()
    .execute();
}

/** References of the placements that are to come or under way with an employer. */
export function listRunningPlacements({ read }: ReadTx, id: string): Promise<{ reference: string }[]> {
  return read
    .selectFrom('placements')
    .where('organisation_id', '=', id)
    .where('status', 'in', [...OPEN_PLACEMENT_STATUSES])
    .select('reference')
    .orderBy('reference')
    .execute();
}

/** A site with whose it is. */
export function findSite(
  { read }: ReadTx,
  id: string,
): Promise<{ id: string; name: string; postcode: string | null; organisationId: string } | undefined> {
  return read
    .selectFrom('sites')
    .where('id', '=', id)
    .select(['id', 'name', 'postcode', 'organisation_id as organisationId'])
    .executeTakeFirst();
}

/** A supervisor with whose they are. */
export function findSupervisor(
  { read }: ReadTx,
  id: string,
): Promise<{ id: string; name: string; organisationId: string; leftOn: Day | null } | undefined> {
  return read
    .selectFrom('supervisors')
    .where('id', '=', id)
    .select(['id', 'name', 'organisation_id as organisationId', 'left_on as leftOn'])
    .executeTakeFirst();
}

/** The employers who take part, by name, to choose from. */
export function listEmployerNames({ read }: ReadTx): Promise<NamedEmployer[]> {
  return read
    .selectFrom('employers as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .where('e.merged_into', 'is', null)
    .where('e.status', '<>', 'ended')
    .select(['o.id', 'o.name'])
    .orderBy('o.name')
    .execute();
}
