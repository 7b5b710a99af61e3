import type { WeightChoices } from '#domain/matching/score/weights.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { stale } from '#platform/errors.ts';

/** Keeps how much each part matters in the authority. @throws stale where somebody else was first. */
export async function saveAuthorityWeights(tx: Tx, choices: WeightChoices, seen: number): Promise<void> {
  const { write, now, actor } = tx;
  const authority = authorityOf(tx);
  const row = { choices: JSON.stringify(choices), set_by: actor.userId, set_at: now };
  const result =
    seen === 0
      ? await write
          .insertInto('match_weights')
          .values({ authority, ...row })
          .onConflict((clash) => clash.doNothing())
          .executeTakeFirst()
      : await write
          .updateTable('match_weights')
          .set({ ...row, version: seen + 1 })
          .where('authority', '=', authority)
          .where('version', '=', seen)
          .executeTakeFirst();
  const changed = 'numUpdatedRows' in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows;
  if (changed !== 1n) throw stale();
}
