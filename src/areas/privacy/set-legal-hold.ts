import { z } from 'zod';
import type { Role } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { recordId, text } from '#platform/fields.ts';
import { erasingFacts, findHold } from './erasing.queries.ts';
import { findFileOf } from './file-requests.queries.ts';
import { insertHold, liftHold } from './legal-holds.store.ts';

/** Those who answer for what must stay and what may go. */
export const ERASERS: readonly Role[] = ['manager', 'operator'];

/** Nothing of this person may go until it is lifted: a court, an inquiry, a complaint (UK GDPR, article 17(3)(e)). */
export const setLegalHold = command({
  action: 'privacy.set-hold',
  input: z.object({ youngPersonId: recordId('a young person'), reason: text('why', 500) }),
  allow: ERASERS,
  run: async (tx, { youngPersonId, reason }) => {
    const person = await findFileOf(tx, youngPersonId);
    if (!person) throw notFound('young person');
    if (reason.length < 10) throw invalid([{ field: 'reason', message: 'Say why in 10 characters or more' }]);
    const { isErased, isHeld } = await erasingFacts(tx, person.id);
    if (isErased) throw conflict('already-erased', 'This record has been erased already.');
    if (isHeld) throw conflict('held-already', 'A legal hold is set already.');
    const id = await insertHold(tx, person, reason);
    return {
      result: { id },
      audit: { subject: `legal-hold:${id}`, youngPersonId: person.id },
    };
  },
});

/** What was held may go again when its time is over. */
export const liftLegalHold = command({
  action: 'privacy.lift-hold',
  input: z.object({ youngPersonId: recordId('a young person') }),
  allow: ERASERS,
  run: async (tx, { youngPersonId }) => {
    const person = await findFileOf(tx, youngPersonId);
    if (!person) throw notFound('young person');
    const hold = await findHold(tx, person.id);
    if (!hold || !(await liftHold(tx, hold.id)))
      throw conflict('not-held', 'There is no legal hold to lift: it may have been lifted already.');
    return {
      result: { id: hold.id },
      audit: { subject: `legal-hold:${hold.id}`, youngPersonId: person.id },
    };
  },
});
