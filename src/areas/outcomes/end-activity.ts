import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound, precondition } from '#platform/errors.ts';
import { day, recordId } from '#platform/fields.ts';
import { endOpenActivity } from './activity-ends.store.ts';
import { notAfterToday, notBefore, RECORDERS } from './outcome-fields.ts';
import { findActivity } from './outcomes.queries.ts';

/** A young person no longer does something. What a placement writes ends with the placement. */
export const endActivity = command({
  action: 'outcomes.end-activity',
  input: z.object({ id: recordId('what has ended'), endedOn: day('the day on which it ended') }),
  allow: RECORDERS,
  run: async (tx, { id, endedOn }) => {
    const activity = await findActivity(tx, id);
    if (!activity) throw notFound('activity');
    if (activity.placementId !== null) throw precondition([ENDS_WITH_PLACEMENT]);
    if (activity.endedOn !== null)
      throw conflict('already-ended', 'It has already been recorded that this has ended.');
    const problems = [
      ...notAfterToday('endedOn', 'The day on which it ended', endedOn, tx.today),
      ...notBefore('endedOn', 'The day on which it ended', endedOn, activity.startedOn, 'the day it began'),
    ];
    if (problems.length > 0) throw invalid(problems);
    await endOpenActivity(tx, id, endedOn);
    return {
      result: { id, youngPersonId: activity.youngPersonId },
      audit: { subject: `activity:${id}`, youngPersonId: activity.youngPersonId },
    };
  },
});

const ENDS_WITH_PLACEMENT = {
  code: 'ends-with-placement',
  staffText:
    'A placement wrote this. Complete the placement, or record that they left early; this ends with it.',
  kindText: 'This ends when your placement ends.',
};
