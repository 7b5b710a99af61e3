import { z } from 'zod';
import { command } from '#platform/command.ts';
import { optionalText, recordId } from '#platform/fields.ts';
import { moveTo, whoMoves } from './employer-step.ts';

/** Their places can be offered: they were looked at, and are insured. */
export const makeEmployerLive = command({
  action: 'employers.make-live',
  input: z.object({ id: recordId('the employer'), reason: optionalText('the reason', 1000) }),
  allow: whoMoves('live'),
  run: moveTo('live'),
});
