import { type SqlBool, sql } from 'kysely';
import type { SeatState } from '#domain/opportunities/places.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Every seat of an opportunity, and whether somebody sits there today or later. By number. */
export function listSeats({ read, today }: ReadTx, opportunityId: string): Promise<SeatState[]> {
  return read
    .selectFrom('seats as s')
    .where('s.opportunity_id', '=', opportunityId)
    .select(({ exists, selectFrom }) => [
      's.id',
      's.number',
      's.is_withdrawn as isWithdrawn',
      exists(
        selectFrom('seat_holds as h')
          .whereRef('h.seat_id', '=', 's.id')
          .where(sql<SqlBool>`h.period && daterange(${today}::date, null)`)
          .select('h.seat_id'),
      )
        .$castTo<boolean>()
        .as('isTaken'),
    ])
    .orderBy('s.number')
    .execute();
}

export interface FreeSeat {
  readonly id: string;
  readonly number: number;
}

/**
 * The seats of an opportunity that are free on every day from `from` to `to`, both included, lowest number first. Whoever
 * may see the opportunity gets the same answer: a seat that is taken is known to be, not by whom.
 */
export function freeSeats({ read }: ReadTx, opportunityId: string, from: Day, to: Day): Promise<FreeSeat[]> {
  return read
    .selectFrom('seats as s')
    .where('s.opportunity_id', '=', opportunityId)
    .where('s.is_withdrawn', '=', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('seat_holds as h')
            .whereRef('h.seat_id', '=', 's.id')
            .where(sql<SqlBool>`h.period && daterange(${from}::date, ${to}::date, '[]')`)
            .select('h.seat_id'),
        ),
      ),
    )
    .select(['s.id', 's.number'])
    .orderBy('s.number')
    .execute();
}
