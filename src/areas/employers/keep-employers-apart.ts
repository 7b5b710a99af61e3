import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { findEmployer } from './employers.queries.ts';
import { insertKeptApart } from './merged-employers.store.ts';

/** Two employers are not the same, however alike their names look: nobody is asked again. */
export const keepEmployersApart = command({
  action: 'employers.keep-apart',
  input: z.object({ id: recordId('the employer'), otherId: recordId('the other employer') }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { id, otherId }) => {
    if (!(await findEmployer(tx, id)) || !(await findEmployer(tx, otherId))) throw notFound('employer');
    if (id === otherId) throw conflict('same-record', 'This is one record: choose another employer.');
    await insertKeptApart(tx, id, otherId);
    return { result: { id }, audit: { subject: `employer:${id}`, detail: { apartFrom: otherId } } };
  },
});
