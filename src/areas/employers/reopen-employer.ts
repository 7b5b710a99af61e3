import { z } from 'zod';
import { command } from '#platform/command.ts';
import { recordId, text } from '#platform/fields.ts';
import { moveTo, whoMoves } from './employer-step.ts';

/** They come back after an end, and are looked at again. */
export const reopenEmployer = command({
  action: 'employers.reopen',
  input: z.object({ id: recordId('the employer'), reason: text('the reason', 1000) }),
  allow: whoMoves('registered'),
  run: moveTo('registered'),
});
