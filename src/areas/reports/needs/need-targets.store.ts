import type { Tx } from '#platform/actor.ts';
import type { NeedTarget } from './need-targets.queries.ts';

/** Sets a target, or sets it anew. */
export async function saveNeedTarget({ write }: Tx, authority: string, target: NeedTarget): Promise<void> {
  const { monthOn, kind, value, atMost } = target;
  await write
    .insertInto('need_targets')
    .values({ authority, month_on: monthOn, kind, value, at_most: atMost })
    .onConflict((one) =>
      one.columns(['authority', 'month_on', 'kind', 'value']).doUpdateSet({ at_most: atMost }),
    )
    .execute();
}

/** @returns whether there was one. */
export async function deleteNeedTarget(
  { write }: Tx,
  authority: string,
  { monthOn, kind, value }: Omit<NeedTarget, 'atMost'>,
): Promise<boolean> {
  const result = await write
    .deleteFrom('need_targets')
    .where('authority', '=', authority)
    .where('month_on', '=', monthOn)
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
