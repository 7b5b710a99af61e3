import { z } from 'zod';
import { instantAt } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { day, optionalText, timeOfDay } from '#platform/fields.ts';
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

/** The employer would like to meet the young person first, or at another time than was said: when and where, for everybody’s calendar. */
export const setInterview = command({
  action: 'matches.interview',
  input: z.object({
    ...whichMatch,
    on: day('the day of the interview'),
    at: timeOfDay('the time of the interview'),
    place: optionalText('where it is', 300),
  }),
  allow: whoMoves('interview'),
  run: async (tx, { on, at, place, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'interview', tx.actor);
    const isMoved = match.status === 'interview';
    const interviewAt = instantAt(on, at);
    if (interviewAt <= tx.now)
      throw invalid([{ field: 'on', message: 'The interview must be at a time that is still to come' }]);
    await takeStep(
      tx,
      match,
      { to: 'interview' },
      { interview_at: interviewAt, interview_place: place, reminders_sent: 0 },
    );
    return {
      result: { ...nowAt(match, 'interview'), interviewAt },
      audit: aboutMatch(match, { from: match.status, to: 'interview', interviewAt }),
      events: [matchEvent(isMoved ? 'matches.interview-moved' : 'matches.interview-set', match, true)],
    };
  },
});
