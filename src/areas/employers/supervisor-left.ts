import { z } from 'zod';
import { endRightsOfSupervisor } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { day, recordId } from '#platform/fields.ts';
import { findSupervisor } from './employers.queries.ts';
import { setSupervisorLeft } from './supervisors.store.ts';

/**
 * Records that a supervisor is no longer there from a day on. Their training leaves with them, and what they could see: at
 * once, or on that day where it is still to come.
 */
export const supervisorLeft = command({
  action: 'employers.supervisor-left',
  input: z.object({
    id: recordId('the supervisor'),
    leftOn: day('the first day on which they are no longer there'),
  }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, { id, leftOn }) => {
    const supervisor = await findSupervisor(tx, id);
    if (!supervisor) throw notFound('supervisor');
    if (!(await setSupervisorLeft(tx, id, leftOn)))
      throw conflict('has-left', 'It is already recorded that they have left.');
    const rightsEnded = leftOn <= tx.today ? await endRightsOfSupervisor(tx, id) : 0;
    return {
      result: { organisationId: supervisor.organisationId },
      audit: { subject: `employer:${supervisor.organisationId}`, detail: { supervisorId: id, rightsEnded } },
      events: [{ event: 'employers.supervisor-left', payload: { supervisorId: id, leftOn } }],
    };
  },
});
