import { z } from 'zod';
import { checkPause, PAUSE_KINDS, pauseOn } from '#domain/placements/pauses.ts';
import { placementStepRefusal } from '#domain/placements/statuses.ts';
import { lastDay } from '#domain/placements/ten-weeks.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { choice, day, optionalDay, optionalText } from '#platform/fields.ts';
import { listPauses, readCalendar } from './calendar.queries.ts';
import { moveEnd } from './move-end.ts';
import { insertPause } from './pauses.store.ts';
import {
  aboutPlacement,
  nowAt,
  openPlacement,
  placementEvent,
  requireAll,
  takeStep,
  whichPlacement,
  whoMoves,
} from './placement-step.ts';
import { updatePlacement } from './placements.store.ts';

/**
 * Pauses the clock for some days, or until further notice; the end moves with it. A pause that holds today makes the placement
 * paused; one of days gone by or to come (a closure at Christmas) only moves the end.
 */
export const pausePlacement = command({
  action: 'placements.pause',
  input: z.object({
    ...whichPlacement,
    kind: choice('why it is paused', PAUSE_KINDS),
    from: day('the first day of the pause'),
    to: optionalDay('the last day of the pause'),
    note: optionalText('your note', 500),
  }),
  allow: whoMoves('paused'),
  run: async (tx, { kind, from, to, note, ...which }) => {
    const placement = await openPlacement(tx, which);
    const isPaused = placement.status === 'paused';
    const refusal = placementStepRefusal(isPaused ? 'active' : placement.status, 'paused', tx.actor.role);
    if (refusal) throw precondition([refusal]);
    const { dates } = await readCalendar(tx, placement);
    const pause = { kind, from, to };
    requireAll(checkPause(pause, { dayOne: dates.dayOne, lastDay: lastDay(dates), pauses: dates.pauses }));
    await insertPause(tx, { ...pause, note, placementId: placement.id });
    const change = await moveEnd(tx, placement, await listPauses(tx, [placement.id]));
    const holdsNow = pauseOn([pause], tx.today) !== null && !isPaused;
    if (holdsNow) await takeStep(tx, placement, { to: 'paused', onDate: from, reasons: [kind] }, change);
    else await updatePlacement(tx, placement, change);
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, { kind, from, to }),
      events: [placementEvent('placements.paused', placement)],
    };
  },
});
