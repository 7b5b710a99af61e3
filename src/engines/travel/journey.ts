import { clockText } from '#domain/shared/minutes.ts';
import type { StepFree } from './compile/row-fields.ts';
import { MODES, type Mode } from './compile/trips.ts';
import type { Timetable } from './timetable.ts';

/** A walk or a bicycle ride: an estimate, straight line × 1.3. */
export interface OwnLeg {
  readonly mode: 'walk' | 'cycle';
  readonly from: string;
  readonly to: string;
  readonly departs: number;
  readonly arrives: number;
}

export interface RideLeg {
  readonly mode: Mode;
  /** What the bus shows at the front: its line, and where it is going. */
  readonly line: string;
  readonly towards: string;
  readonly from: string;
  readonly to: string;
  readonly departs: number;
  readonly arrives: number;
  /** Minutes at the stop after the ride before and the walk from it: how late that may be. Only where there is one before. */
  readonly spareMinutes?: number;
}

export type Leg = OwnLeg | RideLeg;

/** One way, door to door. Minutes of the day; what was yesterday is negative, what is tomorrow beyond 1440. */
export interface Journey {
  readonly leaveAt: number;
  readonly arriveAt: number;
  readonly minutes: number;
  readonly changes: number;
  readonly walkMinutes: number;
  /** The longest walk at one stretch. */
  readonly longestWalkMinutes: number;
  /** `unknown` unless every vehicle and stop on the way says yes: feeds seldom say. */
  readonly stepFree: 'yes' | 'no' | 'unknown';
  readonly legs: readonly Leg[];
}

/** A ride of the timetable: positions in its pattern, and the minute at which its service day begins. */
export interface Ride {
  readonly run: number;
  readonly shift: number;
  readonly board: number;
  readonly alight: number;
}

/**
 * Puts rides and the walks between them into a journey: `walks` has one more item than `rides`, in minutes, 0 where
 * somebody stays at the stop. Each walk but the first begins as soon as it can.
 */
export function journeyOf(
  timetable: Timetable,
  rides: readonly Ride[],
  walks: readonly number[],
  ends: Ends,
): Journey {
  const legs: Leg[] = [];
  const first = rideLeg(timetable, rides[0] as Ride);
  let minute = first.departs - (walks[0] as number);
  let place = ends.from;
  for (const [n, ride] of rides.entries()) {
    const leg = rideLeg(timetable, ride);
    minute = addWalk(legs, place, leg.from, minute, walks[n] as number);
    legs.push(n === 0 ? leg : { ...leg, spareMinutes: leg.departs - minute });
    minute = leg.arrives;
    place = leg.to;
  }
  addWalk(legs, place, ends.to, minute, walks[rides.length] as number);
  return summed(legs, stepFreeOf(timetable, rides));
}

/** What the doors at both ends are called in the legs. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** All the way on foot or by bicycle. */
export function ownJourney(
  mode: OwnLeg['mode'],
  leaveAt: number,
  minutes: number,
  { from, to }: Ends,
): Journey {
  return summed([{ mode, from, to, departs: leaveAt, arrives: leaveAt + minutes }], 'unknown');
}

function addWalk(legs: Leg[], from: string, to: string, departs: number, minutes: number): number {
  if (minutes > 0) legs.push({ mode: 'walk', from, to, departs, arrives: departs + minutes });
  return departs + minutes;
}

function summed(legs: readonly Leg[], stepFree: Journey['stepFree']): Journey {
  const walks = legs.filter((leg) => leg.mode === 'walk').map((leg) => leg.arrives - leg.departs);
  const [leaveAt, arriveAt] = [legs[0]?.departs ?? 0, legs.at(-1)?.arrives ?? 0];
  return {
    leaveAt,
    arriveAt,
    minutes: arriveAt - leaveAt,
    changes: Math.max(0, legs.filter((leg) => 'line' in leg).length - 1),
    walkMinutes: walks.reduce((sum, minutes) => sum + minutes, 0),
    longestWalkMinutes: Math.max(0, ...walks),
    stepFree,
    legs,
  };
}

function rideLeg(timetable: Timetable, { run, shift, board, alight }: Ride): RideLeg {
  const { runStart, runDeparts, runArrives, minutes, runLine, runHeadsign, lineMode } = timetable;
  const start = (runStart[run] as number) + shift;
  const line = runLine[run] as number;
  return {
    mode: MODES[lineMode[line] as number] ?? 'bus',
    line: timetable.lineName(line),
    towards: timetable.headsign(runHeadsign[run] as number),
    from: timetable.stopName(stopAt(timetable, run, board)),
    to: timetable.stopName(stopAt(timetable, run, alight)),
    departs: start + (minutes[(runDeparts[run] as number) + board] as number),
    arrives: start + (minutes[(runArrives[run] as number) + alight] as number),
  };
}

/** The stop at a position of a run's pattern. O(log patterns). */
function stopAt(
  { patternRunsAt, patternStopsAt, patternStop }: Timetable,
  run: number,
  position: number,
): number {
  let [low, high] = [0, patternRunsAt.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((patternRunsAt[middle] as number) <= run) low = middle;
    else high = middle;
  }
  return patternStop[(patternStopsAt[low] as number) + position] as number;
}

function stepFreeOf(timetable: Timetable, rides: readonly Ride[]): Journey['stepFree'] {
  const known = rides.flatMap(({ run, board, alight }) => [
    timetable.runStepFree[run] as StepFree,
    timetable.stopStepFree[stopAt(timetable, run, board)] as StepFree,
    timetable.stopStepFree[stopAt(timetable, run, alight)] as StepFree,
  ]);
  if (known.includes(2)) return 'no';
  return known.every((answer) => answer === 1) ? 'yes' : 'unknown';
}

/** A change with less to spare than this is easily missed: say so. */
export const TIGHT_CHANGE_MINUTES = 3;

/** "08:12", past midnight "24:10"; the evening before as "23:50 the day before". */
export function minuteText(minute: number): string {
  return minute >= 0 ? clockText(minute) : `${clockText(minute + 1440)} the day before`;
}

/** A leg with its times as text. */
export type LegInWords = Omit<Leg, 'departs' | 'arrives'> & {
  readonly departs: string;
  readonly arrives: string;
};

/** A journey with its times as text: what pages and `journey --json` show. */
export interface JourneyInWords extends Omit<Journey, 'leaveAt' | 'arriveAt' | 'legs'> {
  readonly leaveAt: string;
  readonly arriveAt: string;
  readonly legs: readonly LegInWords[];
}

export function journeyInWords(journey: Journey): JourneyInWords {
  return {
    ...journey,
    leaveAt: minuteText(journey.leaveAt),
    arriveAt: minuteText(journey.arriveAt),
    legs: journey.legs.map((leg) => ({
      ...leg,
      departs: minuteText(leg.departs),
      arrives: minuteText(leg.arrives),
    })),
  };
}
