import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { recordId, seenVersion } from '#platform/fields.ts';
import { sessionFacts, sessionInput } from './session-input.ts';
import { findTrainingSession } from './training-sessions.queries.ts';
import { updateTrainingSession } from './training-sessions.store.ts';

/** Moves a session or changes its particulars; those who are booked keep their places and are told. */
export const changeSession = command({
  action: 'training.change-session',
  input: sessionInput.extend({ id: recordId('the session'), version: seenVersion() }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { id, version, ...input }) => {
    const known = await findTrainingSession(tx, id);
    if (!known) throw notFound('training session');
    if (input.capacity < known.booked)
      throw invalid([
        { field: 'capacity', message: `${known.booked} are booked, so there must be as many places` },
      ]);
    await updateTrainingSession(tx, id, sessionFacts(input), version);
    return {
      result: { id },
      audit: { subject: `training-session:${id}` },
      events: [{ event: 'training.session-changed', payload: { sessionId: id } }],
    };
  },
});
