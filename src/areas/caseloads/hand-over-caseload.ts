import { HANDED_OVER_MOST, type HandoverReason } from '#domain/caseloads/allocations.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Actor, type ReadTx, readAs, withoutNames } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { listCaseload } from './caseloads.queries.ts';
import { handOver } from './hand-over.ts';
import { HAND_OVER } from './handover.content.ts';
import { listWorkersEverByEmail } from './workers.queries.ts';

export interface WholeCaseload {
  readonly from: string;
  readonly to: string;
  /** Null: today. */
  readonly startsOn: Day | null;
  readonly reason: HandoverReason | null;
}

/**
 * Hands over everybody on a worker's list, both named by their addresses: for the command line. Of a list that is longer than is
 * handed over at once the first go; said again, the rest. @returns how many went and how many are left.
 */
export async function handOverCaseload(ground: Ground, actor: Actor, given: WholeCaseload) {
  const { people, toUserId, today } = await readAs(ground, actor, async (tx) => {
    const userId = await onlyWorker(tx, given.from, '<from>');
    return {
      people: await withoutNames(tx, (names) => listCaseload(names, userId)),
      toUserId: await onlyWorker(tx, given.to, '<to>'),
      today: tx.today,
    };
  });
  const some = people.slice(0, HANDED_OVER_MOST);
  if (some.length === 0) throw invalid([{ field: '<from>', message: HAND_OVER.nobodyHint }]);
  const { handovers } = await perform(ground, actor, handOver, {
    people: some.map(({ youngPersonId, allocationId }) => ({ youngPersonId, allocationId })),
    toUserId,
    startsOn: given.startsOn ?? today,
    reason: given.reason ?? 'worker has left',
    takesActions: true,
  });
  return { handedOver: handovers.length, left: people.length - some.length };
}

async function onlyWorker(tx: ReadTx, email: string, field: string): Promise<string> {
  const [found, another] = await listWorkersEverByEmail(tx, email);
  if (!found || another) throw invalid([{ field, message: HAND_OVER.oneWorker }]);
  return found.userId;
}
