import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { recordId, seenVersion, text } from '#platform/fields.ts';
import { stepOn } from './concern-step.ts';
import { listHolders } from './concerns.queries.ts';

/** Says who looks after a concern: the one who takes it, or a colleague whom it is handed to. */
export const holdConcern = command({
  action: 'concerns.hold',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    holderId: recordId('who takes it'),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { holderId, ...seen }) => {
    const holder = (await listHolders(tx)).find((one) => one.id === holderId);
    if (!holder) throw invalid([{ field: 'holderId', message: 'Select a co-ordinator or manager' }]);
    return stepOn(tx, seen, 'taken', holder.name, () => ({ held_by: holderId }));
  },
});
