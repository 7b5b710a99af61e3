import { sql } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import type { Found } from './organisations.store.ts';

export interface NamedSupervisor {
  readonly organisationId: string;
  readonly siteId: string;
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** The person of that name at that site, even one who has left; added where there is none. */
export async function findOrAddSupervisor(tx: Tx, person: NamedSupervisor): Promise<Found> {
  const known = await tx.write
    .selectFrom('supervisors')
    .where('site_id', '=', person.siteId)
    .where(sql`lower(name)`, '=', sql<string>`lower(${person.name})`)
    .select('id')
    .executeTakeFirst();
  return known === undefined
    ? { id: await insertSupervisor(tx, person), isNew: true }
    : { id: known.id, isNew: false };
}

async function insertSupervisor(tx: Tx, person: NamedSupervisor): Promise<string> {
  const row = await tx.write
    .insertInto('supervisors')
    .values({
      authority: authorityOf(tx),
      organisation_id: person.organisationId,
      site_id: person.siteId,
      name: person.name,
      email: person.email ?? null,
      phone: person.phone ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * From that day on somebody is no longer there; null: they are back, and their training counts again.
 * @returns false where nothing changed.
 */
export async function setSupervisorLeft({ write }: Tx, id: string, leftOn: Day | null): Promise<boolean> {
  const result = await write
    .updateTable('supervisors')
    .set({ left_on: leftOn })
    .where('id', '=', id)
    .where('left_on', leftOn === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
