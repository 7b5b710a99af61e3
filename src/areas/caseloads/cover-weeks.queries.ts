import { authorityOf, type ReadTx } from '#platform/actor.ts';

/** For how many weeks a colleague may stand in at once. Version 0: the authority has not said, the operator's number holds. */
export interface CoverWeeks {
  readonly weeksMost: number;
  readonly version: number;
  readonly setBy: string | null;
}

export async function findCoverWeeks(tx: ReadTx, operators: number): Promise<CoverWeeks> {
  const row = await tx.read
    .selectFrom('cover_weeks as c')
    .leftJoin('users as u', 'u.id', 'c.set_by')
    .where('c.authority', '=', authorityOf(tx))
    .select(['c.weeks_most as weeksMost', 'c.version', 'u.name as setBy'])
    .executeTakeFirst();
  return row ?? { weeksMost: operators, version: 0, setBy: null };
}
