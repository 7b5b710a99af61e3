import { z } from 'zod';
import { findOrAddOrganisation, findOrAddSite } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { optionalEmail, optionalPostcode, optionalText, text } from '#platform/fields.ts';
import { keepTutor } from './providers.store.ts';

/** Adds a course provider with a campus and the tutor to talk to; one of that name gains what is new. */
export const addProvider = command({
  action: 'courses.add-provider',
  input: z.object({
    name: text('the name of the provider', 200),
    campus: text('the name of the campus', 200),
    postcode: optionalPostcode('the postcode of the campus'),
    tutor: optionalText('the designated tutor', 200),
    tutorEmail: optionalEmail('the tutor’s e-mail address'),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, input) => {
    const { id, isNew } = await findOrAddOrganisation(tx, { kind: 'provider', name: input.name });
    await findOrAddSite(tx, { organisationId: id, name: input.campus, postcode: input.postcode });
    await keepTutor(tx, id, { name: input.tutor, email: input.tutorEmail });
    return { result: { id, isNew }, audit: { subject: `provider:${id}`, detail: { isNew } } };
  },
});
