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

const CODES = reasonsFor('closed').map((reason) => reason.code);

/** What it was about is gone: taken back, closed, or past its start. */
export const closeMatch = command({
  action: 'matches.close',
  input: z.object({ ...whichMatch, reasons: reasonsField(CODES), note: optionalText('the note', 2000) }),
  allow: whoMoves('closed'),
  run: async (tx, { reasons, note, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'closed', tx.actor);
    requireReasons('closed', reasons);
    await giveUpPlace(tx, match, 'It is no longer offered.');
    const how = tx.actor.role === 'system' ? 'service' : null;
    await takeStep(tx, match, { to: 'closed', how, reasons, note });
    return {
      result: nowAt(match, 'closed'),
      audit: aboutMatch(match, { from: match.status, to: 'closed', reasons }),
      events: [endedEvent(match, 'closed', 'other')],
    };
  },
});
