import { z } from 'zod';
import { COVER_WEEKS } from '#domain/caseloads/covers.ts';
import { command } from '#platform/command.ts';
import { wholeNumber } from '#platform/fields.ts';
import { findCoverWeeks } from './cover-weeks.queries.ts';
import { saveCoverWeeks } from './cover-weeks.store.ts';

/** For how many weeks a colleague may stand in for a worker at once, in an authority. Covers that are set stay as they are. */
export const setCoverWeeks = command({
  action: 'caseloads.set-cover-weeks',
  input: z.object({
    /** 0 where nobody has said anything yet. */
    version: wholeNumber('the version', 0, 1_000_000),
    weeksMost: wholeNumber('the weeks', COVER_WEEKS.least, COVER_WEEKS.most),
  }),
  allow: ['manager', 'operator'],
  run: async (tx, { version, weeksMost }) => {
    const before = await findCoverWeeks(tx, tx.ground.config.coverWeeksMax);
    await saveCoverWeeks(tx, weeksMost, version);
    return {
      result: { version: version + 1 },
      audit: { subject: 'cover-weeks', detail: { before: before.weeksMost, weeksMost } },
    };
  },
});
