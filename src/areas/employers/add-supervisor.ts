import { z } from 'zod';
import { endRightsOfSupervisor } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { optionalEmail, optionalText, recordId, text } from '#platform/fields.ts';
import { findSite, findSupervisor } from './employers.queries.ts';
import { findOrAddSupervisor, setSupervisorLeft } from './supervisors.store.ts';

/**
 * Names somebody who can supervise at a site. Somebody who had left and is named again is back, and is let in again by
 * somebody: a right that was over does not come back by itself.
 */
export const addSupervisor = command({
  action: 'employers.add-supervisor',
  input: z.object({
    siteId: recordId('the site'),
    name: text('their name', 200),
    email: optionalEmail('their e-mail address'),
    phone: optionalText('their phone number', 40),
  }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, input) => {
    const site = await findSite(tx, input.siteId);
    if (!site) throw notFound('site');
    const found = await findOrAddSupervisor(tx, { ...input, organisationId: site.organisationId });
    const isBack = !found.isNew && (await comeBack(tx, found.id));
    if (!found.isNew && !isBack)
      throw conflict('supervisor-is-there', 'Somebody of this name is already there.');
    return {
      result: { id: found.id, organisationId: site.organisationId },
      audit: { subject: `employer:${site.organisationId}`, detail: { supervisorId: found.id, isBack } },
    };
  },
});

async function comeBack(tx: Tx, id: string): Promise<boolean> {
  const person = await findSupervisor(tx, id);
  if (person && person.leftOn !== null && person.leftOn <= tx.today) await endRightsOfSupervisor(tx, id);
  return setSupervisorLeft(tx, id, null);
}
