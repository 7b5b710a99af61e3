import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { checkEmployerVisit } from '#domain/employers/employer-check.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound, precondition } from '#platform/errors.ts';
import { day, optionalText, recordId, text, yesNo } from '#platform/fields.ts';
import { findEmployer } from './employers.queries.ts';
import { insertEmployerCheck, moveEmployer } from './employers.store.ts';

/**
 * Records that somebody has looked at an employer. A look that leaves something open is kept too; only a whole one
 * makes the employer checked.
 */
export const checkEmployer = command({
  action: 'employers.check',
  input: z.object({
    id: recordId('the employer'),
    checkedOn: day('the day on which you were there'),
    metWhom: text('whom you met', 200),
    sawWorkplace: yesNo('did you see where young people will work?'),
    supervisorKnown: yesNo('do you know who will supervise?'),
    note: optionalText('your notes', 2000),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { id, ...visit }) => {
    const employer = await findEmployer(tx, id);
    if (!employer) throw notFound('employer');
    if (employer.status === 'ended') throw precondition([ENDED]);
    const looked = checkEmployerVisit(visit, tx.today);
    const open = looked.ok ? [] : looked.reasons;
    if (open.some((reason) => reason.code === 'in-the-future'))
      throw invalid([
        { field: 'checkedOn', message: 'The day on which you were there must be today or earlier' },
      ]);
    await insertEmployerCheck(tx, { organisationId: id, ...visit });
    const isChecked = open.length === 0 && employer.status === 'registered';
    if (isChecked) await moveEmployer(tx, id, { from: 'registered', to: 'checked', reason: null });
    return {
      result: { isChecked, stillOpen: open.map((reason) => reason.staffText) },
      audit: { subject: `employer:${id}`, detail: { stillOpen: open.map((reason) => reason.code) } },
      events: isChecked ? [{ event: 'employers.checked', payload: { organisationId: id } }] : [],
    };
  },
});

const ENDED = {
  code: 'employer-ended',
  staffText: 'This employer has ended. Take them up again first, then record the check.',
  kindText: 'This employer does not take part any more.',
};
