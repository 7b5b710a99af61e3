import type { GateCode } from '#domain/placements/gate-items.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewGateRecord {
  readonly placementId: string;
  readonly item: GateCode;
  readonly state: 'done' | 'promised' | 'overridden';
  readonly onDate: Day;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly note?: string | null;
}

/** Adds what was recorded about an item of the gate. Earlier records stay. */
export async function insertGateRecord({ write, actor, now }: Tx, record: NewGateRecord): Promise<void> {
  await write
    .insertInto('placement_gate_items')
    .values({
      placement_id: record.placementId,
      item: record.item,
      state: record.state,
      on_date: record.onDate,
      facts: JSON.stringify(record.facts ?? {}),
      note: record.note ?? null,
      recorded_by: actor.userId,
      recorded_at: now,
    })
    .execute();
}
