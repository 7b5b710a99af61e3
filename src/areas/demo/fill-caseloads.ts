import { handOver, setCover } from '#areas/caseloads/index.ts';
import { listAllocations } from '#areas/young-people/index.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { type Cast, daysAgo, onDay } from './demo-world.ts';
import type { FilledYoungPerson } from './fill-people.ts';

const HANDED_OVER = 'bryony';
const HANDED_OVER_DAYS_AGO = 5;
const COVER_FROM_DAYS_AGO = 2;
const COVER_TO_DAYS_AGO = -9;

/** One worker has handed somebody over with a note, and is on leave now: a colleague stands in. */
export async function fillCaseloads(
  ground: Ground,
  { otherWorker, coveringWorker }: Cast,
  people: Readonly<Record<string, FilledYoungPerson>>,
): Promise<void> {
  const { youngPersonId } = people[HANDED_OVER] ?? {};
  if (youngPersonId === undefined) throw new Error(`Nobody in the cast is called ${HANDED_OVER}.`);
  const earlier = onDay(ground, daysAgo(ground, HANDED_OVER_DAYS_AGO));
  const [current] = await readAs(earlier, otherWorker, (tx) => listAllocations(tx, [youngPersonId]));
  await perform(earlier, otherWorker, handOver, {
    people: [{ youngPersonId, allocationId: current?.id ?? null }],
    toUserId: coveringWorker.userId,
    startsOn: daysAgo(ground, HANDED_OVER_DAYS_AGO),
    reason: 'change of team',
    note: 'Bryony likes a text the day before you meet. The travel card for the autumn is still to be ordered.',
    takesActions: true,
  });
  await perform(onDay(ground, daysAgo(ground, COVER_FROM_DAYS_AGO)), otherWorker, setCover, {
    coverUserId: coveringWorker.userId,
    startsOn: daysAgo(ground, COVER_FROM_DAYS_AGO),
    endsOn: daysAgo(ground, COVER_TO_DAYS_AGO),
    reason: 'leave',
    isWhole: true,
  });
}
