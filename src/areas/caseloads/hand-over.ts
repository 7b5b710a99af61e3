import { z } from 'zod';
import {
  type Allocation,
  listAllocations,
  type NextWorker,
  passedOnAlready,
  passOn,
  takeActions,
} from '#areas/young-people/index.ts';
import {
  allocationState,
  HANDED_OVER_MOST,
  HANDOVER_REASONS,
  handoverRefusals,
} from '#domain/caseloads/allocations.ts';
import { type Day, startOfDay } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { command, type OutboxEvent } from '#platform/command.ts';
import { invalid, notFound, precondition } from '#platform/errors.ts';
import { choice, day, optionalEmail, optionalText, recordId, yesNo } from '#platform/fields.ts';
import { listSome } from './caseloads.queries.ts';
import { HAND_OVER } from './handover.content.ts';
import { findWorker } from './workers.queries.ts';

const PERSON = z.object(
  {
    youngPersonId: recordId('the young people'),
    /** The allocation that was looked at, so that nobody hands over what somebody else has; null: nobody is their worker. */
    allocationId: recordId('the young people').nullable(),
  },
  HAND_OVER.choose,
);

// A form sends each as "young person:allocation".
const people = z.preprocess(
  (value) =>
    (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]).map(asPerson),
  z.array(PERSON).min(1, HAND_OVER.choose).max(HANDED_OVER_MOST, HAND_OVER.tooMany(HANDED_OVER_MOST)),
);

function asPerson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [youngPersonId, allocationId] = value.split(':');
  return { youngPersonId, allocationId: allocationId || null };
}

/**
 * Young people pass to their next worker on a day, today or later: what each worker may see moves with the London day by itself.
 * A worker hands over their own; staff anybody's, also of somebody who has left.
 */
export const handOver = command({
  action: 'caseloads.hand-over',
  input: z.object({
    people,
    /** Null: somebody who does not sign in here, by name and address. */
    toUserId: recordId('the next worker').nullish(),
    toName: optionalText('the next worker’s name', 200),
    toEmail: optionalEmail('the next worker’s e-mail address'),
    startsOn: day('the next worker’s first day'),
    reason: choice('why', HANDOVER_REASONS),
    note: optionalText('the note', 2000),
    takesActions: yesNo(HAND_OVER.takesActions),
  }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, input) => {
    const authority = authorityOf(tx);
    const standing = await standingOf(tx, input.people);
    const worker = await nextWorker(tx, input);
    refuse(tx, standing, input.startsOn, worker.userId);
    const { reason, note, takesActions, startsOn } = input;
    const done: { id: string; youngPersonId: string; from: Allocation | null }[] = [];
    for (const { youngPersonId, current } of standing) {
      const handover = { reason, note, takesActions };
      const next = { authority, youngPersonId, worker, startsOn, source: 'handover' as const, handover };
      const id = await passOn(tx, current, next);
      if (takesActions && startsOn === tx.today) await takeActions(tx, id);
      done.push({ id, youngPersonId, from: current });
    }
    return {
      result: { handovers: done.map(({ id, youngPersonId }) => ({ id, youngPersonId })) },
      audit: {
        subject: `worker:${worker.userId ?? 'elsewhere'}`,
        youngPersonId: done.length === 1 ? (done[0]?.youngPersonId ?? null) : null,
        people: done.length === 1 ? [] : done.map(({ youngPersonId }) => youngPersonId),
        detail: { handovers: done.map(({ id }) => id), from: workersBefore(done), startsOn, reason },
      },
      events: newsOf(tx, done, startsOn),
    };
  },
});

type Input = z.output<typeof handOver.input>;

async function nextWorker(tx: Tx, { toUserId, toName, toEmail }: Input): Promise<NextWorker> {
  if (toUserId) {
    const worker = await findWorker(tx, toUserId);
    if (!worker) throw invalid([{ field: 'toUserId', message: HAND_OVER.nobodyLikeThat }]);
    return { userId: worker.userId, name: worker.name, email: worker.email, role: null };
  }
  const missing = [
    ...(toName === null ? [{ field: 'toName', message: HAND_OVER.nameMissing }] : []),
    ...(toEmail === null ? [{ field: 'toEmail', message: HAND_OVER.emailMissing }] : []),
  ];
  if (missing.length > 0) throw invalid(missing);
  return { userId: null, name: toName, email: toEmail, role: null };
}

interface Standing {
  readonly youngPersonId: string;
  readonly current: Allocation | null;
  readonly isPlanned: boolean;
}

/** How each stands today. @throws ServiceError not-found for somebody whom the actor does not hand over. */
async function standingOf(tx: Tx, chosen: Input['people']): Promise<Standing[]> {
  const ids = [...new Set(chosen.map(({ youngPersonId }) => youngPersonId))];
  const seen = new Map((await listSome(tx, ids)).map((one) => [one.youngPersonId, one]));
  // Whoever stands in for a colleague looks after their young people and does not give them away.
  const isTheirs = (id: string) =>
    seen.has(id) && (tx.actor.role !== 'worker' || seen.get(id)?.workerUserId === tx.actor.userId);
  if (!ids.every(isTheirs)) throw notFound('young person');
  const all = Map.groupBy(await listAllocations(tx, ids), (one) => one.youngPersonId);
  return ids.map((youngPersonId) => {
    const theirs = all.get(youngPersonId) ?? [];
    const current = theirs.find((one) => allocationState(one, tx.today) === 'now') ?? null;
    const looked = chosen.find((one) => one.youngPersonId === youngPersonId)?.allocationId ?? null;
    if ((current?.id ?? null) !== looked) throw passedOnAlready();
    const isPlanned = theirs.some((one) => allocationState(one, tx.today) === 'to come');
    return { youngPersonId, current, isPlanned };
  });
}

function refuse(tx: Tx, standing: readonly Standing[], startsOn: Day, toUserId: string | null): void {
  const reasons = standing.flatMap(({ current, isPlanned }) =>
    handoverRefusals({ today: tx.today, startsOn, current, isPlanned, toUserId }),
  );
  const once = new Map<string, Refusal>(reasons.map((reason) => [reason.code, reason]));
  if (once.size > 0) throw precondition([...once.values()]);
}

type Handed = readonly {
  readonly id: string;
  readonly youngPersonId: string;
  readonly from: Allocation | null;
}[];

const workersBefore = (done: Handed) => [...new Set(done.flatMap(({ from }) => from?.userId ?? []))];

// One letter for each worker however many pass on, one for each young person. What is to come is told twice: now, and on the day.
function newsOf(tx: Tx, done: Handed, startsOn: Day): OutboxEvent[] {
  const allocationIds = done.map(({ id }) => id);
  const userIds = workersBefore(done);
  const about = { allocationIds, userIds };
  const isToday = startsOn === tx.today;
  const onTheDay = isToday ? {} : { availableAt: startOfDay(startsOn) };
  return [
    ...(isToday ? [] : [{ event: 'caseloads.handover-planned', payload: about }]),
    { event: 'caseloads.handed-over', payload: about, ...onTheDay },
    ...done.map(({ id, youngPersonId }) => ({
      event: 'caseloads.worker-changed',
      payload: { youngPersonId, allocationIds: [id] },
      ...onTheDay,
    })),
  ];
}
