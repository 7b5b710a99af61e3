import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { optionalText, recordId, seenVersion } from '#platform/fields.ts';
import { contactInput, protectionInput } from './employer-input.ts';
import { findEmployer } from './employers.queries.ts';
import { updateEmployer } from './employers.store.ts';
import { renameOrganisation } from './organisations.store.ts';

/** Changes whom to talk to, and how an employer is protected. An employer does so for itself; its name is for staff. */
export const changeEmployer = command({
  action: 'employers.change',
  input: z.object({
    id: recordId('the employer'),
    version: seenVersion(),
    /** Left out or blank: stays as it is. */
    name: optionalText('the name of the employer', 200),
    ...contactInput,
    ...protectionInput,
  }),
  allow: [...PROGRAMME_ROLES, 'employer'],
  run: async (tx, input) => {
    const employer = await findEmployer(tx, input.id);
    if (!employer) throw notFound('employer');
    if (input.name !== null && input.name !== employer.name) {
      if (tx.actor.role === 'employer') throw forbidden('name-is-for-staff');
      await renameOrganisation(tx, input.id, input.name);
    }
    await updateEmployer(
      tx,
      input.id,
      {
        contact_name: input.contactName,
        contact_email: input.contactEmail,
        contact_phone: input.contactPhone,
        contacts_a_month_max: input.contactsAMonthMax,
        not_before_on: input.notBeforeOn,
      },
      input.version,
    );
    return { result: { id: input.id }, audit: { subject: `employer:${input.id}` } };
  },
});
