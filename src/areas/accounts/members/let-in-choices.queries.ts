import { sql } from 'kysely';
import type { ReadTx } from '#platform/actor.ts';

/** Supervisors who are there and do not sign in yet, to choose who is let in: with the address that is known of them; of one employer, or all. */
export function listSupervisorsToLetIn({ read, today }: ReadTx, organisationId: string | null) {
  return read
    .selectFrom('supervisors as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .where(({ or, eb }) => or([eb('s.left_on', 'is', null), eb('s.left_on', '>', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('memberships as m')
            .whereRef('m.supervisor_id', '=', 's.id')
            .where('m.ended_at', 'is', null)
            .select('m.id'),
        ),
      ),
    )
    .$if(organisationId !== null, (query) => query.where('s.organisation_id', '=', organisationId ?? ''))
    .select([
      's.id',
      's.name',
      's.email',
      's.organisation_id as organisationId',
      'o.name as organisationName',
      'sites.name as siteName',
    ])
    .orderBy(sql`lower(o.name)`)
    .orderBy(sql`lower(s.name)`)
    .execute();
}

/** A supervisor who is there, with what is known of who they are. */
export function findSupervisorToLetIn({ read, today }: ReadTx, id: string) {
  return read
    .selectFrom('supervisors')
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('left_on', 'is', null), eb('left_on', '>', today)]))
    .select(['id', 'authority', 'organisation_id as organisationId', 'name', 'email'])
    .executeTakeFirst();
}

/** An organisation of a kind in an authority, or none. */
export function findOrganisationOfKind(
  { read }: ReadTx,
  authority: string,
  kind: 'employer' | 'provider',
  id: string,
): Promise<{ id: string } | undefined> {
  return read
    .selectFrom('organisations')
    .where('id', '=', id)
    .where('authority', '=', authority)
    .where('kind', '=', kind)
    .select('id')
    .executeTakeFirst();
}

/** Organisations of a kind, by name, to choose from. */
export function listOrganisations(
  { read }: ReadTx,
  kinds: readonly ('employer' | 'provider')[],
): Promise<{ id: string; name: string; kind: string }[]> {
  return read
    .selectFrom('organisations as o')
    .leftJoin('employers as e', 'e.organisation_id', 'o.id')
    .where('o.kind', 'in', [...kinds])
    .where('e.merged_into', 'is', null)
    .select(['o.id', 'o.name', 'o.kind'])
    .orderBy(sql`lower(o.name)`)
    .execute();
}
