import { z } from 'zod';
import { updatePlacement } from '#areas/placements/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid } from '#platform/errors.ts';
import { day } from '#platform/fields.ts';
import { saveReview } from './reviews.store.ts';
import { aboutReview, openReview, whichReview } from './which-review.ts';

/** "We have it on paper": nobody is chased any more, and the paper is asked for. */
export const putOnPaper = command({
  action: 'reviews.put-on-paper',
  input: z.object({ ...whichReview, heldOn: day('the day of the review') }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, { heldOn, ...which }) => {
    const { placement, standing } = await openReview(tx, which);
    if (heldOn > tx.today || heldOn < placement.firstDayOn)
      throw invalid([
        { field: 'heldOn', message: 'The day of the review must be within the placement, and not to come' },
      ]);
    const id = await saveReview(tx, {
      placementId: placement.id,
      kind: standing.kind,
      heldOn,
      isOnPaper: true,
      tookPart: [],
      howItIsGoing: null,
    });
    if (id === undefined) throw conflict('held', 'This review has been recorded already.');
    await updatePlacement(tx, placement, {});
    return {
      result: { reference: placement.reference, version: placement.version + 1 },
      audit: aboutReview(placement, standing.kind, { heldOn }),
    };
  },
});
