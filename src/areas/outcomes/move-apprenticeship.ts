import { z } from 'zod';
import { apprenticeshipStepRefusal, dayAskedBy } from '#domain/outcomes/apprenticeship-steps.ts';
import { APPRENTICESHIP_STATUSES } from '#domain/outcomes/apprenticeships.ts';
import { command } from '#platform/command.ts';
import { type FieldProblem, invalid, notFound, precondition, stale } from '#platform/errors.ts';
import { choice, optionalDay, recordId, seenVersion } from '#platform/fields.ts';
import { endApprenticeshipActivity } from './activity-ends.store.ts';
import { moveApprenticeshipRow } from './apprenticeship-steps.store.ts';
import { notAfterToday, notBefore, RECORDERS } from './outcome-fields.ts';
import { findApprenticeship } from './outcomes.queries.ts';

/** An apprenticeship goes on: a break, back from it, completed, achieved, withdrawn. Its episode ends with it. */
export const moveApprenticeship = command({
  action: 'outcomes.move-apprenticeship',
  input: z.object({
    id: recordId('the apprenticeship'),
    version: seenVersion(),
    status: choice('how it goes on', APPRENTICESHIP_STATUSES),
    on: optionalDay('the day'),
  }),
  allow: RECORDERS,
  run: async (tx, { id, version, status, on }) => {
    const now = await findApprenticeship(tx, id);
    if (!now) throw notFound('apprenticeship');
    if (now.version !== version) throw stale();
    const refusal = apprenticeshipStepRefusal(now.status, status, tx.actor.role);
    if (refusal !== null) throw precondition([refusal]);
    const asked = dayAskedBy(now.status, status);
    const day = dayGiven(asked, on, now.startedOn, tx.today);
    const endedOn = asked === 'end-day' ? day : now.endedOn;
    await moveApprenticeshipRow(tx, now, {
      status,
      endedOn,
      breakSince: asked === 'break-day' ? day : null,
    });
    if (asked === 'end-day' && day !== null) await endApprenticeshipActivity(tx, now, day);
    return {
      result: { id, youngPersonId: now.youngPersonId, version: version + 1 },
      audit: {
        subject: `apprenticeship:${id}`,
        youngPersonId: now.youngPersonId,
        detail: { from: now.status, to: status },
      },
    };
  },
});

function dayGiven(
  asked: ReturnType<typeof dayAskedBy>,
  on: string | null,
  startedOn: string,
  today: string,
): string | null {
  if (asked === 'none') return null;
  const what = asked === 'break-day' ? 'The first day of the break' : 'The day on which it ended';
  const problems: FieldProblem[] =
    on === null
      ? [{ field: 'on', message: `Enter ${what.replace('The', 'the')}` }]
      : [
          ...notAfterToday('on', what, on, today),
          ...notBefore('on', what, on, startedOn, 'the first day of the apprenticeship'),
        ];
  if (problems.length > 0) throw invalid(problems);
  return on;
}
