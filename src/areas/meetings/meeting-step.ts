import { type MeetingStatus, meetingStepRefusal } from '#domain/meetings/statuses.ts';
import type { Tx } from '#platform/actor.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { findMeeting, type Meeting } from './meetings.queries.ts';

/** The meeting, where it may become this. @throws ServiceError not-found; precondition where the lifecycle has no such step. */
export async function stepOf(tx: Tx, meetingId: string, to: MeetingStatus): Promise<Meeting> {
  const meeting = await findMeeting(tx, meetingId);
  if (!meeting) throw notFound('meeting');
  const refusal = meetingStepRefusal(meeting.status, to, tx.actor.role);
  if (refusal) throw precondition([refusal]);
  return meeting;
}
