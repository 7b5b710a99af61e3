import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { seenVersion, text } from '#platform/fields.ts';
import { stepOn } from './concern-step.ts';

/** Adds what was found out or done. Nothing is ever taken out again. */
export const noteConcern = command({
  action: 'concerns.note',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    note: text('what was found out or done', 4000),
  }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: (tx, { note, ...seen }) => stepOn(tx, seen, 'noted', note, () => ({})),
});
