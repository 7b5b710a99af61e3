import type { NextStepKind } from '#domain/placements/next-steps.ts';
import type { ReadTx } from '#platform/actor.ts';

/** The next steps of a placement that the actor may see, in the order in which they were agreed. */
export function listNextSteps({ read }: ReadTx, placementId: string) {
  return read
    .selectFrom('next_steps')
    .where('placement_id', '=', placementId)
    .orderBy('recorded_at')
    .orderBy('id')
    .select([
      'id',
      'kind',
      'detail',
      'is_paid as isPaid',
      'hours_a_week as hoursAWeek',
      'contract',
      'starts_on as startsOn',
      'owner',
      'due_on as dueOn',
      'done_on as doneOn',
      'transition_note as transitionNote',
      'note_agreed_on as noteAgreedOn',
    ])
    .$narrowType<{ kind: NextStepKind }>()
    .execute();
}
export type NextStepRecord = Awaited<ReturnType<typeof listNextSteps>>[number];
