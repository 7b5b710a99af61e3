import { z } from 'zod';
import { takeActions } from '#areas/young-people/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { command, perform } from '#platform/command.ts';
import { recordId } from '#platform/fields.ts';
import type { Ground } from '#platform/ground.ts';
import { listActionsToTake } from './caseloads.queries.ts';

/** On the first day of a handover the worker before's open actions become the next one's, where it was said so. */
export const takeActionsOnTheDay = command({
  action: 'caseloads.take-actions',
  input: z.object({ allocationId: recordId('the handover') }),
  allow: ['system'],
  run: async (tx, { allocationId }) => {
    const { youngPersonId, taken } = await takeActions(tx, allocationId);
    return {
      result: { taken },
      audit: { subject: `allocation:${allocationId}`, youngPersonId, detail: { actions: taken } },
    };
  },
});

/** Passes on the actions of handovers whose day has come. Rights do not wait for this. @returns how many handovers. */
export async function followHandovers(ground: Ground): Promise<number> {
  const due = await readAs(ground, SYSTEM, listActionsToTake);
  for (const { id, authority } of due)
    await perform(ground, { ...SYSTEM, authority }, takeActionsOnTheDay, { allocationId: id });
  return due.length;
}
