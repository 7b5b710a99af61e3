import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { day, recordId, text } from '#platform/fields.ts';
import { findEnrolment } from './cohorts.queries.ts';
import { saveAward } from './cohorts.store.ts';

/** The award of the employability course, with the number of the certificate. */
export const giveAward = command({
  action: 'courses.give-award',
  input: z.object({
    enrolmentId: recordId('who it is'),
    awardOn: day('the day of the award'),
    certificateNumber: text('the number of the certificate', 60),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { enrolmentId, awardOn, certificateNumber }) => {
    const enrolment = await findEnrolment(tx, enrolmentId);
    if (!enrolment) throw notFound('enrolment');
    if (awardOn > tx.today || awardOn < enrolment.enrolledOn)
      throw invalid([
        {
          field: 'awardOn',
          message: 'The day of the award must be after they joined, and not in the future',
        },
      ]);
    await saveAward(tx, enrolmentId, { on: awardOn, certificateNumber });
    return {
      result: { cohortId: enrolment.cohortId },
      audit: { subject: `enrolment:${enrolmentId}`, youngPersonId: enrolment.youngPersonId },
      events: [{ event: 'courses.awarded', payload: { youngPersonId: enrolment.youngPersonId } }],
    };
  },
});
