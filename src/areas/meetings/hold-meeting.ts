import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { recordId, seenVersion } from '#platform/fields.ts';
import { stepOf } from './meeting-step.ts';
import { REFUSED } from './meetings.content.ts';
import { updateMeeting } from './meetings.store.ts';

/** A meeting took place: whoever was on its agenda counts as reviewed on that day. */
export const holdMeeting = command({
  action: 'meetings.hold',
  input: z.object({ meetingId: recordId('the meeting'), version: seenVersion() }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { meetingId, version }) => {
    const meeting = await stepOf(tx, meetingId, 'held');
    if (meeting.meetsOn > tx.today) throw precondition([REFUSED.notYet]);
    await updateMeeting(tx, { id: meetingId, version }, { status: 'held' });
    return {
      result: { id: meetingId, version: version + 1 },
      audit: { subject: `meeting:${meetingId}`, detail: { meetsOn: meeting.meetsOn } },
    };
  },
});
