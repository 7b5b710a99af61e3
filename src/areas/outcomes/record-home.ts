import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { endEarlierStays, insertStays } from './accommodation.store.ts';
import { ALREADY_RECORDED, checkStay, HOME_FIELDS, idOfStay } from './home-fields.ts';
import { listStaysOf } from './homes.queries.ts';
import { RECORDERS } from './outcome-fields.ts';
import { findPerson } from './outcomes.queries.ts';

/** Where a young person lives from a day on, in the code of the return. People live in one place: it ends an earlier one. */
export const recordHome = command({
  action: 'outcomes.record-home',
  input: z.object({
    youngPersonId: recordId('a young person'),
    ...HOME_FIELDS,
  }),
  allow: RECORDERS,
  run: async (tx, { youngPersonId, code, startedOn, endedOn }) => {
    const person = await findPerson(tx, youngPersonId);
    if (!person) throw notFound('young person');
    checkStay({ startedOn, endedOn }, tx.today);
    const stays = await listStaysOf(tx, youngPersonId);
    if (stays.some((one) => one.startedOn === startedOn)) throw conflict(...ALREADY_RECORDED);
    const ended = await endEarlierStays(tx, youngPersonId, startedOn);
    const id = await idOfStay(tx, youngPersonId, startedOn);
    const { authority } = person;
    await insertStays(tx, [
      {
        ...{ id, authority, young_person_id: youngPersonId, code },
        ...{ started_on: startedOn, ended_on: endedOn, recorded_on: tx.today },
      },
    ]);
    return {
      result: { id, ended },
      audit: { subject: `home:${id}`, youngPersonId, detail: { ended } },
    };
  },
});
