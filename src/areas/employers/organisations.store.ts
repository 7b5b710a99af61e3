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
    .selectFrom('organisations')
    .where('authority', '=', authority)
    .where('kind', '=', kind)
    .where(sql`lower(name)`, '=', sql<string>`lower(${name})`)
    .select('id')
    .executeTakeFirst();
  return row && stayingOf(write, row.id);
}

// One that was merged may lead to one that was merged later.
async function stayingOf(write: Tx['write'], id: string): Promise<string> {
  const row = await write
    .selectFrom('employers')
    .where('organisation_id', '=', id)
    .where('merged_into', 'is not', null)
    .select('merged_into')
    .executeTakeFirst();
  return row?.merged_into ? stayingOf(write, row.merged_into) : id;
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
