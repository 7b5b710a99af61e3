import { z } from 'zod';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { findOpening } from './file-openings.queries.ts';
import { endNow } from './file-openings.store.ts';

/** Closes a file that was opened with a reason before its time: by whoever opened it, or by a manager. The next click is refused. */
export const endOpening = command({
  action: 'files.end',
  input: z.object({ openingId: recordId('which opening') }),
  allow: ['worker', 'manager'],
  run: async (tx, { openingId }) => {
    const opening = await findOpening(tx, openingId);
    if (!opening) throw notFound('opening');
    await endNow(tx, openingId);
    return {
      result: { id: openingId },
      audit: { subject: `file-opening:${openingId}`, youngPersonId: opening.youngPersonId },
    };
  },
});
