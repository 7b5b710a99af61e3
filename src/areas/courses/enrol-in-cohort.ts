import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound, precondition } from '#platform/errors.ts';
import { day, recordId, text } from '#platform/fields.ts';
import { findCohort, findReferred, listEnrolments } from './cohorts.queries.ts';
import { holdCohort, insertEnrolment } from './cohorts.store.ts';

/** Somebody who was referred joins a group, where a place is free. */
export const enrolInCohort = command({
  action: 'courses.enrol-in-cohort',
  input: z.object({
    cohortId: recordId('the group'),
    reference: text('the reference of the referral', 20),
    enrolledOn: day('the day'),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { cohortId, reference, enrolledOn }) => {
    await holdCohort(tx, cohortId);
    const cohort = await findCohort(tx, cohortId);
    if (!cohort) throw notFound('group');
    const referred = await findReferred(tx, reference);
    if (!referred)
      throw invalid([{ field: 'reference', message: 'There is no referral with that reference' }]);
    if (enrolledOn > tx.today)
      throw invalid([{ field: 'enrolledOn', message: 'The day must be today or earlier' }]);
    const there = await listEnrolments(tx, cohortId);
    if (there.some((one) => one.youngPersonId === referred.youngPersonId))
      throw conflict('already-enrolled', 'They are already in this group.');
    if (there.length >= cohort.places) throw precondition([FULL]);
    const id = await insertEnrolment(tx, {
      authority: cohort.authority,
      cohort_id: cohortId,
      young_person_id: referred.youngPersonId,
      enrolled_on: enrolledOn,
    });
    return {
      result: { id },
      audit: { subject: `enrolment:${id}`, youngPersonId: referred.youngPersonId },
      events: [{ event: 'courses.enrolled', payload: { youngPersonId: referred.youngPersonId } }],
    };
  },
});

const FULL = {
  code: 'group-full',
  staffText: 'Every place in this group is taken.',
  kindText: 'This group is full. There will be another one.',
  wouldChangeIf: 'If somebody leaves, or in the next group.',
};
