import { z } from 'zod';
import { linkWorker, listWorkersToLink } from '#areas/young-people/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { command, perform } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import type { Ground } from '#platform/ground.ts';
import { HAND_OVER } from './handover.content.ts';

/** A worker who was known by name and address only signs in here by now: their young people are on their list. */
export const linkWorkerWhoCame = command({
  action: 'caseloads.link-worker',
  input: z.object({ allocationId: recordId('the handover'), userId: recordId('who came') }),
  allow: ['system'],
  run: async (tx, { allocationId, userId }) => {
    const linked = await linkWorker(tx, allocationId, userId);
    if (!linked) throw conflict('linked-already', HAND_OVER.linkedAlready);
    return {
      result: { id: allocationId },
      audit: {
        subject: `allocation:${allocationId}`,
        youngPersonId: linked.young_person_id,
        detail: { worker: userId },
      },
    };
  },
});

/**
 * Puts young people on the list of workers who have been let in since they were named, by their address: where it stands for one
 * worker of the authority, as for a referral. @returns how many.
 */
export async function linkWorkers(ground: Ground): Promise<number> {
  const due = await readAs(ground, SYSTEM, listWorkersToLink);
  for (const { allocationId, userId, authority } of due)
    await perform(ground, { ...SYSTEM, authority }, linkWorkerWhoCame, { allocationId, userId });
  return due.length;
}
