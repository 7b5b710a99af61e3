import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { deleteBooking } from './attendees.store.ts';
import { findAttendee } from './training-sessions.queries.ts';
import { givePlaceBack } from './training-sessions.store.ts';

/** Takes a booking away, so that somebody else can have the place. What has been recorded of who came stays. */
export const cancelSeat = command({
  action: 'training.cancel-seat',
  input: z.object({ attendeeId: recordId('the booking') }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, { attendeeId }) => {
    const attendee = await findAttendee(tx, attendeeId);
    if (!attendee) throw notFound('booking');
    if (!(await deleteBooking(tx, attendeeId)))
      throw conflict('not-booked', 'It is already recorded whether they came.');
    await givePlaceBack(tx, attendee.sessionId);
    return {
      result: { sessionId: attendee.sessionId },
      audit: {
        subject: `training-session:${attendee.sessionId}`,
        detail: { supervisorId: attendee.supervisorId },
      },
    };
  },
});
