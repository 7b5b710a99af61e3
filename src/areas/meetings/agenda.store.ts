import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { AgendaItemsTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

export type NewAgendaItem = Pick<
  Insertable<AgendaItemsTable>,
  'authority' | 'meeting_id' | 'young_person_id' | 'rule' | 'rule_weeks'
>;

/** Puts young people on an agenda. @throws the database's refusal where somebody has just put one of them on it. */
export function insertAgendaItems(tx: Tx, items: readonly NewAgendaItem[]): Promise<void> {
  const added = { added_at: tx.now, added_by: tx.actor.userId };
  return insertRows(
    tx,
    'agenda_items',
    items.map((item) => ({ ...item, ...added })),
  );
}

/** Changes a line. @throws ServiceError conflict where somebody has changed it since it was looked at, or taken it off. */
async function updateItem(
  { write }: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<AgendaItemsTable>,
): Promise<void> {
  const changed = await write
    .updateTable('agenda_items')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('taken_off_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw stale();
}

/** Takes somebody off, with the reason; the line stays. */
export function takeItemOff(
  tx: Tx,
  item: { readonly id: string; readonly version: number },
  reason: string,
): Promise<void> {
  const change = { taken_off_at: tx.now, taken_off_by: tx.actor.userId, taken_off_reason: reason };
  return updateItem(tx, item, change);
}

/** Keeps what was said of somebody. */
export function noteItem(
  tx: Tx,
  item: { readonly id: string; readonly version: number },
  note: string | null,
): Promise<void> {
  return updateItem(tx, item, { note, noted_at: tx.now, noted_by: tx.actor.userId });
}
