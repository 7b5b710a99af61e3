import { z } from 'zod';
import { command } from '#platform/command.ts';
import { recordId, text } from '#platform/fields.ts';
import { moveTo, whoMoves } from './employer-step.ts';

/** They take part no more. Not while somebody is placed there. */
export const endEmployer = command({
  action: 'employers.end',
  input: z.object({ id: recordId('the employer'), reason: text('the reason', 1000) }),
  allow: whoMoves('ended'),
  run: moveTo('ended'),
});
