import { findSite, findSupervisor, readCouncils } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { OfferFacts } from '#domain/opportunities/complete.ts';
import type { Tx } from '#platform/actor.ts';
import { invalid } from '#platform/errors.ts';
import type { OpportunityFacts } from './opportunities.store.ts';
import type { OpportunityInput } from './opportunity-input.ts';

/** Who is in charge of whether it is listed openly and who else may use it: staff. An employer leaves both as they are. */
export interface Reach {
  readonly isPublic: boolean;
  readonly sharedWith: readonly string[];
}

/**
 * What was answered as the facts to keep. @throws ServiceError invalid where the site or the supervisor is not this
 * employer’s, a council is unknown, or dates are out of order.
 */
export async function factsOf(
  tx: Tx,
  organisationId: string,
  input: OpportunityInput,
  reach: Reach,
): Promise<CheckedFacts> {
  const isStaff = PROGRAMME_ROLES.includes(tx.actor.role);
  const postcode = await checkWhere(tx, organisationId, input);
  if (input.firstStartOn !== null && input.lastStartOn !== null && input.lastStartOn < input.firstStartOn)
    throw invalid([{ field: 'lastStartOn', message: 'The last start must be on or after the first' }]);
  return {
    ...input,
    organisationId,
    postcode,
    isRolling: input.isRolling ?? false,
    isPublic: isStaff ? input.isPublic : reach.isPublic,
    sharedWith: isStaff ? await readCouncils(tx, input.sharedWith) : reach.sharedWith,
  };
}

/** Answers that have been checked against what is there. */
export type CheckedFacts = OpportunityFacts & OfferFacts;

async function checkWhere(tx: Tx, organisationId: string, input: OpportunityInput): Promise<string | null> {
  const site = await findSite(tx, input.siteId);
  if (site?.organisationId !== organisationId)
    throw invalid([{ field: 'siteId', message: 'Select one of the employer’s sites' }]);
  if (input.supervisorId) await checkSupervisor(tx, organisationId, input.supervisorId);
  return site.postcode;
}

async function checkSupervisor(tx: Tx, organisationId: string, id: string): Promise<void> {
  const supervisor = await findSupervisor(tx, id);
  if (supervisor?.organisationId !== organisationId)
    throw invalid([{ field: 'supervisorId', message: 'Select one of the employer’s supervisors' }]);
}
