import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { firstAgreedDay } from '#domain/placements/ten-weeks.ts';
import type { Day } from '#domain/shared/day.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { day, text, wholeNumber } from '#platform/fields.ts';
import { amend, requireAmendable } from './amend.ts';
import { readCalendar } from './calendar.queries.ts';
import { calendarOf } from './calendar.ts';
import { endFrom } from './move-end.ts';
import { openPlacement, whichPlacement } from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';

/** Changes the agreed start (until somebody has started) and the number of weeks. Day one and the last day follow. */
export const changeDates = command({
  action: 'placements.change-dates',
  input: z.object({
    ...whichPlacement,
    agreedStartOn: day('the agreed start'),
    weeks: wholeNumber('the number of weeks', 1, 52),
    reason: text('why it changes', 1000),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { agreedStartOn, weeks, reason, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireAmendable(placement, 'dates');
    checkStart(placement, agreedStartOn, tx.today);
    const hasStarted = placement.status === 'active' || placement.status === 'paused';
    const firstDayOn = hasStarted ? placement.firstDayOn : firstAgreedDay(agreedStartOn, placement.days);
    const changed = { ...placement, agreedStartOn, weeks, firstDayOn };
    const kept = await readCalendar(tx, placement);
    const fresh = calendarOf(changed, kept.dates.pauses, []);
    const agreed = hasStarted ? kept.agreed : fresh.agreed;
    const change = await endFrom(tx, placement, { dates: fresh.dates, agreed });
    const after = { agreedStartOn, weeks, firstDayOn, lastDayOn: change.last_day_on };
    return amend(
      tx,
      placement,
      { kind: 'dates', before: datesOf(placement), after, reason },
      { ...change, agreed_start_on: agreedStartOn, weeks },
    );
  },
});

function datesOf({ agreedStartOn, weeks, firstDayOn, lastDayOn }: PlacementRecord) {
  return { agreedStartOn, weeks, firstDayOn, lastDayOn };
}

function checkStart(placement: PlacementRecord, agreedStartOn: Day, today: Day): void {
  if (agreedStartOn === placement.agreedStartOn) return;
  const hasStarted = placement.status === 'active' || placement.status === 'paused';
  if (hasStarted)
    throw invalid([
      { field: 'agreedStartOn', message: 'The start cannot be moved any more: it has started' },
    ]);
  if (agreedStartOn < today)
    throw invalid([{ field: 'agreedStartOn', message: 'The agreed start must be today or later' }]);
}
