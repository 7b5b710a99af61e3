import { z } from 'zod';
import { isMatchEnding } from '#domain/matching/statuses.ts';
import { command } from '#platform/command.ts';
import { invalid, precondition } from '#platform/errors.ts';
import { choice, optionalPounds } from '#platform/fields.ts';
import { aboutMatch, openMatch, whichMatch } from './match-step.ts';
import { updateMatch } from './matches.store.ts';

const WORST_PENCE = 500_000;

/** What taking it does to their money in a week, worked out and gone through with them before they say yes. */
export const recordBetterOff = command({
  action: 'matches.better-off',
  input: z.object({
    ...whichMatch,
    direction: choice('whether they would have more or less', ['more', 'less', 'same']),
    pounds: optionalPounds('the difference in a week', WORST_PENCE),
  }),
  allow: ['co-ordinator', 'manager', 'operator', 'worker'],
  run: async (tx, { direction, pounds, ...which }) => {
    const match = await openMatch(tx, which);
    if (isMatchEnding(match.status)) throw precondition([ENDED]);
    if (direction !== 'same' && !pounds)
      throw invalid([{ field: 'pounds', message: 'Enter how much a week' }]);
    const pence = direction === 'same' ? 0 : (pounds ?? 0) * (direction === 'less' ? -1 : 1);
    await updateMatch(tx, match, { better_off_weekly_pence: pence, better_off_on: tx.today });
    return {
      result: { id: match.id, version: match.version + 1, betterOffWeeklyPence: pence },
      audit: aboutMatch(match, { field: 'better-off' }),
    };
  },
});

const ENDED = {
  code: 'match-ended',
  staffText: 'This match has ended. Bring it back first.',
  kindText: 'This is no longer on your list.',
};
