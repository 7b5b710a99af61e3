import { z } from 'zod';
import { requireAll, updatePlacement } from '#areas/placements/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import {
  checkExemption,
  EXEMPTION_REASONS,
  type ExemptionReason,
  exemptionDays,
} from '#domain/reviews/exemptions.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { choice } from '#platform/fields.ts';
import { insertExemption } from './reviews.store.ts';
import { aboutReview, openReview, whichReview } from './which-review.ts';

const REASON_CODES = EXEMPTION_REASONS.map((reason) => reason.code) as [
  ExemptionReason,
  ...ExemptionReason[],
];

/** Gives a review more days, once and with a reason; one that is overdue stays overdue. */
export const giveMoreTime = command({
  action: 'reviews.give-more-time',
  input: z.object({ ...whichReview, reason: choice('why it is later', REASON_CODES) }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { reason, ...which }) => {
    const { placement, standing } = await openReview(tx, which);
    requireAll(checkExemption(reason, standing, tx.today));
    const days = exemptionDays(reason) ?? 5;
    const isNew = await insertExemption(tx, {
      placementId: placement.id,
      kind: standing.kind,
      reason,
      days,
    });
    if (!isNew) throw conflict('already-exempted', 'This review has been given more days already.');
    await updatePlacement(tx, placement, {});
    return {
      result: { reference: placement.reference, version: placement.version + 1, days },
      audit: aboutReview(placement, standing.kind, { reason, days }),
    };
  },
});
