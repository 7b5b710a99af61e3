import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { sessionFacts, sessionInput } from './session-input.ts';
import { insertTrainingSession } from './training-sessions.store.ts';

/** Plans a training session for employers' teams, carers and workers. */
export const planSession = command({
  action: 'training.plan-session',
  input: sessionInput,
  allow: PROGRAMME_ROLES,
  run: async (tx, input) => {
    const id = await insertTrainingSession(tx, sessionFacts(input));
    return {
      result: { id },
      audit: { subject: `training-session:${id}`, detail: { topic: input.topic } },
      events: [{ event: 'training.session-planned', payload: { sessionId: id } }],
    };
  },
});
