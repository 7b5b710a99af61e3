import type { Role } from '#domain/accounts/roles.ts';
import type { AmendmentKind } from '#domain/placements/amendments.ts';
import type { LeavingInitiative } from '#domain/placements/leaving.ts';
import type { PlacementStatus } from '#domain/placements/statuses.ts';
import type { ReadTx } from '#platform/actor.ts';

/** The steps of a placement, newest first; none for an employer, who is not told why somebody left. */
export function listSteps({ read }: ReadTx, placementId: string) {
  return read
    .selectFrom('placement_steps as s')
    .leftJoin('users as u', 'u.id', 's.by_user_id')
    .where('s.placement_id', '=', placementId)
    .orderBy('s.id', 'desc')
    .select([
      's.from_status as from',
      's.to_status as to',
      's.on_date as onDate',
      's.at',
      's.by_role as byRole',
      's.reasons',
      's.initiative',
      's.note',
      'u.name as by',
    ])
    .$narrowType<{
      from: PlacementStatus | null;
      to: PlacementStatus;
      byRole: Role;
      initiative: LeavingInitiative | null;
    }>()
    .execute();
}
export type PlacementStep = Awaited<ReturnType<typeof listSteps>>[number];

/** What was changed of the agreement, newest first, old and new. */
export function listAmendments({ read }: ReadTx, placementId: string) {
  return read
    .selectFrom('placement_amendments as a')
    .leftJoin('users as u', 'u.id', 'a.made_by')
    .where('a.placement_id', '=', placementId)
    .orderBy('a.made_at', 'desc')
    .select(['a.kind', 'a.before', 'a.after', 'a.reason', 'a.made_at as madeAt', 'u.name as by'])
    .$narrowType<{
      kind: AmendmentKind;
      before: Readonly<Record<string, unknown>>;
      after: Readonly<Record<string, unknown>>;
    }>()
    .execute();
}
