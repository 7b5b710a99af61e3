import { z } from 'zod';
import type { Role } from '#domain/accounts/roles.ts';
import { ASKED_BY, answerDueOn } from '#domain/privacy/access-requests.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { choice, day, recordId } from '#platform/fields.ts';
import { findFileOf, listFileRequests } from './file-requests.queries.ts';
import { insertFileRequest } from './file-requests.store.ts';

/** Those who prepare a file and hand it out. */
export const FILE_KEEPERS: readonly Role[] = ['co-ordinator', 'manager', 'data-officer', 'operator'];

/** Somebody asked for what is held about a young person; the answer is due within a month (UK GDPR, article 12(3)). */
export const askForFile = command({
  action: 'privacy.ask-for-file',
  input: z.object({
    youngPersonId: recordId('a young person'),
    askedBy: choice('who asked', ASKED_BY),
    askedOn: day('the day on which it was asked for'),
  }),
  allow: [...FILE_KEEPERS, 'worker', 'young-person'],
  run: async (tx, { youngPersonId, askedBy, askedOn }) => {
    const person = await findFileOf(tx, youngPersonId);
    if (!person) throw notFound('young person');
    if (askedOn > tx.today)
      throw invalid([
        { field: 'askedOn', message: 'The day on which it was asked for must be today or earlier' },
      ]);
    const isOpen = (await listFileRequests(tx, person.id)).some(({ releasedAt }) => releasedAt === null);
    if (isOpen)
      throw conflict('asked-already', 'The file has been asked for already, and is not handed out yet.');
    const dueOn = answerDueOn(askedOn);
    const id = await insertFileRequest(tx, {
      authority: person.authority,
      youngPersonId: person.id,
      askedBy: tx.actor.role === 'young-person' ? 'young person' : askedBy,
      askedOn,
      dueOn,
    });
    return {
      result: { id, dueOn },
      audit: {
        subject: `file-request:${id}`,
        youngPersonId: person.id,
        detail: { askedBy, askedOn, dueOn },
      },
      events: [{ event: 'privacy.file-asked-for', payload: { youngPersonId: person.id } }],
    };
  },
});
