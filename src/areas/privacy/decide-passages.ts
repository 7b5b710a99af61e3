import { z } from 'zod';
import { PASSAGE_REASONS } from '#domain/privacy/access-requests.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { FILE_KEEPERS } from './ask-for-file.ts';
import { findFileOf } from './file-requests.queries.ts';
import { keepDecisions } from './file-requests.store.ts';
import { readFile } from './read-file.ts';

/** A person says of passages whether they are handed out, and why: others have rights too (UK GDPR, article 15(4)). */
export const decidePassages = command({
  action: 'privacy.decide-passages',
  input: z.object({
    youngPersonId: recordId('a young person'),
    decisions: z
      .record(
        z.string().regex(/^[0-9a-f]{64}$/, 'Open the page again'),
        z.enum(PASSAGE_REASONS, 'Select one of the reasons'),
      )
      .refine((given) => Object.keys(given).length > 0, 'Decide about one passage at least')
      .refine((given) => Object.keys(given).length <= 200, 'Decide about no more than 200 at once'),
  }),
  allow: FILE_KEEPERS,
  run: async (tx, { youngPersonId, decisions }) => {
    const person = await findFileOf(tx, youngPersonId);
    if (!person) throw notFound('young person');
    const known = new Set((await readFile(tx, person.id, 'so far')).passages.map(({ sha256 }) => sha256));
    const given = new Map(Object.entries(decisions));
    if ([...given.keys()].some((sha256) => !known.has(sha256)))
      throw invalid([
        { field: 'decisions', message: 'A passage has changed since you saw it. Look at it again.' },
      ]);
    await keepDecisions(tx, { authority: person.authority, youngPersonId: person.id }, given);
    return {
      result: { decided: given.size },
      audit: {
        subject: `file:${person.id}`,
        youngPersonId: person.id,
        detail: { decided: given.size, reasons: [...new Set(given.values())].sort() },
      },
    };
  },
});
