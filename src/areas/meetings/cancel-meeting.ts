import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { recordId, seenVersion, text } from '#platform/fields.ts';
import { membersOf } from './change-meeting.ts';
import { stepOf } from './meeting-step.ts';
import { updateMeeting } from './meetings.store.ts';

/** A meeting does not take place; everybody who signs in here is told. */
export const cancelMeeting = command({
  action: 'meetings.cancel',
  input: z.object({
    meetingId: recordId('the meeting'),
    reason: text('why it does not take place', 500),
    version: seenVersion(),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { meetingId, reason, version }) => {
    await stepOf(tx, meetingId, 'cancelled');
    await updateMeeting(tx, { id: meetingId, version }, { status: 'cancelled', cancelled_reason: reason });
    return {
      result: { id: meetingId, version: version + 1 },
      audit: { subject: `meeting:${meetingId}` },
      events: [
        { event: 'meetings.cancelled', payload: { meetingId, userIds: await membersOf(tx, meetingId) } },
      ],
    };
  },
});
