import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { MERGE } from './employer-forms.content.ts';
import { type Employer, findEmployer } from './employers.queries.ts';
import { mergeInto } from './merged-employers.store.ts';

/** The same employer was entered twice: everything of the other goes to this one, which stands as it does. */
export const mergeEmployers = command({
  action: 'employers.merge',
  input: z.object({ id: recordId('the employer that stays'), otherId: recordId('the other employer') }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { id, otherId }) => {
    const [stays, goes] = [await unmerged(tx, id), await unmerged(tx, otherId)];
    if (id === otherId) throw conflict('same-record', 'This is one record: choose another employer.');
    await mergeInto(tx, goes, stays.id, MERGE.reason(stays.name));
    return {
      result: { id },
      audit: { subject: `employer:${otherId}`, detail: { mergedInto: id } },
      events: [{ event: 'employers.merged', payload: { organisationId: id, mergedOrganisationId: otherId } }],
    };
  },
});

async function unmerged(tx: Tx, id: string): Promise<Employer> {
  const employer = await findEmployer(tx, id);
  if (!employer) throw notFound('employer');
  if (employer.mergedInto !== null)
    throw conflict('merged-already', 'This employer has been merged into another already.');
  return employer;
}
