import { metresBetween, minutesFor, type Point } from './geometry.ts';
import type { Walking } from './walking.ts';

/** How somebody cycles; null where they do not. */
export interface Cycling {
  /** 250 is 15 km/h. */
  readonly metresPerMinute: number;
  readonly minutesMax: number;
}

/** Where there is no timetable: minutes on foot and by bicycle, an estimate and to be called one. Never a bus. */
export interface Estimate {
  readonly metres: number;
  readonly walkMinutes: number;
  readonly cycleMinutes: number;
}

/** Straight line × 1.3 at the given paces in metres a minute. */
export function estimateWay(from: Point, to: Point, walkingPace = 80, cyclingPace = 250): Estimate {
  const metres = metresBetween(from.lat, from.lon, to.lat, to.lon);
  return {
    metres: Math.round(metres),
    walkMinutes: minutesFor(metres, walkingPace),
    cycleMinutes: minutesFor(metres, cyclingPace),
  };
}

/** A way without a bus, all on foot or all by bicycle. */
export interface OwnWay {
  readonly mode: 'walk' | 'cycle';
  readonly minutes: number;
}

/** The quicker of the ways without a bus that somebody is willing to go, or null. */
export function ownWay(metres: number, walking: Walking, cycling: Cycling | null): OwnWay | null {
  const walk = minutesFor(metres, walking.metresPerMinute);
  const walks = walk <= walking.minutesMax;
  if (cycling !== null) {
    const cycle = minutesFor(metres, cycling.metresPerMinute);
    if (cycle <= cycling.minutesMax && (!walks || cycle < walk)) return { mode: 'cycle', minutes: cycle };
  }
  return walks ? { mode: 'walk', minutes: walk } : null;
}
