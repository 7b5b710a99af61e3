import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { recordId, seenVersion } from '#platform/fields.ts';
import { findOpportunity } from './opportunities.queries.ts';
import { saveOpportunity } from './opportunities.store.ts';
import { factsOf } from './opportunity-facts.ts';
import { gapsOf } from './opportunity-gaps.ts';
import { opportunityInput } from './opportunity-input.ts';

/** Changes what is offered. More places add seats; fewer never take one from somebody. What is live stays whole. */
export const changeOpportunity = command({
  action: 'opportunities.change',
  input: opportunityInput.extend({ id: recordId('the opportunity'), version: seenVersion() }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, { id, version, ...input }) => {
    const known = await findOpportunity(tx, id);
    // One that a neighbour shares is read here, and changed there.
    if (!known || (tx.actor.authority !== null && known.authority !== tx.actor.authority))
      throw notFound('opportunity');
    const facts = await factsOf(tx, known.organisationId, input, known);
    const gaps = gapsOf(facts);
    if (known.status === 'live' && gaps.length > 0) throw precondition(gaps);
    await saveOpportunity(tx, { id, version }, facts, known);
    return {
      result: { id },
      audit: { subject: `opportunity:${known.reference}` },
      events: [
        { event: 'opportunities.changed', payload: { opportunityId: id, reference: known.reference } },
      ],
    };
  },
});
