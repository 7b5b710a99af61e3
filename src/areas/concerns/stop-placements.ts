import { z } from 'zod';
import { findEmployer } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { recordId, seenVersion, text } from '#platform/fields.ts';
import { stepOn } from './concern-step.ts';

/** Stops new placements with the employer that a concern is about; names that employer where nobody had. */
export const stopPlacements = command({
  action: 'concerns.stop-placements',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    organisationId: recordId('the employer'),
    reason: text('the reason', 1000),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { organisationId, reason, ...seen }) => {
    if (!(await findEmployer(tx, organisationId)))
      throw invalid([{ field: 'organisationId', message: 'Select an employer' }]);
    return stepOn(tx, seen, 'placements-stopped', reason, () => ({
      stops_new_placements: true,
      organisation_id: organisationId,
    }));
  },
});
