import { z } from 'zod';
import { command } from '#platform/command.ts';
import { recordId, text } from '#platform/fields.ts';
import { moveTo, whoMoves } from './employer-step.ts';

/** Nobody new is sent until they are live again; whoever is there stays. */
export const pauseEmployer = command({
  action: 'employers.pause',
  input: z.object({ id: recordId('the employer'), reason: text('the reason', 1000) }),
  allow: whoMoves('paused'),
  run: moveTo('paused'),
});
