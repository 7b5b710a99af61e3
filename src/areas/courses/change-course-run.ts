import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId, seenVersion } from '#platform/fields.ts';
import { factsOf } from './course-run-facts.ts';
import { courseRunInput } from './course-run-input.ts';
import { saveCourseRun } from './course-runs.store.ts';
import { findCourseRun } from './courses.queries.ts';

/** Changes a course run. One that a neighbour shares is changed there. */
export const changeCourseRun = command({
  action: 'courses.change-run',
  input: courseRunInput.extend({ id: recordId('the course run'), version: seenVersion() }),
  allow: [...PROGRAMME_ROLES, 'tutor'],
  run: async (tx, { id, version, ...input }) => {
    const known = await findCourseRun(tx, id);
    if (!known || (tx.actor.authority !== null && known.authority !== tx.actor.authority))
      throw notFound('course run');
    await saveCourseRun(tx, { id, version }, await factsOf(tx, input), known);
    return {
      result: { id },
      audit: { subject: `course-run:${known.reference}` },
      events: [{ event: 'courses.run-changed', payload: { courseRunId: id, reference: known.reference } }],
    };
  },
});
