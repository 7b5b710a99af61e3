import type { PauseKind } from '#domain/placements/pauses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewPause {
  readonly placementId: string;
  readonly kind: PauseKind;
  readonly from: Day;
  readonly to: Day | null;
  readonly note: string | null;
}

export async function insertPause({ write }: Tx, pause: NewPause): Promise<void> {
  await write
    .insertInto('placement_pauses')
    .values({
      placement_id: pause.placementId,
      kind: pause.kind,
      from_on: pause.from,
      to_on: pause.to,
      note: pause.note,
    })
    .execute();
}

/** Gives a pause its days: where it ends, or where it was entered wrongly. */
export async function setPauseDays({ write }: Tx, id: string, from: Day, to: Day | null): Promise<void> {
  await write
    .updateTable('placement_pauses')
    .set({ from_on: from, to_on: to })
    .where('id', '=', id)
    .execute();
}
