import type { Day } from '#domain/shared/day.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { stale } from '#platform/errors.ts';
import type { FareFacts } from './fare-input.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

function columns(facts: FareFacts) {
  return {
    name: facts.name,
    kind: facts.kind,
    pence: facts.pence,
    age_from: facts.ageFrom,
    age_to: facts.ageTo,
    is_for_apprentices: facts.isForApprentices,
    valid_from: facts.validFrom,
    source: facts.source,
  };
}

export async function insertFare(tx: Tx, facts: FareFacts): Promise<string> {
  const { id } = await tx.write
    .insertInto('fares')
    .values({ ...columns(facts), authority: authorityOf(tx) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @throws ServiceError conflict (`stale`) where it is not the version that was looked at. */
export function updateFare(tx: Tx, seen: Seen, facts: FareFacts): Promise<void> {
  return update(tx, seen, columns(facts));
}

/** @throws ServiceError conflict (`stale`) where it is not the version that was looked at. */
export function setLastDay(tx: Tx, seen: Seen, lastDayOn: Day): Promise<void> {
  return update(tx, seen, { valid_to: lastDayOn });
}

async function update(
  { write }: Tx,
  { id, version }: Seen,
  values: Partial<ReturnType<typeof columns>> & { valid_to?: Day },
): Promise<void> {
  const result = await write
    .updateTable('fares')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}
