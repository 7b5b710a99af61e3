import { findEmployer } from '#areas/employers/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import {
  OPPORTUNITY_STEPS,
  type OpportunityStatus,
  opportunityStepRefusal,
} from '#domain/opportunities/statuses.ts';
import { findStep } from '#domain/shared/lifecycle.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Tx } from '#platform/actor.ts';
import type { Done } from '#platform/command.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { findOpportunity, type Opportunity } from './opportunities.queries.ts';
import { moveOpportunity } from './opportunities.store.ts';
import { gapsOf } from './opportunity-gaps.ts';

const EVENTS = { live: 'made-live', paused: 'paused', closed: 'closed' } as const;

/** Who may ever move an opportunity to a status: the table's own list. */
export function whoMoves(to: OpportunityStatus): readonly Role[] {
  return [...new Set(OPPORTUNITY_STEPS.filter((step) => step.to === to).flatMap((step) => step.who))];
}

/** What the commands that move an opportunity have in common. */
export function moveTo(to: keyof typeof EVENTS) {
  return async (tx: Tx, { id }: { id: string }): Promise<Done<{ id: string }>> => {
    const known = await findOpportunity(tx, id);
    if (!known || (tx.actor.authority !== null && known.authority !== tx.actor.authority))
      throw notFound('opportunity');
    const reasons = await refusals(tx, known, to);
    if (reasons.length > 0) throw precondition(reasons);
    await moveOpportunity(tx, id, known.status, to);
    return {
      result: { id },
      audit: { subject: `opportunity:${known.reference}`, detail: { from: known.status, to } },
      events: [
        {
          event: `opportunities.${EVENTS[to]}`,
          payload: { opportunityId: id, reference: known.reference, organisationId: known.organisationId },
        },
      ],
    };
  };
}

async function refusals(tx: Tx, known: Opportunity, to: OpportunityStatus): Promise<readonly Refusal[]> {
  const refusal = opportunityStepRefusal(known.status, to, tx.actor.role);
  if (refusal !== null) return [refusal];
  if (findStep(OPPORTUNITY_STEPS, known.status, to)?.check !== 'complete') return [];
  const employer = await findEmployer(tx, known.organisationId);
  return [...gapsOf(known), ...(employer?.status === 'ended' ? [EMPLOYER_ENDED] : [])];
}

const EMPLOYER_ENDED: Refusal = {
  code: 'employer-ended',
  staffText: 'The employer has ended. Take them up again first.',
  kindText: 'This employer does not take part any more.',
};
