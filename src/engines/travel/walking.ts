import { DETOUR, minutesFor } from './geometry.ts';
import type { Indices, Timetable } from './timetable.ts';

/** How somebody walks: to a stop, between stops, or all the way. */
export interface Walking {
  /** 80 is 4.8 km/h. */
  readonly metresPerMinute: number;
  /** The longest walk at one stretch. */
  readonly minutesMax: number;
}

export const ORDINARY_WALKING: Walking = { metresPerMinute: 80, minutesMax: 20 };

/** Walks between stops, in minutes at somebody's pace, shortest first: those of stop `s` from `at[s]` to `at[s + 1]`. */
export interface WalkLinks {
  readonly at: Uint32Array;
  readonly stop: Indices;
  readonly minutes: Uint8Array;
}

const made = new WeakMap<Timetable, Map<string, WalkLinks>>();
/** A few paces cover everybody; old ones make room. */
const KEPT = 8;

/** The walks between stops that somebody would make. O(links) the first time, kept afterwards. */
export function walkLinks(timetable: Timetable, { metresPerMinute, minutesMax }: Walking): WalkLinks {
  const known = made.get(timetable) ?? new Map<string, WalkLinks>();
  made.set(timetable, known);
  const key = `${metresPerMinute} ${minutesMax}`;
  const links = known.get(key) ?? makeLinks(timetable, metresPerMinute, minutesMax);
  known.delete(key);
  known.set(key, links);
  if (known.size > KEPT) known.delete(known.keys().next().value as string);
  return links;
}

function makeLinks(
  { linksAt, linkStop, linkMetres }: Timetable,
  pace: number,
  minutesMax: number,
): WalkLinks {
  const at = new Uint32Array(linksAt.length);
  const stop = new Uint32Array(linkStop.length);
  const minutes = new Uint8Array(linkStop.length);
  let kept = 0;
  for (let from = 0; from + 1 < linksAt.length; from++) {
    const near = Array.from({ length: (linksAt[from + 1] as number) - (linksAt[from] as number) }, (_, n) => {
      const link = (linksAt[from] as number) + n;
      return { to: linkStop[link] as number, walk: minutesFor(linkMetres[link] as number, pace) };
    }).filter(({ walk }) => walk <= Math.min(minutesMax, 255));
    near.sort((a, b) => a.walk - b.walk || a.to - b.to);
    for (const { to, walk } of near) {
      stop[kept] = to;
      minutes[kept++] = walk;
    }
    at[from + 1] = kept;
  }
  return { at, stop: stop.slice(0, kept), minutes: minutes.slice(0, kept) };
}

/** Stops in walking distance of a door. */
export interface Access {
  readonly stop: Uint32Array;
  readonly minutes: Uint16Array;
}

/** The stops somebody would walk to from a place, by k-d tree. O(√stops + found). */
export function accessFrom(timetable: Timetable, lat: number, lon: number, walking: Walking): Access {
  const found = timetable
    .stopsNear(lat, lon, (walking.metresPerMinute * walking.minutesMax) / DETOUR)
    .map(({ stop, metres }) => ({ stop, minutes: minutesFor(metres, walking.metresPerMinute) }))
    .filter(({ minutes }) => minutes <= walking.minutesMax);
  return {
    stop: Uint32Array.from(found, ({ stop }) => stop),
    minutes: Uint16Array.from(found, ({ minutes }) => minutes),
  };
}
