import type { AttendanceMark } from '#domain/placements/attendance.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

/** Logs days; a day that was logged before gets its new mark (the audit keeps the old one), and is open to a new disagreement. */
export async function saveMarks(
  { write, actor, now }: Tx,
  placementId: string,
  days: readonly { readonly day: Day; readonly mark: AttendanceMark }[],
): Promise<void> {
  await write
    .insertInto('attendance')
    .values(
      days.map(({ day, mark }) => ({
        placement_id: placementId,
        day_on: day,
        mark,
        recorded_by: actor.userId,
        recorded_at: now,
      })),
    )
    .onConflict((clash) =>
      clash.columns(['placement_id', 'day_on']).doUpdateSet((row) => ({
        mark: row.ref('excluded.mark'),
        recorded_by: row.ref('excluded.recorded_by'),
        recorded_at: row.ref('excluded.recorded_at'),
      })),
    )
    .execute();
}

/** Keeps that the young person says otherwise. @returns false where the day was not logged. */
export async function saveDisagreement(
  { write, now }: Tx,
  placementId: string,
  day: Day,
  words: string,
): Promise<boolean> {
  const result = await write
    .updateTable('attendance')
    .set({ disagreed_at: now, disagreement: words })
    .where('placement_id', '=', placementId)
    .where('day_on', '=', day)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
