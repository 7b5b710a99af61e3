import type { JourneyVerdict } from '#domain/matching/journey.ts';
import type { Point } from '#engines/travel/index.ts';
import type { TravelDesk, TravelHome, Visit } from './travel-desk.ts';

/** A thousand bytes each at most; a large intake with all its options. */
const VERDICTS_MOST = 50_000;

/** By home and everything of theirs that decides, then by visit. What was asked last stays longest. In memory only. */
const kept = new Map<string, Map<string, JourneyVerdict>>();

/**
 * What is known already of journeys from a home: to be read and added to. Another limit, another place, a new timetable make
 * another key, so that nothing old is ever shown for something new.
 */
export function verdictsFrom(desk: TravelDesk, home: TravelHome, point: Point): Map<string, JourneyVerdict> {
  const { limits, needsStepFree } = home;
  const ids = desk.timetables.map(({ id }) => id);
  const key = JSON.stringify([ids, point.lat, point.lon, limits, needsStepFree]);
  const known = kept.get(key) ?? new Map<string, JourneyVerdict>();
  kept.delete(key);
  kept.set(key, known);
  return known;
}

/** All of a visit that decides the journey. */
export function keyOfVisit(point: Point, { startsAt, endsAt, days, startsOn }: Visit): string {
  return [point.lat, point.lon, startsAt, endsAt, days?.join('') ?? '', startsOn].join(' ');
}

/** Lets go of the homes that were asked for longest ago, where there are too many verdicts. */
export function dropOldVerdicts(): void {
  let count = [...kept.values()].reduce((sum, known) => sum + known.size + 1, 0);
  for (const [key, known] of kept) {
    // The home that has just been asked for stays, however many visits it has.
    if (count <= VERDICTS_MOST || kept.size === 1) return;
    kept.delete(key);
    count -= known.size + 1;
  }
}
