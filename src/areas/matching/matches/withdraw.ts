import { z } from 'zod';
import { reasonsFor } from '#domain/matching/reasons.ts';
import { command } from '#platform/command.ts';
import { optionalText } from '#platform/fields.ts';
import {
  aboutMatch,
  endedEvent,
  nowAt,
  openMatch,
  reasonsField,
  requireReasons,
  requireStep,
  takeStep,
  toldHow,
  whichMatch,
  whoMoves,
} from './match-step.ts';

const CODES = reasonsFor('withdrawn').map((reason) => reason.code);

/** Takes a match back before there is an offer: the young person, or for them their worker or the co-ordinator. */
export const withdrawMatch = command({
  action: 'matches.withdraw',
  input: z.object({
    ...whichMatch,
    how: toldHow,
    reasons: reasonsField(CODES),
    note: optionalText('the note', 2000),
  }),
  allow: whoMoves('withdrawn'),
  run: async (tx, { how, reasons, note, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'withdrawn', tx.actor);
    const isOwn = tx.actor.role === 'young-person';
    const why = isOwn && reasons.length === 0 ? ['rather-not-say'] : reasons;
    requireReasons('withdrawn', why);
    await takeStep(
      tx,
      match,
      { to: 'withdrawn', how: isOwn ? 'page' : how, reasons: why, note },
      { ask_again_on: null },
    );
    return {
      result: nowAt(match, 'withdrawn'),
      audit: aboutMatch(match, { from: match.status, to: 'withdrawn', reasons: why }),
      events: [endedEvent(match, 'withdrawn', 'person')],
    };
  },
});
