import { type EventKind, inOrder, kindsFor } from '#domain/calendar/events.ts';
import type { Span } from '#domain/calendar/span.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { interviewEntries } from './interview-entries.ts';
import { placementEntries } from './placement-entries.ts';
import { actionEntries, courseEntries, meetingEntries, trainingEntries } from './session-entries.ts';

const AT_PLACEMENTS: readonly EventKind[] = ['first-day', 'work', 'last-day', 'review', 'pause'];

/**
 * What stands on the actor's calendar from one day to another, in order. `wanted`: only these kinds; left out, all that they have.
 * Each kind is read through row-level security, up to a thousand records of each.
 */
export async function readEntries(
  tx: ReadTx,
  span: Span,
  wanted: readonly EventKind[] = kindsFor(tx.actor.role),
): Promise<CalendarEntry[]> {
  const kinds = kindsFor(tx.actor.role).filter((kind) => wanted.includes(kind));
  const entries: CalendarEntry[] = [];
  if (kinds.includes('interview')) entries.push(...(await interviewEntries(tx, span)));
  if (kinds.includes('meeting')) entries.push(...(await meetingEntries(tx, span)));
  if (kinds.some((kind) => AT_PLACEMENTS.includes(kind)))
    entries.push(...(await placementEntries(tx, span, kinds)));
  if (kinds.includes('course')) entries.push(...(await courseEntries(tx, span)));
  if (kinds.includes('training')) entries.push(...(await trainingEntries(tx, span)));
  if (kinds.includes('action')) entries.push(...(await actionEntries(tx, span)));
  return inOrder(entries);
}
