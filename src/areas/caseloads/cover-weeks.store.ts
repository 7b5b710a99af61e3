import { authorityOf, type Tx } from '#platform/actor.ts';
import { stale } from '#platform/errors.ts';

/** Keeps for how many weeks a colleague may stand in. @throws stale where somebody else was first. */
export async function saveCoverWeeks(tx: Tx, weeksMost: number, seen: number): Promise<void> {
  const { write, now, actor } = tx;
  const authority = authorityOf(tx);
  const row = { weeks_most: weeksMost, set_by: actor.userId, set_at: now };
  const [kept] = await write
    .insertInto('cover_weeks')
    .values({ authority, ...row })
    .onConflict((clash) =>
      clash
        .column('authority')
        .doUpdateSet({ ...row, version: seen + 1 })
        .where('cover_weeks.version', '=', seen),
    )
    .returning('version')
    .execute();
  // Two who say it first at the same moment: the second finds version 1 and looked at 0.
  if (kept?.version !== seen + 1) throw stale();
}
