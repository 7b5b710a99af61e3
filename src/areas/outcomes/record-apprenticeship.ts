import { z } from 'zod';
import { apprenticeshipWarnings } from '#domain/outcomes/apprenticeship-steps.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import {
  day,
  optionalDay,
  optionalText,
  optionalWholeNumber,
  optionalYesNo,
  recordId,
  text,
} from '#platform/fields.ts';
import { insertActivities } from './activities.store.ts';
import { endEarlierActivities } from './activity-ends.store.ts';
import { insertApprenticeships } from './apprenticeships.store.ts';
import { notAfterToday, notBefore, optionalHours, RECORDERS } from './outcome-fields.ts';
import { findPerson, findSameActivity, listApprenticeshipsOf } from './outcomes.queries.ts';

const input = z.object({
  youngPersonId: recordId('a young person'),
  standard: text('the standard', 200),
  level: optionalWholeNumber('the level', 2, 8),
  startedOn: day('the first day'),
  plannedEndOn: optionalDay('the planned last day'),
  employer: optionalText('the employer', 200),
  hoursAWeek: optionalHours('The hours'),
  isFromPlacement: optionalYesNo('did it come from a placement?'),
  endsEarlier: optionalYesNo('has what they did before ended?'),
});

/**
 * An apprenticeship has begun: its details, and the activity episode that EET is counted from. What does not fit the
 * funding rules comes back as warnings: what was agreed is recorded as it is.
 */
export const recordApprenticeship = command({
  action: 'outcomes.record-apprenticeship',
  input,
  allow: RECORDERS,
  run: async (tx, given) => {
    const person = await findPerson(tx, given.youngPersonId);
    if (!person) throw notFound('young person');
    const { startedOn, plannedEndOn } = given;
    const problems = [
      ...notAfterToday('startedOn', 'The first day', startedOn, tx.today),
      ...notBefore('plannedEndOn', 'The planned last day', plannedEndOn, startedOn, 'the first day'),
    ];
    if (problems.length > 0) throw invalid(problems);
    const known = await listApprenticeshipsOf(tx, person.id);
    if (known.some((one) => one.startedOn === startedOn))
      throw conflict('already-recorded', 'An apprenticeship from that day on has already been recorded.');
    const id = await keep(tx, person.authority, given);
    const warnings = apprenticeshipWarnings({ ...given, bornOn: person.bornOn });
    return {
      result: { id, warnings },
      audit: {
        subject: `apprenticeship:${id}`,
        youngPersonId: person.id,
        detail: { warnings: warnings.map(({ code }) => code) },
      },
      events: [{ event: 'outcomes.apprenticeship-recorded', payload: { youngPersonId: person.id } }],
    };
  },
});

async function keep(tx: Tx, authority: string, given: z.output<typeof input>): Promise<string> {
  const { youngPersonId, startedOn } = given;
  const id = crypto.randomUUID();
  const whose = { authority, young_person_id: youngPersonId, started_on: startedOn };
  await insertApprenticeships(tx, [
    {
      ...whose,
      id,
      standard: given.standard,
      level: given.level,
      planned_end_on: given.plannedEndOn,
      status: 'continuing',
      employer: given.employer,
      from_placement: given.isFromPlacement,
    },
  ]);
  if (given.endsEarlier) await endEarlierActivities(tx, youngPersonId, startedOn);
  if (!(await findSameActivity(tx, youngPersonId, 'apprenticeship', startedOn)))
    await insertActivities(tx, [
      {
        ...whose,
        kind: 'apprenticeship',
        hours_a_week: given.hoursAWeek,
        with_whom: given.employer,
        source: 'worker',
        recorded_on: tx.today,
      },
    ]);
  return id;
}
