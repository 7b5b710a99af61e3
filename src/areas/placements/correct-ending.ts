import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { LEAVING_INITIATIVES } from '#domain/placements/leaving.ts';
import type { Day } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { choices, optionalChoice, optionalDay, text } from '#platform/fields.ts';
import { requireAmendable } from './amend.ts';
import { insertAmendment } from './amendments.store.ts';
import { findEnding } from './ending.queries.ts';
import { endEpisode } from './episodes.ts';
import { REASON_CODES } from './leaving-input.ts';
import { seatAfterChange } from './place-on-seat.ts';
import { aboutPlacement, nowAt, openPlacement, whichPlacement } from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';
import { updatePlacement } from './placements.store.ts';

/**
 * Puts right what was recorded wrongly about a placement that is over: the last day, the reasons, whose initiative. What was
 * recorded first stays in the history.
 */
export const correctEnding = command({
  action: 'placements.correct-ending',
  input: z.object({
    ...whichPlacement,
    lastDay: optionalDay('the real last day'),
    reasons: choices('the reasons', REASON_CODES),
    initiative: optionalChoice('whose initiative it was', LEAVING_INITIATIVES),
    reason: text('why it is corrected', 1000),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { lastDay, reasons, initiative, reason, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireAmendable(placement, 'correction');
    const before = await findEnding(tx, placement);
    const after = {
      lastDay: lastDay ?? before.lastDay,
      reasons: reasons.length > 0 ? reasons : before.reasons,
      initiative: initiative ?? before.initiative,
    };
    checkDay(placement, after.lastDay, tx.today);
    const stay = { from: placement.firstDayOn, to: after.lastDay };
    const seatId = hasStarted(placement) ? await seatAfterChange(tx, placement, stay) : placement.seatId;
    await updatePlacement(tx, placement, { last_day_on: after.lastDay, seat_id: seatId });
    await insertAmendment(tx, {
      placementId: placement.id,
      kind: 'correction',
      before: { ...before },
      after,
      reason,
    });
    if (hasStarted(placement)) await endEpisode(tx, placement, after.lastDay);
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, { kind: 'correction', lastDay: after.lastDay }),
    };
  },
});

function hasStarted({ status }: PlacementRecord): boolean {
  return status === 'completed' || status === 'left-early';
}

function checkDay(placement: PlacementRecord, lastDay: Day, today: Day): void {
  if (lastDay === placement.lastDayOn) return;
  if (!hasStarted(placement) || lastDay < placement.firstDayOn || lastDay > today)
    throw invalid([{ field: 'lastDay', message: 'The last day must be from day one to today' }]);
}
