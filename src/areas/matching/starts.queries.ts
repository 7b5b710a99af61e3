import type { ReadTx } from '#platform/actor.ts';

/** What came of an accepted match: a placement that has not begun, or a start that cannot be undone here. */
export interface StartOfMatch {
  readonly placement: { readonly reference: string; readonly version: number } | null;
  readonly hasBegun: boolean;
}

const NOT_BEGUN: readonly string[] = ['planned', 'confirmed'];
const NEVER_BEGAN: readonly string[] = ['cancelled', 'did-not-start'];

export async function findStart({ read }: ReadTx, matchId: string): Promise<StartOfMatch> {
  const placement = await read
    .selectFrom('placements')
    .where('match_id', '=', matchId)
    .select(['reference', 'version', 'status'])
    .executeTakeFirst();
  if (placement) {
    const { reference, version, status } = placement;
    return {
      placement: NOT_BEGUN.includes(status) ? { reference, version } : null,
      hasBegun: !NOT_BEGUN.includes(status) && !NEVER_BEGAN.includes(status),
    };
  }
  const episode = await read
    .selectFrom('activity_episodes')
    .where('match_id', '=', matchId)
    .select('id')
    .executeTakeFirst();
  return { placement: null, hasBegun: episode !== undefined };
}

/** Has somebody been placed with an organisation before? Then what they begin there now came of it. */
export async function wasPlacedWith(
  { read }: ReadTx,
  { youngPersonId, organisationId }: { readonly youngPersonId: string; readonly organisationId: string },
): Promise<boolean> {
  const placement = await read
    .selectFrom('placements')
    .where('young_person_id', '=', youngPersonId)
    .where('organisation_id', '=', organisationId)
    .where('status', 'in', ['active', 'paused', 'completed', 'left-early'])
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return placement !== undefined;
}
