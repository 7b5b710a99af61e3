import { type SqlBool, sql } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

export interface SeatHold {
  readonly placementId: string;
  readonly from: Day;
  /** The last day, included; null until further notice. */
  readonly to: Day | null;
}

/** When the seats of an opportunity are taken, from a day on, by placements other than one. No name is told. */
export function listHolds(
  { read }: ReadTx,
  opportunityId: string,
  from: Day,
  exceptPlacementId: string | null,
): Promise<(SeatHold & { readonly seatId: string })[]> {
  return read
    .selectFrom('seat_holds as h')
    .innerJoin('seats as s', 's.id', 'h.seat_id')
    .where('s.opportunity_id', '=', opportunityId)
    .where(sql<SqlBool>`h.period && daterange(${from}::date, null)`)
    .$if(exceptPlacementId !== null, (query) => query.where('h.placement_id', '<>', exceptPlacementId))
    .select([
      'h.seat_id as seatId',
      'h.placement_id as placementId',
      sql<Day>`lower(h.period)`.as('from'),
      sql<Day | null>`(upper(h.period) - 1)`.as('to'),
    ])
    .orderBy('s.number')
    .execute();
}
