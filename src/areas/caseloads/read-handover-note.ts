import { z } from 'zod';
import { findAllocation, markNoteRead } from '#areas/young-people/index.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { HAND_OVER } from './handover.content.ts';

/** The next worker has read what the one before left for them: it is not put before them any more. */
export const readHandoverNote = command({
  action: 'caseloads.read-note',
  input: z.object({ allocationId: recordId('the handover') }),
  allow: ['worker'],
  run: async (tx, { allocationId }) => {
    const handover = await findAllocation(tx, allocationId);
    if (!handover || handover.userId !== tx.actor.userId) throw notFound('note');
    if (!(await markNoteRead(tx, allocationId)))
      throw conflict('note-read-already', HAND_OVER.noteReadAlready);
    return {
      result: { id: allocationId, youngPersonId: handover.youngPersonId },
      audit: { subject: `allocation:${allocationId}`, youngPersonId: handover.youngPersonId },
    };
  },
});
