import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { firstAgreedDay, lastDay } from '#domain/placements/ten-weeks.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { optionalDay, optionalPounds, text, timeOfDay, weekdays, wholeNumber } from '#platform/fields.ts';
import { amend, requireAmendable } from './amend.ts';
import { readCalendar } from './calendar.queries.ts';
import { type Calendar, calendarOf, shiftsOf } from './calendar.ts';
import { endFrom } from './move-end.ts';
import { openPlacement, whichPlacement } from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';

const MIDNIGHT = 1440;

/**
 * Changes days, hours, break or pay: part-time weeks and a phased start are normal. While it runs the new hours hold from a day on,
 * and the weeks before keep theirs. An end at or before the start is past midnight.
 */
export const changeHours = command({
  action: 'placements.change-hours',
  input: z.object({
    ...whichPlacement,
    days: weekdays('the days of the week'),
    starts: timeOfDay('the start'),
    ends: timeOfDay('the end'),
    breakMinutes: wholeNumber('the break in minutes', 0, 240),
    weeklyPay: optionalPounds('the pay a week', 500_000),
    validFrom: optionalDay('the first day of the new hours'),
    reason: text('why it changes', 1000),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { days, starts, ends, breakMinutes, weeklyPay, validFrom, reason, ...which }) => {
    const placement = await openPlacement(tx, which);
    requireAmendable(placement, 'hours');
    const hours = {
      days,
      startsMinute: starts,
      endsMinute: ends <= starts ? ends + MIDNIGHT : ends,
      breakMinutes,
    };
    const runs = placement.status === 'active' || placement.status === 'paused';
    const from = runs ? await firstDayOfNew(tx, placement, validFrom) : null;
    const calendar = await calendarWith(tx, placement, hours, from);
    const change = await endFrom(tx, placement, calendar);
    return amend(
      tx,
      placement,
      {
        kind: 'hours',
        before: { ...hoursOf(placement), weeklyPayPence: placement.weeklyPayPence },
        after: { ...hours, weeklyPayPence: weeklyPay, validFrom: from },
        reason,
      },
      {
        ...change,
        days,
        starts_minute: hours.startsMinute,
        ends_minute: hours.endsMinute,
        break_minutes: breakMinutes,
        weekly_pay_pence: weeklyPay,
      },
    );
  },
});

type Hours = Parameters<typeof shiftsOf>[0];

function hoursOf({ days, startsMinute, endsMinute, breakMinutes }: PlacementRecord): Hours {
  return { days, startsMinute, endsMinute, breakMinutes };
}

async function firstDayOfNew(tx: Tx, placement: PlacementRecord, validFrom: Day | null): Promise<Day> {
  const from = validFrom ?? tx.today;
  const last = lastDay((await readCalendar(tx, placement)).dates);
  if (from < placement.firstDayOn || (last !== null && from > last))
    throw invalid([
      { field: 'validFrom', message: 'The first day of the new hours must be within the placement' },
    ]);
  return from;
}

async function calendarWith(
  tx: Tx,
  placement: PlacementRecord,
  hours: Hours,
  from: Day | null,
): Promise<Calendar> {
  const kept = await readCalendar(tx, placement);
  if (from !== null)
    return { ...kept, agreed: [...kept.agreed, { validFrom: from, shifts: shiftsOf(hours) }] };
  const firstDayOn = firstAgreedDay(placement.agreedStartOn, hours.days);
  return calendarOf({ ...placement, ...hours, firstDayOn }, kept.dates.pauses, []);
}
