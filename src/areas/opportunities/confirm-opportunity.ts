import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { findOpportunity } from './opportunities.queries.ts';
import { markConfirmed } from './opportunities.store.ts';

/** "Yes, it is still open": asked every 90 days, so that nobody hopes for a place that has gone. */
export const confirmOpportunity = command({
  action: 'opportunities.confirm',
  input: z.object({ id: recordId('the opportunity') }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, { id }) => {
    const known = await findOpportunity(tx, id);
    if (!known || (tx.actor.authority !== null && known.authority !== tx.actor.authority))
      throw notFound('opportunity');
    if (known.status !== 'live' && known.status !== 'paused') throw precondition([NOT_OPEN]);
    await markConfirmed(tx, id, tx.today);
    return { result: { id }, audit: { subject: `opportunity:${known.reference}` } };
  },
});

const NOT_OPEN = {
  code: 'not-open',
  staffText: 'Only an opportunity that is live or paused can be confirmed. Make it live instead.',
  kindText: 'This place is not open.',
};
