import { z } from 'zod';
import { command } from '#platform/command.ts';
import { recordId } from '#platform/fields.ts';
import { moveTo, whoMoves } from './opportunity-step.ts';

/** It is gone; whoever has a place there keeps it. */
export const closeOpportunity = command({
  action: 'opportunities.close',
  input: z.object({ id: recordId('the opportunity') }),
  allow: whoMoves('closed'),
  run: moveTo('closed'),
});
