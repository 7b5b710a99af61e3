import { z } from 'zod';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId, seenVersion, yesNo } from '#platform/fields.ts';
import { findOpening } from './file-openings.queries.ts';
import { keepJudgement } from './file-openings.store.ts';

/** What a manager makes of an opening: it was right, or it is to be looked into. It can be changed; each time is in the audit. */
export const judgeOpening = command({
  action: 'files.judge',
  input: z.object({
    openingId: recordId('which opening'),
    version: seenVersion(),
    wasRight: yesNo('was it right to open this file?'),
  }),
  allow: ['manager'],
  run: async (tx, { openingId, version, wasRight }) => {
    const opening = await findOpening(tx, openingId);
    if (!opening) throw notFound('opening');
    await keepJudgement(tx, openingId, version, wasRight);
    return {
      result: { id: openingId, version: version + 1 },
      audit: {
        subject: `file-opening:${openingId}`,
        youngPersonId: opening.youngPersonId,
        detail: { wasRight },
      },
    };
  },
});
