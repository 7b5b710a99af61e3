import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { ContactsTable } from '#platform/db/schema.ts';

/** Adds contacts with young people, many at once. */
export function insertContacts(
  tx: Tx,
  contacts: readonly Omit<Insertable<ContactsTable>, 'created_at' | 'recorded_by'>[],
): Promise<void> {
  return insertRows(
    tx,
    'contacts',
    contacts.map((contact) => ({ ...contact, created_at: tx.now, recorded_by: tx.actor.userId })),
  );
}

export async function updateContact(
  { write }: Tx,
  id: string,
  change: Updateable<ContactsTable>,
): Promise<void> {
  await write.updateTable('contacts').set(change).where('id', '=', id).execute();
}

export async function deleteContacts({ write }: Tx, ids: readonly string[]): Promise<void> {
  await write.deleteFrom('contacts').where('id', 'in', ids).execute();
}
