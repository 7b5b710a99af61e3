import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { COHORT_MARKS, type CohortMark } from '#domain/courses/cohort-records.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { findSession, listEnrolments } from './cohorts.queries.ts';
import { saveMarks } from './cohorts.store.ts';

const marks = z.record(z.guid(), z.union([z.literal(''), z.enum(COHORT_MARKS)], 'Select how they came'));

/** The register of a session: young person → how they came; blank leaves it open. */
export const recordCohortRegister = command({
  action: 'courses.record-cohort-register',
  input: z.object({ sessionId: recordId('the session'), marks }),
  allow: PROGRAMME_ROLES,
  run: async (tx, input) => {
    const session = await findSession(tx, input.sessionId);
    if (!session) throw notFound('session');
    if (session.heldOn > tx.today)
      throw invalid([{ field: '', message: 'The session is still to come. Record it on the day or later.' }]);
    const there = new Set((await listEnrolments(tx, session.cohortId)).map((one) => one.youngPersonId));
    const given = Object.entries(input.marks).filter((one): one is [string, CohortMark] => one[1] !== '');
    if (given.some(([id]) => !there.has(id))) throw notFound('young person in this group');
    await saveMarks(
      tx,
      session.id,
      given.map(([youngPersonId, mark]) => ({ youngPersonId, mark })),
    );
    return {
      result: { cohortId: session.cohortId, marked: given.length },
      audit: { subject: `cohort-session:${session.id}`, detail: { marked: given.length } },
    };
  },
});
