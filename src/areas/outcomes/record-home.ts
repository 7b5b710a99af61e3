import { z } from 'zod';
import { ACCOMMODATION_CODES } from '#domain/outcomes/accommodation.ts';
import type { Day } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { choice, day, optionalDay, recordId } from '#platform/fields.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { endEarlierStays, insertStays } from './accommodation.store.ts';
import { listStaysOf } from './homes.queries.ts';
import { notAfterToday, notBefore, RECORDERS } from './outcome-fields.ts';
import { findPerson } from './outcomes.queries.ts';

// Made of the person and the day: of two who record it at the same moment, the second finds it taken.
async function idOf(youngPersonId: string, startedOn: Day): Promise<string> {
  const hex = await sha256Hex(`home ${youngPersonId} ${startedOn}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

const CODES = ACCOMMODATION_CODES as [
  (typeof ACCOMMODATION_CODES)[number],
  ...(typeof ACCOMMODATION_CODES)[number][],
];

/** Where a young person lives from a day on, in the code of the return. People live in one place: it ends an earlier one. */
export const recordHome = command({
  action: 'outcomes.record-home',
  input: z.object({
    youngPersonId: recordId('a young person'),
    code: choice('where they live', CODES),
    startedOn: day('the day from which they live there'),
    endedOn: optionalDay('the first day on which they no longer live there'),
  }),
  allow: RECORDERS,
  run: async (tx, { youngPersonId, code, startedOn, endedOn }) => {
    const person = await findPerson(tx, youngPersonId);
    if (!person) throw notFound('young person');
    const problems = [
      ...notAfterToday('startedOn', 'The day from which they live there', startedOn, tx.today),
      ...notAfterToday('endedOn', 'The day on which they left', endedOn, tx.today),
      ...notBefore('endedOn', 'The day on which they left', endedOn, startedOn, 'the day they moved in'),
    ];
    if (problems.length > 0) throw invalid(problems);
    const stays = await listStaysOf(tx, youngPersonId);
    if (stays.some((one) => one.startedOn === startedOn))
      throw conflict('already-recorded', 'Where they live has already been recorded from that day on.');
    const ended = await endEarlierStays(tx, youngPersonId, startedOn);
    const id = await idOf(youngPersonId, startedOn);
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
