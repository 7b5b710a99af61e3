import { z } from 'zod';
import { command } from '#platform/command.ts';
import { recordId } from '#platform/fields.ts';
import { moveTo, whoMoves } from './opportunity-step.ts';

/** Nobody new is put forward until it is live again. */
export const pauseOpportunity = command({
  action: 'opportunities.pause',
  input: z.object({ id: recordId('the opportunity') }),
  allow: whoMoves('paused'),
  run: moveTo('paused'),
});
