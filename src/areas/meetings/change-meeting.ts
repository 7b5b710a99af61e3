import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { planRefusals } from '#domain/meetings/meetings.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { recordId, seenVersion } from '#platform/fields.ts';
import { columnsOf, meetingInput, planOf } from './meeting-answers.ts';
import { listMeetingPeople } from './meetings.queries.ts';
import { updateMeeting } from './meetings.store.ts';
import { openMeeting } from './open-meeting.ts';

/** Changes when, where or what a planned meeting is. */
export const changeMeeting = command({
  action: 'meetings.change',
  input: meetingInput.extend({ meetingId: recordId('the meeting'), version: seenVersion() }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { meetingId, version, ...answers }) => {
    await openMeeting(tx, meetingId, ['planned']);
    const reasons = planRefusals(planOf(answers), tx.today);
    if (reasons.length > 0) throw precondition(reasons);
    await updateMeeting(tx, { id: meetingId, version }, columnsOf(answers));
    return {
      result: { id: meetingId, version: version + 1 },
      audit: { subject: `meeting:${meetingId}`, detail: { meetsOn: answers.meetsOn } },
      events: [
        { event: 'meetings.changed', payload: { meetingId, userIds: await membersOf(tx, meetingId) } },
      ],
    };
  },
});

/** Those asked who sign in here, but whoever does it. */
export async function membersOf(tx: Tx, meetingId: string): Promise<string[]> {
  const people = await listMeetingPeople(tx, meetingId);
  return people.flatMap(({ userId }) => (userId === null || userId === tx.actor.userId ? [] : [userId]));
}
