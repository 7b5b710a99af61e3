import type { Tx } from '#platform/actor.ts';

/**
 * Puts it to a person where somebody of the same names and birth date is already there. Nothing is merged by itself.
 * @returns the ids of those who were there first.
 */
export async function noticeDuplicates(tx: Tx, youngPersonId: string): Promise<string[]> {
  const twins = await tx.write
    .selectFrom('young_people as y')
    .innerJoin('young_people as other', (join) =>
      join
        .onRef('other.authority', '=', 'y.authority')
        .onRef('other.date_of_birth', '=', 'y.date_of_birth')
        .onRef('other.id', '<>', 'y.id')
        .on(({ eb, fn }) =>
          eb.and([
            eb(fn('lower', ['other.first_name']), '=', fn('lower', ['y.first_name'])),
            eb(fn('lower', ['other.last_name']), '=', fn('lower', ['y.last_name'])),
          ]),
        ),
    )
    .where('y.id', '=', youngPersonId)
    .select(['other.id', 'other.authority'])
    .orderBy('other.created_at')
    .execute();
  for (const twin of twins)
    await tx.write
      .insertInto('possible_duplicates')
      .values({
        authority: twin.authority,
        kept_young_person_id: twin.id,
        young_person_id: youngPersonId,
        noticed_at: tx.now,
      })
      .onConflict((clash) => clash.doNothing())
      .execute();
  return twins.map((twin) => twin.id);
}
