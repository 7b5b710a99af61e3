import { z } from 'zod';
import { checkGateToConfirm } from '#domain/placements/gate.ts';
import { command } from '#platform/command.ts';
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
import { readGate } from './read-gate.ts';

/** Confirms a planned placement: every item of the gate is right, or promised for a day before day one. */
export const confirmPlacement = command({
  action: 'placements.confirm',
  input: z.object(whichPlacement),
  allow: whoMoves('confirmed'),
  run: async (tx, input) => {
    const placement = await openPlacement(tx, input);
    requireStep(placement, 'confirmed', tx.actor.role);
    const gate = await readGate(tx, placement);
    requireAll(checkGateToConfirm(gate.items, gate.overrides));
    await takeStep(tx, placement, { to: 'confirmed', onDate: tx.today });
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, { overridden: gate.overrides.map(({ code }) => code) }),
      events: [placementEvent('placements.confirmed', placement)],
    };
  },
});
