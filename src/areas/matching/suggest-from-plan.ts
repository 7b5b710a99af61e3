import { z } from 'zod';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { recordId, text } from '#platform/fields.ts';
import { lookAtAll } from './look.ts';
import { suggest } from './suggest.ts';

const LINES_MAX = 500;

/** Takes lines of a plan as suggestions, which a co-ordinator then puts to each young person. Nothing is sent by itself. */
export const suggestFromPlan = command({
  action: 'matches.suggest',
  input: z.object({
    lines: z
      .array(z.object({ reference: text('the reference', 20), optionId: recordId('the option') }))
      .min(1, 'Choose at least one line')
      .max(LINES_MAX, `Choose ${LINES_MAX} lines at most`),
  }),
  allow: ['co-ordinator', 'manager', 'operator'],
  run: async (tx, { lines }) => {
    const look = await lookAtAll(tx, tx.today);
    const ids: string[] = [];
    for (const { reference, optionId } of lines) {
      const person = look.people.find((one) => one.reference === reference);
      if (!person) throw invalid([{ field: 'lines', message: `${reference} is not waiting for a place` }]);
      ids.push(await suggest(tx, look, person, { optionId, to: 'suggested', looksPast: false }));
    }
    return { result: { matchIds: ids }, audit: { subject: 'plan', detail: { matchIds: ids } } };
  },
});
