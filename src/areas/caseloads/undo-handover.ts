import { z } from 'zod';
import { findAllocation, undoPassing } from '#areas/young-people/index.ts';
import { undoRefusals } from '#domain/caseloads/allocations.ts';
import { command } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { listSome } from './caseloads.queries.ts';

/** A handover that is to come does not come: until its day. Afterwards another handover puts it right. */
export const undoHandover = command({
  action: 'caseloads.undo-handover',
  input: z.object({ allocationId: recordId('the handover') }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, { allocationId }) => {
    const planned = await findAllocation(tx, allocationId);
    const [person] = planned ? await listSome(tx, [planned.youngPersonId]) : [];
    // The worker of today takes it back; the one to come does not decide.
    if (!planned || !person || (tx.actor.role === 'worker' && person.workerUserId !== tx.actor.userId))
      throw notFound('handover');
    const reasons = undoRefusals(planned, tx.today);
    if (reasons.length > 0) throw precondition(reasons);
    await undoPassing(tx, planned);
    return {
      result: { id: allocationId },
      audit: { subject: `allocation:${allocationId}`, youngPersonId: planned.youngPersonId },
      events: [
        {
          event: 'caseloads.handover-undone',
          payload: {
            youngPersonId: planned.youngPersonId,
            userIds: [planned.userId, person.workerUserId].filter((id) => id !== null),
          },
        },
      ],
    };
  },
});
