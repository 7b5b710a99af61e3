import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { COVER } from './covers.content.ts';
import { findCover } from './covers.queries.ts';
import { endCoverNow } from './covers.store.ts';

/** Ends a cover before its time: by whoever is back, by whoever cannot stand in after all, or by staff. The next click is refused. */
export const endCover = command({
  action: 'caseloads.end-cover',
  input: z.object({ coverId: recordId('the cover') }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, { coverId }) => {
    const cover = await findCover(tx, coverId);
    if (!cover) throw notFound('cover');
    if (!(await endCoverNow(tx, cover))) throw conflict('cover-over', COVER.overAlready);
    const { coverUserId, workerUserId } = cover;
    return {
      result: { id: coverId },
      audit: { subject: `cover:${coverId}`, detail: { by: coverUserId, worker: workerUserId } },
      events: [
        { event: 'caseloads.cover-ended', payload: { coverId, userIds: [coverUserId, workerUserId] } },
      ],
    };
  },
});
