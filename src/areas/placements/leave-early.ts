import { z } from 'zod';
import { checkLeaving } from '#domain/placements/leaving.ts';
import { laterOf } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { day, text } from '#platform/fields.ts';
import { listPauses, readCalendar } from './calendar.queries.ts';
import { lastDayOf } from './calendar.ts';
import { endEpisode } from './episodes.ts';
import { leavingInput } from './leaving-input.ts';
import { setPauseDays } from './pauses.store.ts';
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
import { openReferralAgain } from './second-chance.ts';

/** Records at once that somebody has left early: the real last day, why, whose initiative, what was learnt. */
export const recordLeftEarly = command({
  action: 'placements.leave-early',
  input: z.object({
    ...whichPlacement,
    ...leavingInput,
    lastDay: day('the real last day'),
    learnt: text('what was learnt', 2000),
  }),
  allow: whoMoves('left-early'),
  run: async (tx, { lastDay, learnt, reasons, initiative, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireStep(placement, 'left-early', tx.actor.role);
    const calendar = await readCalendar(tx, placement);
    const plannedLastDay = lastDayOf(calendar, placement);
    const leaving = { lastDay, learnt, reasons, initiative };
    requireAll(checkLeaving(leaving, { dayOne: placement.firstDayOn, plannedLastDay }, tx.today));
    for (const pause of await listPauses(tx, [placement.id]))
      if (pause.to === null) await setPauseDays(tx, pause.id, pause.from, laterOf(lastDay, pause.from));
    await takeStep(
      tx,
      placement,
      { to: 'left-early', onDate: lastDay, reasons, initiative, note: learnt },
      { last_day_on: lastDay, is_open_ended: false },
    );
    await endEpisode(tx, placement, lastDay);
    await openReferralAgain(tx, placement);
    return {
      result: nowAt(placement),
      audit: aboutPlacement(placement, { lastDay, reasons, initiative }),
      events: [placementEvent('placements.left-early', placement)],
    };
  },
});
