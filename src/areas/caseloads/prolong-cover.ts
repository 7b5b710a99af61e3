import { z } from 'zod';
import { prolongRefusals } from '#domain/caseloads/covers.ts';
import { command } from '#platform/command.ts';
import { forbidden, notFound, precondition } from '#platform/errors.ts';
import { day, recordId, seenVersion } from '#platform/fields.ts';
import { findCoverWeeks } from './cover-weeks.queries.ts';
import { findCover } from './covers.queries.ts';
import { moveCoverEnd } from './covers.store.ts';

/** The absence lasts longer. Whoever stands in does not decide that. */
export const prolongCover = command({
  action: 'caseloads.prolong-cover',
  input: z.object({
    coverId: recordId('the cover'),
    endsOn: day('the new last day'),
    version: seenVersion(),
  }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, { coverId, endsOn, version }) => {
    const cover = await findCover(tx, coverId);
    if (!cover) throw notFound('cover');
    const { workerUserId, coverUserId } = cover;
    if (tx.actor.role === 'worker' && workerUserId !== tx.actor.userId) throw forbidden();
    const { weeksMost } = await findCoverWeeks(tx, tx.ground.config.coverWeeksMax);
    const reasons = prolongRefusals(cover, { today: tx.today, endsOn, weeksMost });
    if (reasons.length > 0) throw precondition(reasons);
    await moveCoverEnd(tx, coverId, version, endsOn);
    return {
      result: { id: coverId, version: version + 1 },
      audit: { subject: `cover:${coverId}`, detail: { before: cover.endsOn, endsOn } },
      events: [
        { event: 'caseloads.cover-prolonged', payload: { coverId, userIds: [coverUserId, workerUserId] } },
      ],
    };
  },
});
