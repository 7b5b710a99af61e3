import { z } from 'zod';
import { COVER_REASONS, COVERED_MOST, coverRefusals } from '#domain/caseloads/covers.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { forbidden, invalid, notFound, precondition } from '#platform/errors.ts';
import { choice, day, recordId, yesNo } from '#platform/fields.ts';
import { listCaseload } from './caseloads.queries.ts';
import { findCoverWeeks } from './cover-weeks.queries.ts';
import { COVER } from './covers.content.ts';
import { insertCover } from './covers.store.ts';
import { findWorker, findWorkerEver } from './workers.queries.ts';

const ids = z.preprocess(
  (value) =>
    value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value],
  z.array(recordId('the young people')).max(COVERED_MOST, COVER.tooMany(COVERED_MOST)),
);

/**
 * Somebody stands in for a worker who is away, both days included: a worker asks a colleague for themselves, staff for anybody.
 * Nothing has to begin or end it: what the colleague may see follows from the days.
 */
export const setCover = command({
  action: 'caseloads.set-cover',
  input: z.object({
    /** Left out by a worker: themselves. */
    workerUserId: recordId('who is away').nullish(),
    coverUserId: recordId('who stands in'),
    startsOn: day('the first day'),
    endsOn: day('the last day'),
    reason: choice('why', COVER_REASONS),
    isWhole: yesNo(COVER.whole),
    youngPersonIds: ids,
  }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, input) => {
    const authority = authorityOf(tx);
    const workerUserId = await whoIsAway(tx, input.workerUserId ?? null);
    const { coverUserId, startsOn, endsOn, reason } = input;
    if (coverUserId !== workerUserId && !(await findWorker(tx, coverUserId)))
      throw invalid([{ field: 'coverUserId', message: COVER.nobodyLikeThat }]);
    const chosen = input.isWhole ? null : [...new Set(input.youngPersonIds)];
    const reasons = coverRefusals({
      today: tx.today,
      weeksMost: (await findCoverWeeks(tx, tx.ground.config.coverWeeksMax)).weeksMost,
      workerUserId,
      coverUserId,
      startsOn,
      endsOn,
      people: await whetherTheirs(tx, workerUserId, chosen),
    });
    if (reasons.length > 0) throw precondition(reasons);
    const cover = { authority, workerUserId, coverUserId, startsOn, endsOn, reason, youngPersonIds: chosen };
    const id = await insertCover(tx, cover);
    return {
      result: { id },
      audit: {
        subject: `cover:${id}`,
        people: chosen ?? [],
        detail: { worker: workerUserId, by: coverUserId, startsOn, endsOn },
      },
      events: [
        { event: 'caseloads.cover-set', payload: { coverId: id, userIds: [coverUserId] } },
        { event: 'caseloads.covered', payload: { coverId: id, userIds: [workerUserId] } },
      ],
    };
  },
});

async function whoIsAway(tx: Tx, named: string | null): Promise<string> {
  const { role, userId } = tx.actor;
  if (role === 'worker') {
    if (userId === null || (named !== null && named !== userId)) throw forbidden();
    return userId;
  }
  if (named === null) throw invalid([{ field: 'workerUserId', message: COVER.sayWho }]);
  if (!(await findWorkerEver(tx, named))) throw notFound('worker');
  return named;
}

async function whetherTheirs(tx: Tx, workerUserId: string, chosen: readonly string[] | null) {
  if (chosen === null) return null;
  const own = new Set((await listCaseload(tx, workerUserId)).map(({ youngPersonId }) => youngPersonId));
  return chosen.map((id) => ({ isWithWorker: own.has(id) }));
}
