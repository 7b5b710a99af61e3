import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { choice, day, optionalDay, optionalText, optionalYesNo, recordId } from '#platform/fields.ts';
import { insertActivities } from './activities.store.ts';
import { endEarlierActivities } from './activity-ends.store.ts';
import { KINDS, notAfterToday, notBefore, optionalHours, RECORDERS } from './outcome-fields.ts';
import { findPerson, findSameActivity } from './outcomes.queries.ts';

/** What a young person does from a day on. Asked to, it ends what they did before on that day. */
export const recordActivity = command({
  action: 'outcomes.record-activity',
  input: z.object({
    youngPersonId: recordId('a young person'),
    kind: choice('what they do', KINDS),
    startedOn: day('the day from which they do it'),
    endedOn: optionalDay('the first day on which they no longer do it'),
    hoursAWeek: optionalHours('The hours'),
    withWhom: optionalText('where or with whom', 200),
    endsEarlier: optionalYesNo('has what they did before ended?'),
  }),
  allow: RECORDERS,
  run: async (tx, input) => {
    const person = await findPerson(tx, input.youngPersonId);
    if (!person) throw notFound('young person');
    const problems = [
      ...notAfterToday('startedOn', 'The day from which they do it', input.startedOn, tx.today),
      ...notAfterToday('endedOn', 'The day on which it ended', input.endedOn, tx.today),
      ...notBefore(
        'endedOn',
        'The day on which it ended',
        input.endedOn,
        input.startedOn,
        'the day it began',
      ),
    ];
    if (problems.length > 0) throw invalid(problems);
    if (await findSameActivity(tx, person.id, input.kind, input.startedOn))
      throw conflict('already-recorded', 'This has already been recorded from that day on.');
    const ended = input.endsEarlier ? await endEarlierActivities(tx, person.id, input.startedOn) : 0;
    const id = crypto.randomUUID();
    await insertActivities(tx, [
      {
        id,
        authority: person.authority,
        young_person_id: person.id,
        kind: input.kind,
        started_on: input.startedOn,
        ended_on: input.endedOn,
        hours_a_week: input.hoursAWeek,
        with_whom: input.withWhom,
        source: 'worker',
        recorded_on: tx.today,
      },
    ]);
    return {
      result: { id, ended },
      audit: { subject: `activity:${id}`, youngPersonId: person.id, detail: { ended } },
      events: [{ event: 'outcomes.activity-recorded', payload: { youngPersonId: person.id } }],
    };
  },
});
