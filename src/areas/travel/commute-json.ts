import { z } from '@hono/zod-openapi';
import { journeyInWords, minuteText } from '#engines/travel/index.ts';
import type { CommuteView } from './commute-view.ts';
import { journeyWay } from './journeys.api.ts';

/** The way to one place and home again as programs read it. */
export const commuteSchema = z
  .object({
    state: z.enum(['checked', 'not-checked']),
    text: z.string().optional().openapi({ description: 'Why it is not checked' }),
    attribution: z.string().optional(),
    weeklyFarePence: z.int().nullable(),
    days: z.array(
      z.object({
        weekdays: z.array(z.int()).openapi({ description: '1 is Monday' }),
        checkedAgainst: z.string(),
        isBeyondTimetable: z.boolean(),
        there: journeyWay.nullable(),
        home: journeyWay.nullable(),
        lastWayHome: z.object({ leaveAt: z.string(), marginMinutes: z.int() }).nullable(),
      }),
    ),
  })
  .openapi('Commute');

const NO_TIMETABLE = 'Bus times are not loaded for this area.';

export function commuteJson({ commute, fare, isRide }: CommuteView): z.infer<typeof commuteSchema> {
  if (commute.state !== 'checked') {
    const text = commute.state === 'not-checked' ? commute.text : NO_TIMETABLE;
    return { state: 'not-checked', text, weeklyFarePence: null, days: [] };
  }
  const checked = commute.days.filter((day) => day.state === 'checked');
  return {
    state: 'checked',
    attribution: commute.attribution,
    weeklyFarePence: isRide ? (fare?.pence ?? null) : null,
    days: checked.map(({ weekdays, on, isBeyond, there, home, last }) => ({
      weekdays: [...weekdays],
      checkedAgainst: on,
      isBeyondTimetable: isBeyond,
      there: there && journeyWay.parse(journeyInWords(there)),
      home: home && journeyWay.parse(journeyInWords(home)),
      lastWayHome: last && { leaveAt: minuteText(last.leaveAt), marginMinutes: last.margin },
    })),
  };
}
