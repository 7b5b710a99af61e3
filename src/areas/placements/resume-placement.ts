import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { checkBackOn, type Pause, pauseOn } from '#domain/placements/pauses.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { day } from '#platform/fields.ts';
import { listPauses } from './calendar.queries.ts';
import { moveEnd } from './move-end.ts';
import { setPauseDays } from './pauses.store.ts';
import {
  aboutPlacement,
  nowAt,
  openPlacement,
  placementEvent,
  requireAll,
  requireStep,
  takeStep,
  whichPlacement,
} from './placement-step.ts';
import { updatePlacement } from './placements.store.ts';

/** The clock runs again from `backOn`: today, a day gone by, or a day that is known now and comes later. */
export const resumePlacement = command({
  action: 'placements.resume',
  input: z.object({ ...whichPlacement, backOn: day('the first day back') }),
  allow: [...PROGRAMME_ROLES, 'worker', 'system'],
  run: async (tx, { backOn, ...which }) => {
    const placement = await openPlacement(tx, which);
    if (placement.status !== 'paused') throw conflict('not-paused', 'This placement is not paused.');
    requireStep(placement, 'active', tx.actor.role);
    const pauses = await listPauses(tx, [placement.id]);
    const running = pauseToEnd(pauses, tx.today);
    requireAll(checkBackOn(backOn, running ? [{ ...running, to: null }] : []));
    const lastPaused = addDays(backOn, -1);
    if (running) await setPauseDays(tx, running.id, running.from, lastPaused);
    const ended = pauses.map((pause) => (pause === running ? { ...pause, to: lastPaused } : pause));
    const change = await moveEnd(tx, placement, ended);
    const isBack = backOn <= tx.today && pauseOn(ended, tx.today) === null;
    if (isBack) await takeStep(tx, placement, { to: 'active', onDate: backOn }, change);
    else await updatePlacement(tx, placement, change);
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, { backOn }),
      events: isBack ? [placementEvent('placements.resumed', placement)] : [],
    };
  },
});

/** The pause that somebody comes back from: the open one, else the latest that has begun. */
export function pauseToEnd<P extends Pause>(pauses: readonly P[], on: Day): P | undefined {
  return pauses.find((pause) => pause.to === null) ?? pauses.findLast((pause) => pause.from <= on);
}
