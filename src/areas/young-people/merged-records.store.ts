import { sql } from 'kysely';
import { asService, readSql, type Tx } from '#platform/actor.ts';
import { refusalOf } from '#platform/db/savepoint.ts';
import { giveWorkerBack, takeWorkerOf } from './allocations.store.ts';
import type { findYoungPerson } from './young-people.queries.ts';

type Person = NonNullable<Awaited<ReturnType<typeof findYoungPerson>>>;

/** What a merge did, so that it can be undone. */
export interface Moved {
  /** Row by row, as app.move_person gives it. */
  readonly rows: unknown;
  /** Columns of the one who stays that were empty and were filled from the other. */
  readonly filled: Readonly<Record<string, unknown>>;
  /** The allocation that was added, where the one who stays had no worker. */
  readonly allocationId?: string | null;
}

// Facts that go together are filled in together: half an address helps nobody.
const FACTS = [
  ['child_id'],
  ['first_name'],
  ['last_name'],
  ['known_as'],
  ['date_of_birth'],
  ['sex'],
  ['ethnicity'],
  ['care_status'],
  ['is_in_area'],
  ['has_disability'],
  ['is_in_custody'],
  ['died_on'],
  ['postcode'],
  ['search_postcode', 'search_origin_name'],
  ['phone'],
  ['email'],
  ['preferred_contact'],
  ['language'],
  ['needs_interpreter'],
  ['reading_format'],
  ['step_free_needed'],
  ['emergency_contact_name', 'emergency_contact_phone'],
] as const satisfies readonly (readonly (keyof Person)[])[];

/** What the one who stays does not know of themselves, and the other does. */
function factsToFill(stays: Person, goes: Person): Record<string, unknown> {
  const missing = FACTS.filter((fact) => fact.every((column) => stays[column] === null))
    // Somebody without a settled home has no postcode that is missing.
    .filter(([first]) => first !== 'postcode' || !stays.has_no_fixed_abode);
  return Object.fromEntries(
    missing.flatMap((fact) =>
      fact.filter((column) => goes[column] !== null).map((column) => [column, goes[column]]),
    ),
  );
}

/**
 * Gives everything of one young person to another; from then on only the service sees the first.
 * @returns what was moved, or null where both hold something that one person cannot have twice.
 */
export async function mergeRecords(tx: Tx, goes: Person, stays: Person): Promise<Moved | null> {
  const filled = factsToFill(stays, goes);
  let rows: unknown = null;
  let allocationId: string | null = null;
  const refusal = await refusalOf(tx, () =>
    asService(tx, async () => {
      const [moved] = await readSql(
        tx,
        sql<{ rows: unknown }>`select app.move_person(${goes.id}::uuid, ${stays.id}::uuid) as rows`,
      );
      rows = moved?.rows;
      await markMerged(tx, goes.id, stays.id, 'child_id' in filled);
      await fill(tx, stays.id, filled);
      allocationId = await takeWorkerOf(tx, goes.id, stays.id);
    }),
  );
  return refusal === null ? { rows, filled, allocationId } : null;
}

/** Gives back what a merge moved, and takes out again what it filled in, unless that was changed since. */
export function separateRecords(
  tx: Tx,
  pair: { readonly goesId: string; readonly staysId: string },
  moved: Moved,
): Promise<void> {
  return asService(tx, async () => {
    await sql`select app.move_person_back(${JSON.stringify(moved.rows)}::jsonb, ${pair.goesId}::uuid,
      ${pair.staysId}::uuid)`.execute(tx.write);
    const stays = await tx.write
      .selectFrom('young_people')
      .selectAll()
      .where('id', '=', pair.staysId)
      .executeTakeFirstOrThrow();
    if (moved.allocationId) await giveWorkerBack(tx, moved.allocationId);
    const now = new Map<string, unknown>(Object.entries(stays));
    const untouched = Object.entries(moved.filled).filter(([column, value]) => now.get(column) === value);
    await fill(tx, pair.staysId, Object.fromEntries(untouched.map(([column]) => [column, null])));
    const childId = untouched.find(([column]) => column === 'child_id')?.[1];
    await tx.write
      .updateTable('young_people')
      .set((row) => ({
        merged_into: null,
        version: row('version', '+', 1),
        ...(typeof childId === 'string' ? { child_id: childId } : {}),
      }))
      .where('id', '=', pair.goesId)
      .execute();
  });
}

async function markMerged({ write }: Tx, id: string, into: string, givesNumber: boolean): Promise<void> {
  await write
    .updateTable('young_people')
    .set((row) => ({
      merged_into: into,
      version: row('version', '+', 1),
      // A number stands for one person.
      ...(givesNumber ? { child_id: null } : {}),
    }))
    .where('id', '=', id)
    .execute();
}

async function fill({ write }: Tx, id: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
  await write
    .updateTable('young_people')
    .set((row) => ({ ...columns, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
