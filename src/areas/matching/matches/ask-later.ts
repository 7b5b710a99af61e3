import { z } from 'zod';
import { askAgainOn } from '#domain/matching/waiting.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { aboutMatch, howAnswered, nowAt, openMatch, toldHow, whichMatch, whoMoves } from './match-step.ts';
import { insertMatchStep, updateMatch } from './matches.store.ts';

/** "Ask me later": the option stays, and nobody presses for a week. */
export const askLater = command({
  action: 'matches.ask-later',
  input: z.object({ ...whichMatch, how: toldHow }),
  allow: whoMoves('wanted'),
  run: async (tx, { how, ...which }) => {
    const match = await openMatch(tx, which);
    if (match.status !== 'put-to-young-person') throw precondition([NOT_ASKED]);
    const { status } = match;
    const on = askAgainOn(tx.today);
    await updateMatch(tx, match, { ask_again_on: on });
    await insertMatchStep(tx, { match, from: status, to: status, how: howAnswered(tx.actor, how) });
    return {
      result: { ...nowAt(match, status), askAgainOn: on },
      audit: aboutMatch(match, { askAgainOn: on }),
    };
  },
});

const NOT_ASKED = {
  code: 'not-asked',
  staffText: 'They are not being asked about this now.',
  kindText: 'You have answered this one already.',
};
