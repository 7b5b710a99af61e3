import type { Insertable } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import type { ActionsTable } from '#platform/db/schema.ts';

export type NewAction = Pick<
  Insertable<ActionsTable>,
  'authority' | 'young_person_id' | 'what' | 'owner' | 'due_on'
> &
  Partial<
    Pick<
      Insertable<ActionsTable>,
      'barrier_id' | 'placement_id' | 'review_id' | 'agency' | 'meeting_id' | 'owner_user_id'
    >
  >;

/** Adds something that somebody will do by a day. @returns the id. */
export async function insertAction({ write, now }: Tx, action: NewAction): Promise<string> {
  const row = await write
    .insertInto('actions')
    .values({ ...action, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Who has an action: by name, and by account where they sign in here. */
interface Owner {
  readonly name: string;
  readonly userId: string | null;
}

/** Open actions that one person owns become another's. @returns how many. */
export async function passActionsOn(
  { write }: Tx,
  youngPersonId: string,
  { from, to }: { readonly from: Owner; readonly to: Owner },
): Promise<number> {
  const passed = await write
    .updateTable('actions')
    .set({ owner: to.name, owner_user_id: to.userId })
    .where('young_person_id', '=', youngPersonId)
    .where('done_on', 'is', null)
    .where(({ eb, fn, or }) =>
      or([
        eb(fn<string>('lower', ['owner']), '=', from.name.toLowerCase()),
        ...(from.userId === null ? [] : [eb('owner_user_id', '=', from.userId)]),
      ]),
    )
    .executeTakeFirst();
  return Number(passed.numUpdatedRows);
}

/** Marks an action as done. @returns its young person, or undefined where it was done already or cannot be seen. */
export function finishActionRow({ write }: Tx, id: string, on: Day, outcome: string | null) {
  return write
    .updateTable('actions')
    .set({ done_on: on, outcome })
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .returning(['young_person_id', 'what'])
    .executeTakeFirst();
}
