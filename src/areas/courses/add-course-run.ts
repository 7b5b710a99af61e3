import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { factsOf } from './course-run-facts.ts';
import { courseRunInput } from './course-run-input.ts';
import { nextCourseRunReference, saveCourseRun } from './course-runs.store.ts';

/** Adds a dated delivery of a course: by staff, or by the provider's own tutor. */
export const addCourseRun = command({
  action: 'courses.add-run',
  input: courseRunInput,
  allow: [...PROGRAMME_ROLES, 'tutor'],
  run: async (tx, input) => {
    const facts = await factsOf(tx, input);
    const reference = await nextCourseRunReference(tx);
    const id = await saveCourseRun(tx, null, facts, { reference });
    return {
      result: { id, reference },
      audit: { subject: `course-run:${reference}` },
      events: [{ event: 'courses.run-added', payload: { courseRunId: id, reference } }],
    };
  },
});
