import type { MeetingStatus } from '#domain/meetings/statuses.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { REFUSED } from './meetings.content.ts';
import { findMeeting, type Meeting } from './meetings.queries.ts';

/** The meeting that something is to be done with. @throws ServiceError not-found; precondition where it is of another status. */
export async function openMeeting(
  tx: ReadTx,
  id: string,
  statuses: readonly MeetingStatus[],
): Promise<Meeting> {
  const meeting = await findMeeting(tx, id);
  if (!meeting) throw notFound('meeting');
  if (!statuses.includes(meeting.status)) throw precondition([REFUSED[meeting.status]]);
  return meeting;
}
