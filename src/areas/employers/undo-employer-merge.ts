import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { MERGE } from './employer-forms.content.ts';
import { findEmployer } from './employers.queries.ts';
import { separate } from './merged-employers.store.ts';

/** A merge was wrong: each has its own again. What was added since stays with the one that stayed. */
export const undoEmployerMerge = command({
  action: 'employers.undo-merge',
  input: z.object({ id: recordId('the employer that was merged') }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { id }) => {
    const employer = await findEmployer(tx, id);
    if (!employer) throw notFound('employer');
    if (employer.mergedInto === null)
      throw conflict('not-merged', 'This employer is not merged into another.');
    await separate(tx, id, employer.mergedInto, MERGE.undone);
    return {
      result: { id },
      audit: { subject: `employer:${id}`, detail: { separatedFrom: employer.mergedInto } },
    };
  },
});
