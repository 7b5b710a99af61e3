import { z } from 'zod';
import { reasonsFor } from '#domain/matching/reasons.ts';
import { command } from '#platform/command.ts';
import { optionalText } from '#platform/fields.ts';
import { giveUpPlace } from './give-up-place.ts';
import {
  aboutMatch,
  endedEvent,
  howAnswered,
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

const ENDING = 'young-person-said-no';
const CODES = reasonsFor(ENDING).map((reason) => reason.code);

/** The young person says no: to an option, to an offer, or to one that they had taken. A right answer, with or without why. */
export const recordNo = command({
  action: 'matches.no',
  input: z.object({
    ...whichMatch,
    how: toldHow,
    reasons: reasonsField(CODES),
    note: optionalText('the note', 2000),
  }),
  allow: whoMoves(ENDING),
  run: async (tx, { how, reasons, note, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, ENDING, tx.actor);
    const answered = howAnswered(tx.actor, how);
    // Nobody owes us a reason.
    const why = reasons.length === 0 ? ['rather-not-say'] : reasons;
    requireReasons(ENDING, why);
    await giveUpPlace(tx, match, 'The young person does not want it any more.');
    await takeStep(tx, match, { to: ENDING, how: answered, reasons: why, note }, { ask_again_on: null });
    return {
      result: nowAt(match, ENDING),
      audit: aboutMatch(match, { from: match.status, to: ENDING, how: answered, reasons: why }),
      events: [endedEvent(match, ENDING, 'person')],
    };
  },
});
