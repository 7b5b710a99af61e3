import { z } from 'zod';
import type { Day } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { type FieldProblem, invalid } from '#platform/errors.ts';
import { optionalDay } from '#platform/fields.ts';
import {
  aboutMatch,
  matchEvent,
  nowAt,
  openMatch,
  requireStep,
  takeStep,
  whichMatch,
  whoMoves,
} from './match-step.ts';

/** The employer says yes, or staff write down that they did: from when, and until when the offer stands. */
export const makeOffer = command({
  action: 'matches.offer',
  input: z.object({
    ...whichMatch,
    startsOn: optionalDay('the first day'),
    until: optionalDay('the last day to answer'),
  }),
  allow: whoMoves('offered'),
  run: async (tx, { startsOn, until, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'offered', tx.actor);
    const problems = [
      ...notBefore(tx.today, 'startsOn', 'The first day', startsOn),
      ...notBefore(tx.today, 'until', 'The last day to answer', until),
    ];
    if (problems.length > 0) throw invalid(problems);
    await takeStep(
      tx,
      match,
      { to: 'offered' },
      { offer_until_on: until, ...(startsOn !== null && { starts_on: startsOn }) },
    );
    return {
      result: nowAt(match, 'offered'),
      audit: aboutMatch(match, { from: match.status, to: 'offered', startsOn, until }),
      events: [matchEvent('matches.offered', match)],
    };
  },
});

function notBefore(today: Day, field: string, what: string, day: Day | null): FieldProblem[] {
  return day !== null && day < today ? [{ field, message: `${what} must be today or later` }] : [];
}
