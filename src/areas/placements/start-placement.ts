import { z } from 'zod';
import { checkGateToStart } from '#domain/placements/gate.ts';
import { checkDayOneReached } from '#domain/placements/step-checks.ts';
import { ageOn, type Day, weekdayOf } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid } from '#platform/errors.ts';
import { optionalDay } from '#platform/fields.ts';
import { insertAmendment } from './amendments.store.ts';
import { calendarOf, lastDayOf } from './calendar.ts';
import { beginEpisode } from './episodes.ts';
import { seatAfterChange } from './place-on-seat.ts';
import {
  aboutPlacement,
  nowAt,
  openPlacement,
  placementEvent,
  requireAll,
  requireStep,
  takeStep,
  whichPlacement,
  whoMoves,
} from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';
import type { PlacementChange } from './placements.store.ts';
import { readGate } from './read-gate.ts';

/**
 * The young person has come on day one: the gate is green, or a manager has let the rest pass. Somebody who came a few days later
 * begins the ten weeks on that day.
 */
export const startPlacement = command({
  action: 'placements.start',
  input: z.object({ ...whichPlacement, startedOn: optionalDay('the day on which they came') }),
  allow: whoMoves('active', 'confirmed'),
  run: async (tx, { startedOn, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireStep(placement, 'active', tx.actor.role);
    if (placement.status === 'paused')
      throw conflict('has-started', 'It has started already. A paused placement is taken up again.');
    const gate = await readGate(tx, placement);
    requireAll(
      checkDayOneReached(placement.firstDayOn, tx.today),
      checkGateToStart(gate.items, gate.overrides),
    );
    const cameOn = startedOn ?? placement.firstDayOn;
    checkCameOn(placement, cameOn, tx.today);
    await takeStep(tx, placement, { to: 'active', onDate: cameOn }, await daysFrom(tx, placement, cameOn));
    await beginEpisode(tx, placement, cameOn);
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, {
        startedOn: cameOn,
        overridden: gate.overrides.map(({ code }) => code),
      }),
      events: [placementEvent('placements.started', placement)],
    };
  },
});

function checkCameOn(placement: PlacementRecord, cameOn: Day, today: Day): void {
  const isLikely =
    cameOn >= placement.firstDayOn && cameOn <= today && placement.days.includes(weekdayOf(cameOn));
  if (!isLikely)
    throw invalid([
      { field: 'startedOn', message: 'The day must be an agreed working day, from day one to today' },
    ]);
}

/** What a later first day moves; and the employer is told under 18 or not as it is on that day. */
async function daysFrom(tx: Tx, placement: PlacementRecord, cameOn: Day): Promise<PlacementChange> {
  const isUnder18 = placement.born === null || ageOn(placement.born, cameOn) < 18;
  const shared = JSON.stringify({ ...placement.shared, isUnder18 });
  if (cameOn === placement.firstDayOn) return { shared_with_employer: shared };
  const moved = { ...placement, firstDayOn: cameOn };
  const lastDayOn = lastDayOf(calendarOf(moved, [], []), moved) ?? placement.lastDayOn;
  await insertAmendment(tx, {
    placementId: placement.id,
    kind: 'dates',
    before: { firstDayOn: placement.firstDayOn, lastDayOn: placement.lastDayOn },
    after: { firstDayOn: cameOn, lastDayOn },
    reason: 'Came on a later day than agreed.',
  });
  return {
    shared_with_employer: shared,
    first_day_on: cameOn,
    last_day_on: lastDayOn,
    seat_id: await seatAfterChange(tx, placement, { from: cameOn, to: lastDayOn }),
  };
}
