import { z } from 'zod';
import { findSupervisor } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId, text } from '#platform/fields.ts';
import { amend, requireAmendable } from './amend.ts';
import { openPlacement, whichPlacement } from './placement-step.ts';

/** Names another supervisor. Supervisors change: the gate follows the named one. */
export const changeSupervisor = command({
  action: 'placements.change-supervisor',
  input: z.object({
    ...whichPlacement,
    supervisorId: recordId('a supervisor'),
    reason: text('why it changes', 1000),
  }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, { supervisorId, reason, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireAmendable(placement, 'supervisor');
    const supervisor = await findSupervisor(tx, supervisorId);
    if (supervisor?.organisationId !== placement.organisationId) throw notFound('supervisor');
    return amend(
      tx,
      placement,
      {
        kind: 'supervisor',
        before: { supervisorId: placement.supervisorId },
        after: { supervisorId },
        reason,
      },
      { supervisor_id: supervisorId },
    );
  },
});
