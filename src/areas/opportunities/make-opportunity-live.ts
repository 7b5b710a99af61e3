import { z } from 'zod';
import { command } from '#platform/command.ts';
import { recordId } from '#platform/fields.ts';
import { moveTo, whoMoves } from './opportunity-step.ts';

/** It is put to young people from now on, and counts as confirmed today. */
export const makeOpportunityLive = command({
  action: 'opportunities.make-live',
  input: z.object({ id: recordId('the opportunity') }),
  allow: whoMoves('live'),
  run: moveTo('live'),
});
