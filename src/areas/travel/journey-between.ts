import { z } from 'zod';
import type { Day } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import { usualForm } from '#domain/travel/postcode-levels.ts';
import {
  estimateWay,
  findWayHome,
  findWayThere,
  type JourneyInWords,
  journeyInWords,
  ORDINARY_WALKING,
  openDay,
  type Point,
  type Timetable,
} from '#engines/travel/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { optionalDay, optionalTimeOfDay, timeOfDay } from '#platform/fields.ts';
import { JOURNEY_BETWEEN } from './journey-between.content.ts';
import { openTimetables, timetableFor } from './open-timetables.ts';
import { type PostcodePlace, placesOf } from './places.queries.ts';
import { dayItself } from './plan-visit.ts';
import { timetableBetween } from './timetable-between.ts';

const MINUTES_A_DAY = 1440;

function postcode(what: string) {
  return z
    .string(`Enter ${what}`)
    .transform((text) => usualForm(text, 'unit') ?? '')
    .refine((usual) => usual !== '', 'Expected a full postcode, such as SO14 3AU');
}

export const journeyInput = z.object({
  from: postcode('where they set out from'),
  to: postcode('where they go'),
  on: optionalDay('the day'),
  arriveBy: timeOfDay('the time to be there'),
  leaveAfter: optionalTimeOfDay('the time to go home'),
});
export type JourneyAsked = z.output<typeof journeyInput>;

/** The timetable that an answer rests on, and whom it is owed to. */
interface CheckedBy {
  readonly area: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly attribution: string;
}

/**
 * Three states that are never mixed. `home` is null where nobody asked for it too. A time to go home that is not after
 * the one to be there is the next morning's.
 */
export type JourneyBetween =
  | {
      readonly state: 'reachable' | 'no-journey';
      readonly text: string;
      readonly checkedAgainst: Day;
      readonly timetable: CheckedBy;
      readonly there: JourneyInWords | null;
      readonly home: JourneyInWords | null;
    }
  | { readonly state: 'not-checked'; readonly text: string };

/** The way from one postcode to another and home again on a day, by the timetable. Some 20 ms for a city. */
export async function journeyBetween(tx: ReadTx, asked: JourneyAsked): Promise<JourneyBetween> {
  const places = await placesOf(tx, [asked.from, asked.to]);
  const [from, to] = [places.get(asked.from), places.get(asked.to)];
  const unknown = JOURNEY_BETWEEN.unknown(from?.precision, to?.precision);
  if (!from || !to || unknown !== null) return { state: 'not-checked', text: unknown ?? '' };
  const [home, place] = [pointOf(from), pointOf(to)];
  const on = asked.on ?? tx.today;
  const timetables = await openTimetables(tx);
  const between = timetableBetween({ timetables }, home, place, on);
  if (!between?.holdsBoth)
    return outside(home, place, between?.timetable ?? timetableFor(timetables, place, on));
  const { timetable } = between;
  const { header } = timetable;
  const choice = dayItself(on, header);
  if (choice.state === 'not-checked')
    return { state: 'not-checked', text: JOURNEY_BETWEEN.noDay[choice.reason](header) };
  const found = bothWays(timetable, choice.checkedAgainst, home, place, asked);
  return {
    state: found.missing.there || found.missing.home ? 'no-journey' : 'reachable',
    text: JOURNEY_BETWEEN.checked({ missing: found.missing, ...choice, asked: on, ends: header.validTo }),
    checkedAgainst: choice.checkedAgainst,
    timetable: {
      area: header.area,
      validFrom: header.validFrom,
      validTo: header.validTo,
      attribution: header.attribution,
    },
    there: found.there && journeyInWords(found.there),
    home: found.home && journeyInWords(found.home),
  };
}

function pointOf({ latitude, longitude }: PostcodePlace): Point {
  return { lat: latitude, lon: longitude };
}

function outside(home: Point, place: Point, one: Timetable | null): JourneyBetween {
  const { walkMinutes } = estimateWay(home, place);
  return { state: 'not-checked', text: JOURNEY_BETWEEN.outside(one?.header.area ?? null, walkMinutes) };
}

function bothWays(
  timetable: Timetable,
  on: Day,
  home: Point,
  place: Point,
  { arriveBy, leaveAfter }: { readonly arriveBy: MinuteOfDay; readonly leaveAfter: MinuteOfDay | null },
) {
  const day = openDay(timetable, on);
  const options = { walking: ORDINARY_WALKING };
  const there = findWayThere(day, home, place, arriveBy, options);
  const isNextMorning = leaveAfter !== null && leaveAfter <= arriveBy;
  const leave = isNextMorning ? leaveAfter + MINUTES_A_DAY : leaveAfter;
  const back = leave === null ? null : findWayHome(day, home, place, leave, options);
  const isHomeMissing = leave !== null && back === null;
  return { there, home: back, missing: { there: there === null, home: isHomeMissing } };
}
