import { sql } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';

export interface WaitingEvent {
  readonly id: number;
  readonly authority: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

const LEASE_MINUTES = 2;
const ATTEMPTS_MAX = 10;

/**
 * Takes up to `most` events that wait, for two minutes: who else looks meanwhile skips them, and if this service stops,
 * they wait again. Given up after ten attempts.
 */
export async function claimEvents({ write, now }: Tx, most: number): Promise<WaitingEvent[]> {
  const due = await write
    .selectFrom('outbox')
    .select('id')
    .where('done_at', 'is', null)
    .where('attempts', '<', ATTEMPTS_MAX)
    .where('available_at', '<=', now)
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  if (due.length === 0) return [];
  const rows = await write
    .updateTable('outbox')
    .set((row) => ({ leased_until: addMinutes(now, LEASE_MINUTES), attempts: row('attempts', '+', 1) }))
    .where(
      'id',
      'in',
      due.map((row) => row.id),
    )
    .returning(['id', 'authority', 'event', 'payload', 'attempts'])
    .execute();
  return rows
    .map((row) => ({ ...row, payload: row.payload as Record<string, unknown> }))
    .sort((a, b) => a.id - b.id);
}

export async function finishEvent({ write, now }: Tx, id: number): Promise<void> {
  await write.updateTable('outbox').set({ done_at: now, leased_until: null }).where('id', '=', id).execute();
}

/** Puts an event back, later each time: 2, 4, 8 … minutes. `problem`: a code, never what was in it. */
export async function postponeEvent({ write, now }: Tx, event: WaitingEvent, problem: string): Promise<void> {
  await write
    .updateTable('outbox')
    .set({
      leased_until: null,
      available_at: addMinutes(now, 2 ** event.attempts),
      last_problem: problem.slice(0, 200),
    })
    .where('id', '=', event.id)
    .execute();
}

/** Events that were given up, for the operator. */
export async function countGivenUp({ read }: Pick<Tx, 'read'>): Promise<number> {
  const row = await read
    .selectFrom('outbox')
    .where('done_at', 'is', null)
    .where('attempts', '>=', ATTEMPTS_MAX)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}
