import { z } from 'zod';
import { command } from '#platform/command.ts';
import { recordId } from '#platform/fields.ts';
import { markStayWrong } from './accommodation.store.ts';
import { openStay } from './correct-home.ts';
import { whyWrong } from './home-fields.ts';
import { RECORDERS } from './outcome-fields.ts';

/** A young person never lived where it was recorded. It counts no more; it stays, with the reason. */
export const strikeHome = command({
  action: 'outcomes.strike-home',
  input: z.object({ id: recordId('where they lived'), reason: whyWrong }),
  allow: RECORDERS,
  run: async (tx, { id, reason }) => {
    const { youngPersonId } = await openStay(tx, id);
    await markStayWrong(tx, id, reason);
    return { result: { id, youngPersonId }, audit: { subject: `home:${id}`, youngPersonId } };
  },
});
