import { type Insertable, sql, type Updateable } from 'kysely';
import type { PlacementStatus } from '#domain/placements/statuses.ts';
import { constraintOf, sqlStateOf, type Tx } from '#platform/actor.ts';
import type { PlacementsTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

export type NewPlacement = Omit<
  Insertable<PlacementsTable>,
  'id' | 'reference' | 'seat_id' | 'version' | 'created_at' | 'is_open_ended'
>;
export type PlacementChange = Omit<
  Updateable<PlacementsTable>,
  'id' | 'authority' | 'reference' | 'version' | 'created_at'
>;

/** The next reference. Numbers come from a sequence, so that nobody need see the others to give one. */
async function nextReference({ write }: Tx): Promise<string> {
  const { number } = await write
    .selectNoFrom(sql<number>`nextval('reference_numbers')`.as('number'))
    .executeTakeFirstOrThrow();
  return `P${number}`;
}

/**
 * Adds a placement on the first of these seats that nobody takes at the same moment. `seats`: those that are free as far as this
 * transaction can see, in order. @throws the database's own refusal where every one has just been taken.
 */
export async function insertOnFreeSeat(
  tx: Tx,
  placement: NewPlacement,
  seats: readonly { readonly id: string }[],
): Promise<{ id: string; reference: string }> {
  const reference = await nextReference(tx);
  for (const [at, seat] of seats.entries()) {
    await sql`savepoint seat`.execute(tx.write);
    try {
      return await insertPlacement(tx, { ...placement, reference, seat_id: seat.id });
    } catch (error) {
      if (at === seats.length - 1 || !isSeatTaken(error)) throw error;
      await sql`rollback to savepoint seat`.execute(tx.write);
    }
  }
  throw new RangeError('no seat was given');
}

function isSeatTaken(error: unknown): boolean {
  return sqlStateOf(error) === '23P01' && constraintOf(error) === 'placements_seat_taken_ex';
}

async function insertPlacement(
  { write, now }: Tx,
  placement: NewPlacement & { reference: string; seat_id: string },
): Promise<{ id: string; reference: string }> {
  return write
    .insertInto('placements')
    .values({ ...placement, created_at: now })
    .returning(['id', 'reference'])
    .executeTakeFirstOrThrow();
}

/** A placement as it was when somebody looked: its status is never changed from another, its version not where one was seen. */
export interface SeenPlacement {
  readonly id: string;
  readonly status: PlacementStatus;
  /** Null where a machine knows what it changes. */
  readonly version: number | null;
}

/** Changes a placement from the state that was seen. @throws stale where somebody else was first. */
export async function updatePlacement(
  { write }: Tx,
  seen: SeenPlacement,
  change: PlacementChange,
): Promise<void> {
  const result = await write
    .updateTable('placements')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('status', '=', seen.status)
    .$if(seen.version !== null, (query) => query.where('version', '=', seen.version ?? 0))
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}
