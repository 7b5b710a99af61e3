import { z } from 'zod';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { day, optionalText, recordId, text } from '#platform/fields.ts';
import { finishActionRow, insertAction } from './actions.store.ts';
import { findYoungPerson } from './young-people.queries.ts';

/** Somebody will do something by a day: for a barrier, or for the young person as a whole. */
export const planAction = command({
  action: 'young-people.plan-action',
  input: z.object({
    youngPersonId: recordId('a young person'),
    barrierId: recordId('a barrier').nullish(),
    what: text('what will be done', 500),
    owner: text('who does it', 200),
    agency: optionalText('the agency that helps', 200),
    dueOn: day('the day it is due'),
  }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, input) => {
    const person = await findYoungPerson(tx, input.youngPersonId);
    if (!person) throw notFound('young person');
    if (input.dueOn < tx.today)
      throw invalid([{ field: 'dueOn', message: 'The day it is due must be today or later' }]);
    const id = await insertAction(tx, {
      authority: person.authority,
      young_person_id: person.id,
      barrier_id: input.barrierId ?? null,
      what: input.what,
      owner: input.owner,
      agency: input.agency,
      due_on: input.dueOn,
    });
    return { result: { id }, audit: { subject: `action:${id}`, youngPersonId: person.id } };
  },
});

/** An action is done, and what came of it. */
export const finishAction = command({
  action: 'young-people.finish-action',
  input: z.object({ actionId: recordId('an action'), outcome: optionalText('what came of it', 1000) }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, input) => {
    const action = await finishActionRow(tx, input.actionId, tx.today, input.outcome);
    if (!action) throw notFound('open action');
    return {
      result: { id: input.actionId },
      audit: { subject: `action:${input.actionId}`, youngPersonId: action.young_person_id },
    };
  },
});
