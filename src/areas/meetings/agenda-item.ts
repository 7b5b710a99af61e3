import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { MeetingStatus } from '#domain/meetings/statuses.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { optionalText, recordId, seenVersion, text } from '#platform/fields.ts';
import { findAgendaItem } from './agenda.queries.ts';
import { noteItem, takeItemOff } from './agenda.store.ts';
import { openMeeting } from './open-meeting.ts';

const which = z.object({ itemId: recordId('the line of the agenda'), version: seenVersion() });

async function openItem(tx: Tx, itemId: string, statuses: readonly MeetingStatus[]) {
  const item = await findAgendaItem(tx, itemId);
  if (!item) throw notFound('line of the agenda');
  await openMeeting(tx, item.meetingId, statuses);
  return item;
}

/** Takes somebody off the agenda, with the reason; the line and the rule that put them there stay. */
export const takeOffAgenda = command({
  action: 'meetings.take-off-agenda',
  input: which.extend({ reason: text('why they are taken off', 500) }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { itemId, version, reason }) => {
    const { meetingId, youngPersonId } = await openItem(tx, itemId, ['planned']);
    await takeItemOff(tx, { id: itemId, version }, reason);
    return {
      result: { id: itemId, version: version + 1 },
      audit: { subject: `meeting:${meetingId}`, youngPersonId },
    };
  },
});

/** What was said of somebody, short. Read by the programme and by their own worker, never by those from outside. */
export const noteAtMeeting = command({
  action: 'meetings.note',
  input: which.extend({ note: optionalText('the note', 2000) }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, { itemId, version, note }) => {
    const { meetingId, youngPersonId } = await openItem(tx, itemId, ['planned', 'held']);
    await noteItem(tx, { id: itemId, version }, note);
    return {
      result: { id: itemId, version: version + 1 },
      audit: { subject: `meeting:${meetingId}`, youngPersonId },
    };
  },
});
