import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { optionalEmail, optionalText, recordId, text } from '#platform/fields.ts';
import { findSite } from './employers.queries.ts';
import { findOrAddSupervisor, setSupervisorLeft } from './supervisors.store.ts';

/** Names somebody who can supervise at a site. Somebody who had left and is named again is back. */
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
    const isBack = !found.isNew && (await setSupervisorLeft(tx, found.id, null));
    if (!found.isNew && !isBack)
      throw conflict('supervisor-is-there', 'Somebody of this name is already there.');
    return {
      result: { id: found.id, organisationId: site.organisationId },
      audit: { subject: `employer:${site.organisationId}`, detail: { supervisorId: found.id, isBack } },
    };
  },
});
