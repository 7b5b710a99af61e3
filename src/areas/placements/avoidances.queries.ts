import { type Avoidance, isInAreaToAvoid, mustBeAvoided } from '#domain/matching/avoidances.ts';
import { SEAT_HOLDING_STATUSES } from '#domain/placements/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type ReadTx } from '#platform/actor.ts';
import type { PlacementRecord } from './placements.queries.ts';

/**
 * Would somebody meet at this site whom they must not meet, or go where they must not go? Looked for with the service's eyes: that
 * it is so is said, by whom and why is not.
 */
export function mustNotBeHere(tx: ReadTx, placement: PlacementRecord, lastDay: Day | null): Promise<boolean> {
  return asService(tx, async (all) => {
    const avoidances = await listAvoidances(all, placement);
    const { organisationId, postcode, firstDayOn } = placement;
    return (
      mustBeAvoided(avoidances, { organisationId, postcode, from: firstDayOn, to: lastDay }) ||
      isInAreaToAvoid(avoidances, postcode)
    );
  });
}

async function listAvoidances({ read }: ReadTx, placement: PlacementRecord): Promise<Avoidance[]> {
  const who = placement.youngPersonId;
  const rows = await read
    .selectFrom('avoidances')
    .where('lifted_on', 'is', null)
    .where((row) => row.or([row('young_person_id', '=', who), row('other_young_person_id', '=', who)]))
    .select(['kind', 'organisation_id', 'area', 'young_person_id', 'other_young_person_id'])
    .$narrowType<{ kind: Avoidance['kind'] }>()
    .execute();
  const stays = await listOthersThere({ read }, placement);
  return rows
    .filter((row) => row.kind === 'person' || row.young_person_id === who)
    .map((row) => {
      const other = row.young_person_id === who ? row.other_young_person_id : row.young_person_id;
      return {
        kind: row.kind,
        organisationId: row.organisation_id,
        area: row.area,
        whereabouts: row.kind === 'person' ? stays.filter((stay) => stay.youngPersonId === other) : [],
      };
    });
}

/** When others are or will be at the same organisation. */
async function listOthersThere({ read }: Pick<ReadTx, 'read'>, { organisationId, id }: PlacementRecord) {
  const rows = await read
    .selectFrom('placements')
    .where('organisation_id', '=', organisationId)
    .where('id', '<>', id)
    .where('status', 'in', [...SEAT_HOLDING_STATUSES])
    .select([
      'young_person_id as youngPersonId',
      'organisation_id as organisationId',
      'first_day_on as from',
      'last_day_on as last',
      'is_open_ended as isOpenEnded',
    ])
    .execute();
  return rows.map(({ last, isOpenEnded, ...stay }) => ({ ...stay, to: isOpenEnded ? null : last }));
}
