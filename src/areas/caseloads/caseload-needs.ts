import { fullName } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listUnreadNotes, listWithoutWorker } from './caseloads.queries.ts';
import { WORKERS } from './handover.content.ts';
import { whyWithout } from './why-without.ts';

const SHOWN_MAX = 12;

/** For a co-ordinator's and a manager's day: young people for whom nobody answers, each with the one thing to do. */
export async function withoutWorker(tx: ReadTx) {
  const lost = await listWithoutWorker(tx, SHOWN_MAX);
  return lost.map((one) => ({
    title: fullName(one),
    detail: whyWithout(one),
    href: `/young-people/${one.youngPersonId}/${one.nextFromOn === null ? 'handover' : 'worker'}`,
    flag: one.nextFromOn === null ? 'Now' : undefined,
  }));
}

/** For a worker's day: whom they were handed over with a note that they have not read. */
export async function handedOverToMe(tx: ReadTx) {
  const notes = await listUnreadNotes(tx);
  return notes.map((one) => ({
    title: WORKERS.noteTitle(fullName(one)),
    detail: WORKERS.noteDetail,
    href: `/young-people/${one.youngPersonId}/worker`,
  }));
}
