import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { checkRegister } from '#domain/training/sessions.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { setAttendeeStatus } from './attendees.store.ts';
import { keepTrainingRecord, withdrawTrainingRecord } from './training-records.store.ts';
import {
  type Attendee,
  findTrainingSession,
  listAttendees,
  type TrainingSession,
} from './training-sessions.queries.ts';

/**
 * Records who came. Whoever came has a training record from that day; a correction takes it back. Those who are not
 * named stay as they are.
 */
export const recordRegister = command({
  action: 'training.record-register',
  input: z.object({
    sessionId: recordId('the session'),
    /** By booking. */
    marks: z.record(
      recordId('the booking'),
      z.enum(['attended', 'did not come'], 'Select whether they came'),
    ),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { sessionId, marks }) => {
    const session = await findTrainingSession(tx, sessionId);
    if (!session) throw notFound('training session');
    const allowed = checkRegister(session, tx.today);
    if (!allowed.ok) throw precondition(allowed.reasons);
    const attendees = await listAttendees(tx, sessionId);
    const changed = attendees.filter(({ id, status }) => marks[id] !== undefined && marks[id] !== status);
    for (const attendee of changed) await mark(tx, session, attendee, marks[attendee.id] === 'attended');
    return {
      result: { recorded: changed.length },
      audit: { subject: `training-session:${sessionId}`, detail: { recorded: changed.length } },
      events: changed.length === 0 ? [] : [{ event: 'training.register-recorded', payload: { sessionId } }],
    };
  },
});

async function mark(tx: Tx, session: TrainingSession, attendee: Attendee, came: boolean): Promise<void> {
  await setAttendeeStatus(tx, attendee.id, came ? 'attended' : 'did not come');
  const { supervisorId, organisationId } = attendee;
  if (supervisorId === null || organisationId === null) return;
  if (!came) return withdrawTrainingRecord(tx, supervisorId, session.id);
  await keepTrainingRecord(tx, {
    authority: authorityOf(tx),
    organisationId,
    supervisorId,
    topic: session.topic,
    trainedOn: session.heldOn,
    sessionId: session.id,
  });
}
