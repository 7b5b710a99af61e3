import { z } from 'zod';
import { OPEN_MOST, OPENING_MINUTES, REASON_LEAST, REASON_MOST } from '#domain/privacy/file-openings.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { forbidden, invalid, overLimit, precondition } from '#platform/errors.ts';
import { optionalDay, optionalText } from '#platform/fields.ts';
import { OPEN_FILE } from './file-openings.content.ts';
import { findMeant, listOwnOpen, type NamedFile, seesFile } from './file-openings.queries.ts';
import { insertOpening } from './file-openings.store.ts';

/**
 * Break-glass: a worker opens the file of somebody who is not on their caseload, with a reason, for some hours. Managers and
 * the young person's own worker are told at once. The reason stays with the opening; the audit says that there is one.
 */
export const openFile = command({
  action: 'files.open',
  input: z.object({
    reference: optionalText('the referral’s reference', 20),
    lastName: optionalText('the last name', 100),
    dateOfBirth: optionalDay('the date of birth'),
    reason: z
      .string(OPEN_FILE.reasonMissing)
      .trim()
      .min(REASON_LEAST, OPEN_FILE.reasonMissing)
      .max(REASON_MOST, OPEN_FILE.reasonTooLong),
  }),
  allow: ['worker'],
  run: async (tx, { reason, ...file }) => {
    const userId = tx.actor.userId;
    if (userId === null) throw forbidden();
    const person = await personMeant(tx, file);
    if (await seesFile(tx, person.id)) throw precondition([SEEN_ALREADY]);
    if ((await listOwnOpen(tx)).length >= OPEN_MOST) throw overLimit('files-open', OPEN_FILE.tooMany);
    const expiresAt = addMinutes(tx.now, OPENING_MINUTES);
    const authority = authorityOf(tx);
    const id = await insertOpening(tx, { authority, youngPersonId: person.id, userId, reason, expiresAt });
    return {
      result: { id, youngPersonId: person.id, reference: person.reference, expiresAt },
      audit: {
        subject: `file-opening:${id}`,
        youngPersonId: person.id,
        detail: { minutes: OPENING_MINUTES },
      },
      events: [{ event: 'files.opened', payload: { openingId: id, youngPersonId: person.id } }],
    };
  },
});

async function personMeant(tx: Tx, file: NamedFile) {
  if (file.reference === null && (file.lastName === null || file.dateOfBirth === null))
    throw invalid([{ field: 'reference', message: OPEN_FILE.sayWhose }]);
  const [found, another] = await findMeant(tx, file);
  if (!found) throw invalid([{ field: 'reference', message: OPEN_FILE.nobody }]);
  if (another) throw invalid([{ field: 'reference', message: OPEN_FILE.several }]);
  return found;
}

const SEEN_ALREADY = {
  code: 'file-seen-already',
  staffText: 'You can see this file already, so there is nothing to open.',
  kindText: 'This file is open already.',
};
