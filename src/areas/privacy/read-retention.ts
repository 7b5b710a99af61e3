import { goesOn, RETENTION, RETENTION_KINDS, type RetentionKind } from '#domain/privacy/retention.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import { asService, type ReadTx } from '#platform/actor.ts';
import { countByDay } from './retention.queries.ts';

/** So many of a kind go on a day. */
export interface Going {
  readonly day: Day;
  readonly kind: RetentionKind;
  readonly authority: string | null;
  readonly many: number;
  /** The days from which they are counted. */
  readonly from: readonly Day[];
}

/**
 * What goes on which day, as far as `days` from today; what is overdue goes today. Counts, nothing personal. Within an
 * authority: its own; above them all: everything.
 */
export async function whatGoes(tx: ReadTx, days: number): Promise<Going[]> {
  const last = addDays(tx.today, days);
  const { authority: own } = tx.actor;
  const kinds = RETENTION_KINDS.filter((kind) => own === null || RETENTION[kind].scope === 'authority');
  const going = new Map<string, Going>();
  for (const kind of kinds)
    for (const { authority, fromOn, many } of await asService(tx, (all) => countByDay(all, kind))) {
      const due = goesOn(kind, fromOn);
      if (due > last || (own !== null && authority !== own)) continue;
      const isOverdue = due < tx.today;
      const day = isOverdue ? tx.today : due;
      const key = `${day} ${kind} ${authority}`;
      const before = going.get(key);
      going.set(key, {
        ...{ day, kind, authority },
        many: many + (before?.many ?? 0),
        from: [...(before?.from ?? []), fromOn],
      });
    }
  return [...going.values()].sort((a, b) =>
    a.day === b.day
      ? RETENTION_KINDS.indexOf(a.kind) - RETENTION_KINDS.indexOf(b.kind)
      : a.day < b.day
        ? -1
        : 1,
  );
}
