import { z } from 'zod';
import { checkGateOverride } from '#domain/placements/gate.ts';
import { GATE_CODES } from '#domain/placements/gate-items.ts';
import { isFinalPlacement } from '#domain/placements/statuses.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { choice, text } from '#platform/fields.ts';
import { insertGateRecord } from './gate-items.store.ts';
import { aboutPlacement, nowAt, openPlacement, requireAll, whichPlacement } from './placement-step.ts';
import { updatePlacement } from './placements.store.ts';

/** A manager lets somebody start without an item, and says why. Never against law, safeguard or the young person's own will. */
export const overrideGateItem = command({
  action: 'placements.override-gate-item',
  input: z.object({
    ...whichPlacement,
    item: choice('an item of the gate', GATE_CODES),
    reason: text('why', 1000),
  }),
  allow: ['manager'],
  run: async (tx, { item, reason, ...which }) => {
    const placement = await openPlacement(tx, which);
    if (isFinalPlacement(placement.status))
      throw conflict('over', 'This placement is over, so its gate is closed.');
    requireAll(checkGateOverride({ code: item, reason }, tx.actor.role));
    await insertGateRecord(tx, {
      placementId: placement.id,
      item,
      state: 'overridden',
      onDate: tx.today,
      note: reason,
    });
    await updatePlacement(tx, placement, {});
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, { item, firstDayOn: placement.firstDayOn }),
    };
  },
});
