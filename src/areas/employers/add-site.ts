import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { optionalPostcode, optionalYesNo, recordId, text } from '#platform/fields.ts';
import { findEmployer } from './employers.queries.ts';
import { findOrAddSite } from './sites.store.ts';

/** Adds a place where young people can work. */
export const addSite = command({
  action: 'employers.add-site',
  input: z.object({
    organisationId: recordId('the employer'),
    name: text('the name of the site', 200),
    postcode: optionalPostcode('the postcode of the site'),
    isStepFree: optionalYesNo('can everybody get in without steps?'),
  }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, input) => {
    if (!(await findEmployer(tx, input.organisationId))) throw notFound('employer');
    const found = await findOrAddSite(tx, input);
    if (!found.isNew) throw conflict('site-is-there', 'This site is already there.');
    return {
      result: { id: found.id },
      audit: { subject: `employer:${input.organisationId}`, detail: { siteId: found.id } },
    };
  },
});
