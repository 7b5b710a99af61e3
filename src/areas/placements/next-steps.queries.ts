import { sql } from 'kysely';
import type { NextStepKind } from '#domain/placements/next-steps.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/**
 * The day on which a note was agreed to, as long as that yes stands; null before, and once it was taken back or has run
 * out. Whoever may not read consents (an employer) is told no.
 */
export function noteStandsSince(today: Day) {
  return sql<Day | null>`case when (select c.answer and c.withdrawn_at is null and coalesce(c.expires_on >= ${today}::date, true)
      from consents c join placements p on p.young_person_id = c.young_person_id
      where p.id = next_steps.placement_id and c.purpose = 'hand on notes' and c.recipient_organisation_id is null
      order by c.given_at desc, c.answer limit 1) then next_steps.note_agreed_on end`;
}

/** The next steps of a placement that the actor may see, in the order in which they were agreed. */
export function listNextSteps({ read, today }: ReadTx, placementId: string) {
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
      noteStandsSince(today).as('noteAgreedOn'),
    ])
    .$narrowType<{ kind: NextStepKind }>()
    .execute();
}
export type NextStepRecord = Awaited<ReturnType<typeof listNextSteps>>[number];
