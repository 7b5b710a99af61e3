import { sql } from 'kysely';
import { authorityOf, type Tx } from '#platform/actor.ts';

export interface NamedOrganisation {
  readonly kind: 'employer' | 'provider';
  readonly name: string;
  /** Kept for a new employer; whoever is there already keeps what they have. */
  readonly contact?: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
}

export interface Found {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * The organisation of that name in the actor's authority, capitals and spaces aside; registered where there is none.
 * One that was merged leads to the one that stayed. Look-alikes under another spelling are for a person to decide.
 */
export async function findOrAddOrganisation(tx: Tx, named: NamedOrganisation): Promise<Found> {
  const name = named.name.trim().replace(/\s+/g, ' ');
  const authority = authorityOf(tx);
  const known = await findByName(tx, authority, named.kind, name);
  if (known !== undefined) return { id: known, isNew: false };
  const { id } = await tx.write
    .insertInto('organisations')
    .values({ authority, kind: named.kind, name, created_at: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (named.kind === 'employer') await insertEmployer(tx, id, authority, named.contact);
  return { id, isNew: true };
}

async function findByName(
  { write }: Tx,
  authority: string,
  kind: string,
  name: string,
): Promise<string | undefined> {
  const row = await write
    .selectFrom('organisations as o')
    .leftJoin('employers as e', 'e.organisation_id', 'o.id')
    .where('o.authority', '=', authority)
    .where('o.kind', '=', kind)
    .where(sql`lower(o.name)`, '=', sql<string>`lower(${name})`)
    .select(({ fn }) => fn.coalesce('e.merged_into', 'o.id').as('id'))
    .executeTakeFirst();
  return row?.id;
}

async function insertEmployer(
  { write, now, actor }: Tx,
  id: string,
  authority: string,
  contact: NamedOrganisation['contact'],
): Promise<void> {
  await write
    .insertInto('employers')
    .values({
      organisation_id: id,
      authority,
      status: 'registered',
      contact_name: contact?.name ?? null,
      contact_email: contact?.email ?? null,
      contact_phone: contact?.phone ?? null,
    })
    .execute();
  await write
    .insertInto('employer_steps')
    .values({
      authority,
      organisation_id: id,
      to_status: 'registered',
      at: now,
      by_role: actor.role,
      by_user_id: actor.userId,
    })
    .execute();
}

/** Gives an organisation another name. */
export async function renameOrganisation({ write }: Tx, id: string, name: string): Promise<void> {
  await write
    .updateTable('organisations')
    .set((row) => ({ name, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
