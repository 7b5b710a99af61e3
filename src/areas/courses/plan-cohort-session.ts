import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { isOpenOn } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { day, recordId, text } from '#platform/fields.ts';
import { findCohort } from './cohorts.queries.ts';
import { insertSession } from './cohorts.store.ts';

/** A session of the course, one a day. */
export const planCohortSession = command({
  action: 'courses.plan-cohort-session',
  input: z.object({
    cohortId: recordId('the group'),
    heldOn: day('the day'),
    title: text('what it is about', 200),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { cohortId, heldOn, title }) => {
    const cohort = await findCohort(tx, cohortId);
    if (!cohort) throw notFound('group');
    if (!isOpenOn(heldOn, cohort.startsOn, cohort.endsOn))
      throw invalid([{ field: 'heldOn', message: 'The day must be within the dates of the group' }]);
    const id = await insertSession(tx, { cohort_id: cohortId, held_on: heldOn, title });
    return { result: { id }, audit: { subject: `cohort:${cohortId}`, detail: { session: id } } };
  },
});
