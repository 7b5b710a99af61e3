import { findEmployer } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { findCertificate } from './opportunities.queries.ts';
import { nextOpportunityReference, saveOpportunity } from './opportunities.store.ts';
import { factsOf } from './opportunity-facts.ts';
import { gapsOf } from './opportunity-gaps.ts';
import { opportunityInput } from './opportunity-input.ts';

/**
 * Adds what an employer offers. From the employer it is a draft until a co-ordinator has read it; from staff it is live
 * at once where nothing is missing.
 */
export const addOpportunity = command({
  action: 'opportunities.add',
  input: opportunityInput.extend({ organisationId: recordId('the employer') }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, { organisationId, ...input }) => {
    const employer = await findEmployer(tx, organisationId);
    if (!employer) throw notFound('employer');
    if (employer.status === 'ended') throw precondition([ENDED]);
    const facts = await factsOf(tx, organisationId, input, { isPublic: false, sharedWith: [] });
    const gaps = gapsOf(facts);
    const isOffer = tx.actor.role === 'employer';
    const status: 'draft' | 'live' = isOffer || gaps.length > 0 ? 'draft' : 'live';
    const reference = await nextOpportunityReference(tx);
    // One certificate counts for everything that an employer offers: it need not be typed again.
    const isInsured = facts.insurancePounds !== null || facts.insuranceExpiresOn !== null;
    const certificate = isInsured ? undefined : await findCertificate(tx, organisationId);
    const id = await saveOpportunity(tx, null, { ...facts, ...certificate }, { reference, status });
    return {
      result: { id, reference, status, gaps: gaps.map((gap) => gap.staffText) },
      audit: { subject: `opportunity:${reference}`, detail: { status } },
      events: [
        {
          event: isOffer ? 'opportunities.offered' : 'opportunities.added',
          payload: { opportunityId: id, reference },
        },
      ],
    };
  },
});

const ENDED = {
  code: 'employer-ended',
  staffText: 'This employer has ended. Take them up again first.',
  kindText: 'This employer does not take part any more.',
};
