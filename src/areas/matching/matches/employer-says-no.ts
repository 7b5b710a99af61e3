import { z } from 'zod';
import { reasonsFor } from '#domain/matching/reasons.ts';
import { command } from '#platform/command.ts';
import { optionalText } from '#platform/fields.ts';
import { giveUpPlace } from './give-up-place.ts';
import {
  aboutMatch,
  endedEvent,
  nowAt,
  openMatch,
  reasonsField,
  requireReasons,
  requireStep,
  takeStep,
  whichMatch,
  whoMoves,
} from './match-step.ts';

const ENDING = 'employer-said-no';
const CODES = reasonsFor(ENDING).map((reason) => reason.code);

/** The employer or college says no, or staff write down that it did. Its reasons are codes; the young person is told them kindly. */
export const employerSaysNo = command({
  action: 'matches.employer-no',
  input: z.object({ ...whichMatch, reasons: reasonsField(CODES), note: optionalText('the note', 2000) }),
  allow: whoMoves(ENDING),
  run: async (tx, { reasons, note, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, ENDING, tx.actor);
    requireReasons(ENDING, reasons);
    await giveUpPlace(tx, match, 'The employer cannot take them any more.');
    await takeStep(tx, match, { to: ENDING, reasons, note });
    return {
      result: nowAt(match, ENDING),
      audit: aboutMatch(match, { from: match.status, to: ENDING, reasons }),
      events: [endedEvent(match, ENDING, 'employer')],
    };
  },
});
