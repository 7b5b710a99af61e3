import { z } from 'zod';
import { checkNotStarted } from '#domain/placements/leaving.ts';
import { checkDayOneReached } from '#domain/placements/step-checks.ts';
import { command } from '#platform/command.ts';
import { optionalText } from '#platform/fields.ts';
import { leavingInput } from './leaving-input.ts';
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
import { openReferralAgain } from './second-chance.ts';

/** Day one has come and the young person has not: whose initiative it was and why. The referral stays open, or opens again. */
export const recordNotStarted = command({
  action: 'placements.did-not-start',
  input: z.object({ ...whichPlacement, ...leavingInput, learnt: optionalText('what was learnt', 2000) }),
  allow: whoMoves('did-not-start'),
  run: async (tx, { reasons, initiative, learnt, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireStep(placement, 'did-not-start', tx.actor.role);
    requireAll(checkDayOneReached(placement.firstDayOn, tx.today), checkNotStarted({ reasons, initiative }));
    await takeStep(tx, placement, {
      to: 'did-not-start',
      onDate: placement.firstDayOn,
      reasons,
      initiative,
      note: learnt,
    });
    await openReferralAgain(tx, placement);
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, { reasons, initiative }),
      events: [placementEvent('placements.did-not-start', placement)],
    };
  },
});
