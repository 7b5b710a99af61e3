import { sql } from 'kysely';
import { authorityOf, type Tx } from '#platform/actor.ts';
import type { Found } from './organisations.store.ts';

export interface NamedSite {
  readonly organisationId: string;
  readonly name: string;
  /** A campus may stand at two postcodes: name and postcode together tell one site from another. */
  readonly postcode: string | null;
  readonly isStepFree?: boolean | null;
}

/** The site of that name and postcode; added where there is none. What is newly known of its steps is kept. */
export async function findOrAddSite(tx: Tx, site: NamedSite): Promise<Found> {
  const known = await tx.write
    .selectFrom('sites')
    .where('organisation_id', '=', site.organisationId)
    .where(sql`lower(name)`, '=', sql<string>`lower(${site.name})`)
    .where(({ eb, fn, val }) => eb(fn.coalesce('postcode', val('')), '=', site.postcode ?? ''))
    .select(['id', 'is_step_free'])
    .executeTakeFirst();
  if (known === undefined) return { id: await insertSite(tx, site), isNew: true };
  if (typeof site.isStepFree === 'boolean' && site.isStepFree !== known.is_step_free)
    await tx.write
      .updateTable('sites')
      .set((row) => ({ is_step_free: site.isStepFree ?? null, version: row('version', '+', 1) }))
      .where('id', '=', known.id)
      .execute();
  return { id: known.id, isNew: false };
}

async function insertSite(tx: Tx, site: NamedSite): Promise<string> {
  const row = await tx.write
    .insertInto('sites')
    .values({
      authority: authorityOf(tx),
      organisation_id: site.organisationId,
      name: site.name,
      postcode: site.postcode,
      is_step_free: site.isStepFree ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
