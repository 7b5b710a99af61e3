import { z } from 'zod';
import { findSite } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { recordId, text } from '#platform/fields.ts';
import { amend, requireAmendable } from './amend.ts';
import { openPlacement, whichPlacement } from './placement-step.ts';

/** Moves the placement to another site of the same employer: the journey, the risk and whom they meet are looked at again. */
export const changeSite = command({
  action: 'placements.change-site',
  input: z.object({ ...whichPlacement, siteId: recordId('a site'), reason: text('why it changes', 1000) }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { siteId, reason, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireAmendable(placement, 'site');
    const site = await findSite(tx, siteId);
    if (site?.organisationId !== placement.organisationId) throw notFound('site');
    return amend(
      tx,
      placement,
      { kind: 'site', before: { siteId: placement.siteId }, after: { siteId }, reason },
      { site_id: siteId },
    );
  },
});
