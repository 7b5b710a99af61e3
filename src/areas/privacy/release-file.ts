import { z } from 'zod';
import type { Refusal } from '#domain/shared/refusal.ts';
import { command } from '#platform/command.ts';
import { notFound, precondition, stale } from '#platform/errors.ts';
import { recordId, seenVersion } from '#platform/fields.ts';
import { FILE_KEEPERS } from './ask-for-file.ts';
import { findFileOf, listFileRequests } from './file-requests.queries.ts';
import { markReleased } from './file-requests.store.ts';
import { readFile } from './read-file.ts';

/** Hands the file out as it is now, once a person has been through every passage; what was handed out is kept. */
export const releaseFile = command({
  action: 'privacy.release-file',
  input: z.object({
    youngPersonId: recordId('a young person'),
    requestId: recordId('a request'),
    version: seenVersion(),
  }),
  allow: FILE_KEEPERS,
  run: async (tx, { youngPersonId, requestId, version }) => {
    const person = await findFileOf(tx, youngPersonId);
    if (!person) throw notFound('young person');
    const request = (await listFileRequests(tx, person.id)).find(({ id }) => id === requestId);
    if (!request) throw notFound('request');
    const { sections, passages } = await readFile(tx, person.id, 'so far');
    const waiting = passages.filter(({ decision }) => decision === null).length;
    if (waiting > 0) throw precondition([notGoneThrough(waiting)]);
    if (!(await markReleased(tx, { id: request.id, version }, sections))) throw stale();
    const kept = passages.filter(({ decision }) => decision?.isKept).length;
    return {
      result: { id: request.id },
      audit: {
        subject: `file-request:${request.id}`,
        youngPersonId: person.id,
        detail: { kept, leftOut: passages.length - kept, dueOn: request.dueOn },
      },
      events: [{ event: 'privacy.file-released', payload: { youngPersonId: person.id } }],
    };
  },
});

function notGoneThrough(waiting: number): Refusal {
  return {
    code: 'passages-not-gone-through',
    staffText:
      waiting === 1
        ? 'One passage has not been gone through.'
        : `${waiting} passages have not been gone through.`,
    kindText: 'Somebody must read some parts first.',
    wouldChangeIf: 'When somebody has decided about each of them.',
  };
}
