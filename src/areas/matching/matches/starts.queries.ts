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

/** The placement that came of a match, by its reference; null where there is none that the actor may see. */
export async function findPlacementOf({ read }: ReadTx, matchId: string): Promise<string | null> {
  const placement = await read
    .selectFrom('placements')
    .where('match_id', '=', matchId)
    .select('reference')
    .executeTakeFirst();
  return placement?.reference ?? null;
}

/** The matches of which something has begun: a placement, a job, an apprenticeship or a course. */
export async function listBegun({ read }: ReadTx): Promise<Set<string>> {
  const placed = await read
    .selectFrom('placements')
    .where('status', 'not in', [...NOT_BEGUN, ...NEVER_BEGAN])
    .select('match_id as matchId')
    .execute();
  const started = await read
    .selectFrom('activity_episodes')
    .where('match_id', 'is not', null)
    .select('match_id as matchId')
    .execute();
  return new Set([...placed, ...started].map((row) => row.matchId ?? ''));
}

/** The accepted matches whose placement was called off, or did not begin. */
export async function listCalledOff({ read }: ReadTx): Promise<Set<string>> {
  const rows = await read
    .selectFrom('placements as p')
    .innerJoin('matches as m', 'm.id', 'p.match_id')
    .where('m.status', '=', 'accepted')
    .where('p.status', 'in', [...NEVER_BEGAN])
    .select('p.match_id as matchId')
    .execute();
  return new Set(rows.map((row) => row.matchId));
}
