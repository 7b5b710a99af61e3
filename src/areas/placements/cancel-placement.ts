import { z } from 'zod';
import { checkBeforeDayOne } from '#domain/placements/step-checks.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { optionalText } from '#platform/fields.ts';
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

const INITIATIVE = { 'young-person': 'young person', employer: 'employer' } as const;

/** Calls a placement off before day one. The seat and the person are free again at once. Nobody owes a reason for their own no. */
export const cancelPlacement = command({
  action: 'placements.cancel',
  input: z.object({ ...whichPlacement, why: optionalText('why', 1000) }),
  allow: whoMoves('cancelled'),
  run: async (tx, { why, ...which }) => {
    const placement = await openPlacement(tx, which);
    const { role } = tx.actor;
    requireStep(placement, 'cancelled', role);
    requireAll(checkBeforeDayOne(placement.firstDayOn, tx.today));
    if (why === null && role !== 'young-person')
      throw invalid([{ field: 'why', message: 'Enter why it is called off' }]);
    await takeStep(tx, placement, {
      to: 'cancelled',
      onDate: tx.today,
      initiative: INITIATIVE[role as keyof typeof INITIATIVE] ?? 'programme',
      note: why,
    });
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement),
      events: [placementEvent('placements.cancelled', placement)],
    };
  },
});
