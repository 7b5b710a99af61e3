import { z } from 'zod';
import type { ReadTx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { insertStays, markStayWrong } from './accommodation.store.ts';
import { ALREADY_RECORDED, checkStay, HOME_FIELDS, idOfStay, whyWrong } from './home-fields.ts';
import { type FoundStay, findStay, listStaysOf } from './homes.queries.ts';
import { RECORDERS } from './outcome-fields.ts';

/**
 * Puts right where a young person lived: what was recorded stays with the reason, what is right is a record of its own,
 * known from today.
 */
export const correctHome = command({
  action: 'outcomes.correct-home',
  input: z.object({ id: recordId('where they lived'), ...HOME_FIELDS, reason: whyWrong }),
  allow: RECORDERS,
  run: async (tx, { id: wrongId, code, startedOn, endedOn, reason }) => {
    const wrong = await openStay(tx, wrongId);
    const { authority, youngPersonId } = wrong;
    checkStay({ startedOn, endedOn }, tx.today);
    const others = (await listStaysOf(tx, youngPersonId)).filter((one) => one.id !== wrongId);
    if (others.some((one) => one.startedOn === startedOn)) throw conflict(...ALREADY_RECORDED);
    await markStayWrong(tx, wrongId, reason);
    const id = await idOfStay(tx, youngPersonId, startedOn);
    await insertStays(tx, [
      {
        ...{ id, authority, young_person_id: youngPersonId, code, corrects_id: wrongId },
        ...{ started_on: startedOn, ended_on: endedOn, recorded_on: tx.today },
      },
    ]);
    return {
      result: { id, youngPersonId },
      audit: { subject: `home:${id}`, youngPersonId, detail: { corrects: wrongId } },
    };
  },
});

/** One that counts. @throws ServiceError where there is none, or where it has been put right already. */
export async function openStay(tx: ReadTx, id: string): Promise<FoundStay> {
  const stay = await findStay(tx, id);
  if (!stay) throw notFound('home');
  if (stay.correctedOn !== null)
    throw conflict('already-corrected', 'This has been corrected since. Look at it again.');
  return stay;
}
