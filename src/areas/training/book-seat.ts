import { z } from 'zod';
import { findSupervisor } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { checkBooking } from '#domain/training/sessions.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound, precondition } from '#platform/errors.ts';
import { optionalText, recordId } from '#platform/fields.ts';
import { insertAttendee, type NewAttendee } from './attendees.store.ts';
import { findTrainingSession } from './training-sessions.queries.ts';
import { takePlace } from './training-sessions.store.ts';

const input = z.object({
  sessionId: recordId('the session'),
  supervisorId: z.preprocess((value) => value || null, recordId('the supervisor').nullable()),
  /** A carer or worker, who is no employer's. */
  otherName: optionalText('their name', 200),
});

/** Books somebody on a session: staff anybody, an employer its own people. */
export const bookSeat = command({
  action: 'training.book-seat',
  input,
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, input) => {
    const session = await findTrainingSession(tx, input.sessionId);
    if (!session) throw notFound('training session');
    const whom = await whoComes(tx, input);
    const allowed = checkBooking(session, session.booked, tx.today);
    if (!allowed.ok) throw precondition(allowed.reasons);
    const id = await insertAttendee(tx, { ...whom, sessionId: session.id });
    if (id === null) throw conflict('booked-already', 'They are booked on this session already.');
    await takePlace(tx, session.id);
    const isAsked = tx.actor.role === 'employer';
    return {
      result: { id },
      audit: {
        subject: `training-session:${session.id}`,
        detail: { attendeeId: id, supervisorId: whom.supervisorId },
      },
      events: [{ event: isAsked ? 'training.asked' : 'training.booked', payload: { sessionId: session.id } }],
    };
  },
});

async function whoComes(tx: Tx, input: BookInput): Promise<Omit<NewAttendee, 'sessionId'>> {
  if (input.supervisorId === null) {
    if (input.otherName === null || tx.actor.role === 'employer')
      throw invalid([{ field: 'supervisorId', message: 'Select who comes' }]);
    return { supervisorId: null, organisationId: null, otherName: input.otherName };
  }
  const supervisor = await findSupervisor(tx, input.supervisorId);
  if (!supervisor) throw notFound('supervisor');
  if (supervisor.leftOn !== null && supervisor.leftOn <= tx.today)
    throw invalid([{ field: 'supervisorId', message: 'They have left. Select somebody who is there' }]);
  return { supervisorId: supervisor.id, organisationId: supervisor.organisationId, otherName: null };
}

type BookInput = z.output<typeof input>;
