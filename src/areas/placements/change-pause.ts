import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { checkPause } from '#domain/placements/pauses.ts';
import { lastDay } from '#domain/placements/ten-weeks.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { day, optionalDay, recordId, text } from '#platform/fields.ts';
import { requireAmendable } from './amend.ts';
import { insertAmendment } from './amendments.store.ts';
import { listPauses, readCalendar } from './calendar.queries.ts';
import { moveEnd } from './move-end.ts';
import { setPauseDays } from './pauses.store.ts';
import { aboutPlacement, nowAt, openPlacement, requireAll, whichPlacement } from './placement-step.ts';
import { updatePlacement } from './placements.store.ts';

/** Puts right the days of a pause; the old ones stay in the amendment. */
export const changePause = command({
  action: 'placements.change-pause',
  input: z.object({
    ...whichPlacement,
    pauseId: recordId('the pause'),
    from: day('the first day of the pause'),
    to: optionalDay('the last day of the pause'),
    reason: text('why it changes', 1000),
  }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, { pauseId, from, to, reason, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireAmendable(placement, 'pause');
    const all = await listPauses(tx, [placement.id]);
    const pause = all.find((one) => one.id === pauseId);
    if (!pause) throw notFound('pause');
    const others = all.filter((one) => one !== pause);
    const { dates } = await readCalendar(tx, placement);
    const without = { ...dates, pauses: others };
    const changed = { ...pause, from, to };
    requireAll(checkPause(changed, { dayOne: dates.dayOne, lastDay: lastDay(without), pauses: others }));
    await setPauseDays(tx, pause.id, from, to);
    await updatePlacement(tx, placement, await moveEnd(tx, placement, [...others, changed]));
    await insertAmendment(tx, {
      placementId: placement.id,
      kind: 'pause',
      before: { from: pause.from, to: pause.to },
      after: { from, to },
      reason,
    });
    return { result: nowAt(placement), audit: aboutPlacement(placement, { pauseId, from, to }) };
  },
});
