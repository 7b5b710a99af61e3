import { changeSeats, checkPlaces } from '#domain/opportunities/places.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { precondition } from '#platform/errors.ts';
import { listSeats } from './seats.queries.ts';

/** As many seats as a new opportunity has places. */
export async function addFirstSeats(tx: Tx, opportunityId: string, places: number): Promise<void> {
  await insertSeats(
    tx,
    opportunityId,
    Array.from({ length: places }, (_, at) => at + 1),
  );
}

/** Makes the seats as many as the places; nobody loses theirs. @throws precondition where too many people sit there. */
export async function keepSeats(tx: Tx, opportunityId: string, places: number): Promise<void> {
  const seats = await listSeats(tx, opportunityId);
  const allowed = checkPlaces(seats, places);
  if (!allowed.ok) throw precondition(allowed.reasons);
  const change = changeSeats(seats, places);
  await insertSeats(tx, opportunityId, change.add);
  await setWithdrawn(tx, change.withdraw, true);
  await setWithdrawn(tx, change.offerAgain, false);
}

async function insertSeats(tx: Tx, opportunityId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await tx.write
    .insertInto('seats')
    .values(numbers.map((number) => ({ authority: authorityOf(tx), opportunity_id: opportunityId, number })))
    .execute();
}

async function setWithdrawn({ write }: Tx, ids: readonly string[], isWithdrawn: boolean): Promise<void> {
  if (ids.length === 0) return;
  await write
    .updateTable('seats')
    .set({ is_withdrawn: isWithdrawn })
    .where('id', 'in', [...ids])
    .execute();
}
