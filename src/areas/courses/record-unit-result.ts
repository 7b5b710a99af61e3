import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { UNIT_RESULTS } from '#domain/courses/cohort-records.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { choice, day, recordId, text } from '#platform/fields.ts';
import { findEnrolment } from './cohorts.queries.ts';
import { saveUnitResult } from './cohorts.store.ts';

/** How far somebody is with a unit of the award. */
export const recordUnitResult = command({
  action: 'courses.record-unit-result',
  input: z.object({
    enrolmentId: recordId('who it is'),
    unit: text('the unit', 200),
    result: choice('the result', UNIT_RESULTS),
    onDate: day('the day'),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { enrolmentId, unit, result, onDate }) => {
    const enrolment = await findEnrolment(tx, enrolmentId);
    if (!enrolment) throw notFound('enrolment');
    if (onDate > tx.today) throw invalid([{ field: 'onDate', message: 'The day must be today or earlier' }]);
    await saveUnitResult(tx, {
      authority: enrolment.authority,
      young_person_id: enrolment.youngPersonId,
      enrolment_id: enrolmentId,
      unit,
      result,
      on_date: onDate,
    });
    return {
      result: { cohortId: enrolment.cohortId },
      audit: {
        subject: `enrolment:${enrolmentId}`,
        youngPersonId: enrolment.youngPersonId,
        detail: { result },
      },
    };
  },
});
