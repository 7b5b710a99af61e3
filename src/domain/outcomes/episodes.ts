import type { Day } from '#domain/shared/day.ts';
import { type ActivityKind, FULL_TIME_HOURS, isEet } from './activities.ts';

/** A fact that holds from `startedOn` until the day before `endedOn`; null: it still holds. */
export interface Episode {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  /** When it became known; absent or null: on its first day. */
  readonly recordedOn?: Day | null;
  /** When it turned out to be wrong; absent or null: it still counts. */
  readonly correctedOn?: Day | null;
}

export interface ActivityEpisode extends Episode {
  readonly kind: ActivityKind;
  readonly hoursAWeek: number | null;
}

/** True where the episode holds on the day: its first day included, `endedOn` not. */
export function holdsOn(episode: Episode, day: Day): boolean {
  return episode.startedOn <= day && (episode.endedOn === null || episode.endedOn > day);
}

/**
 * True where the episode was known by the end of the day `asAt`, and not yet known to be wrong. Null: everything known
 * today counts.
 */
export function isKnownBy(episode: Episode, asAt: Day | null): boolean {
  const { startedOn, recordedOn, correctedOn } = episode;
  return wasKnown(recordedOn ?? startedOn, asAt) && !(correctedOn && wasKnown(correctedOn, asAt));
}

/** True where what became known on a day was known by the end of the day `asAt`. Null: everything known today counts. */
export function wasKnown(knownOn: Day, asAt: Day | null): boolean {
  return asAt === null || knownOn <= asAt;
}

/** The activity in force on a day: of several, the one of most hours, then of the latest start. Null: none is known. */
export function activityOn<E extends ActivityEpisode>(
  episodes: readonly E[],
  day: Day,
  asAt: Day | null = null,
): E | null {
  return latest(inForce(episodes, day, asAt), (one, other) => hours(one) - hours(other));
}

/** The accommodation (or other episode without hours) in force on a day: of several, the one of the latest start. */
export function episodeOn<E extends Episode>(
  episodes: readonly E[],
  day: Day,
  asAt: Day | null = null,
): E | null {
  return latest(inForce(episodes, day, asAt), () => 0);
}

function inForce<E extends Episode>(episodes: readonly E[], day: Day, asAt: Day | null): E[] {
  return episodes.filter((episode) => holdsOn(episode, day) && isKnownBy(episode, asAt));
}

/** Hours that are not known count as full time, as in the return; doing nothing that is counted has none. */
function hours(episode: ActivityEpisode): number {
  return episode.hoursAWeek ?? (isEet(episode.kind) ? FULL_TIME_HOURS : 0);
}

/** The greatest by `compare`, then by start, by when it was recorded, and by all it says: the same one in any order. */
function latest<E extends Episode>(episodes: readonly E[], compare: (one: E, other: E) => number): E | null {
  const isLater = (one: E, other: E) =>
    compare(one, other) ||
    byText(one.startedOn, other.startedOn) ||
    byText(one.recordedOn ?? one.startedOn, other.recordedOn ?? other.startedOn) ||
    byText(JSON.stringify(one), JSON.stringify(other));
  return episodes.reduce<E | null>(
    (best, one) => (best === null || isLater(one, best) > 0 ? one : best),
    null,
  );
}

function byText(one: string, other: string): number {
  return one === other ? 0 : one > other ? 1 : -1;
}
