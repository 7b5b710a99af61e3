import { z } from 'zod';
import { checkCompleting } from '#domain/placements/completing.ts';
import { command } from '#platform/command.ts';
import { optionalText } from '#platform/fields.ts';
import { readCalendar } from './calendar.queries.ts';
import { lastDayOf } from './calendar.ts';
import { endEpisode } from './episodes.ts';
import { listNextSteps } from './next-steps.queries.ts';
import {
  aboutPlacement,
  nowAt,
  openPlacement,
  placementEvent,
  requireAll,
  requireStep,
  takeStep,
  whichPlacement,
  whoMoves,
} from './placement-step.ts';
import { reviewStates } from './review-states.queries.ts';

/** The ten weeks are done: the last day has come, the end review was held, there is a next step with a name against it. */
export const completePlacement = command({
  action: 'placements.complete',
  input: z.object({ ...whichPlacement, feedback: optionalText('what they said about it', 2000) }),
  allow: whoMoves('completed'),
  run: async (tx, { feedback, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireStep(placement, 'completed', tx.actor.role);
    const calendar = await readCalendar(tx, placement);
    const lastDay = lastDayOf(calendar, placement);
    const reviews = await reviewStates(tx, placement, calendar);
    const endReview = reviews.find((review) => review.kind === 'end')?.state ?? null;
    const nextSteps = await listNextSteps(tx, placement.id);
    requireAll(
      checkCompleting(
        { lastDay, endReview, nextSteps: nextSteps.length, feedback: feedback ?? '' },
        tx.today,
      ),
    );
    const lastDayOn = lastDay ?? placement.lastDayOn;
    await takeStep(
      tx,
      placement,
      { to: 'completed', onDate: lastDayOn, note: feedback },
      { last_day_on: lastDayOn, is_open_ended: false },
    );
    await endEpisode(tx, placement, lastDayOn);
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement),
      events: [placementEvent('placements.completed', placement)],
    };
  },
});
