import { addDays, type Day } from '#domain/shared/day.ts';
import { type EetState, isEet } from './activities.ts';
import { eetStateOn } from './eet.ts';
import { type ActivityEpisode, isKnownBy } from './episodes.ts';
import { isWithin, type Period } from './periods.ts';
import { type Share, share } from './shares.ts';

/** Weeks after a placement ends at which we look where somebody is. A local measure: say so beside it. */
const CHECK_WEEKS = [4, 13, 26, 52] as const;
type CheckWeeks = (typeof CHECK_WEEKS)[number];

export interface Check {
  readonly weeks: CheckWeeks;
  readonly dueOn: Day;
  readonly isDue: boolean;
}

/** The checks after a placement, from its last day (included). Due from the day itself on. */
export function checksAfter(endedOn: Day, on: Day): Check[] {
  return CHECK_WEEKS.map((weeks) => {
    const dueOn = addDays(endedOn, weeks * 7);
    return { weeks, dueOn, isDue: dueOn <= on };
  });
}

/** Somebody whose placement is over, completed or left early. */
export interface PlacementLeaver {
  readonly endedOn: Day;
  readonly diedOn: Day | null;
  readonly activities: readonly ActivityEpisode[];
}

export interface EetAfter<P extends PlacementLeaver> {
  readonly weeks: CheckWeeks;
  readonly eet: readonly P[];
  readonly neet: readonly P[];
  readonly notKnown: readonly P[];
  /** EET of those who could be asked by then, not known included. */
  readonly share: Share;
  /** Those whose day is still to come. */
  readonly notYet: readonly P[];
}

/** EET at 4, 13, 26 and 52 weeks after the end, on a day. Somebody who died before the check cannot be asked. */
export function eetAfter<P extends PlacementLeaver>(
  leavers: readonly P[],
  on: Day,
  asAt: Day | null = null,
): EetAfter<P>[] {
  return CHECK_WEEKS.map((weeks) => {
    const dueOn = (leaver: P) => addDays(leaver.endedOn, weeks * 7);
    const alive = leavers.filter((leaver) => leaver.diedOn === null || leaver.diedOn > dueOn(leaver));
    const asked = alive.filter((leaver) => dueOn(leaver) <= on);
    const inState = (state: EetState) =>
      asked.filter((leaver) => eetStateOn(leaver, dueOn(leaver), asAt) === state);
    const eet = inState('eet');
    return {
      weeks,
      eet,
      neet: inState('neet'),
      notKnown: inState('not known'),
      share: share(eet.length, asked.length),
      notYet: alive.filter((leaver) => dueOn(leaver) > on),
    };
  });
}

const APPRENTICE_WITHIN_DAYS = 26 * 7;

/**
 * Of those whose placement ended in the period, the share who began an apprenticeship within 26 weeks of its last day
 * (both days included). Those whose 26 weeks are not over by `on` are not counted yet, whether they have begun or not.
 */
export function apprenticesFromPlacements<
  P extends { readonly endedOn: Day; readonly apprenticeshipStarts: readonly Day[] },
>(leavers: readonly P[], period: Period, on: Day): { started: P[]; share: Share; notYet: P[] } {
  const ended = leavers.filter((leaver) => isWithin(period, leaver.endedOn));
  const isOver = (leaver: P) => addDays(leaver.endedOn, APPRENTICE_WITHIN_DAYS) <= on;
  const hasStarted = (leaver: P) => {
    const window = { from: leaver.endedOn, to: addDays(leaver.endedOn, APPRENTICE_WITHIN_DAYS) };
    return leaver.apprenticeshipStarts.some((day) => day <= on && isWithin(window, day));
  };
  const counted = ended.filter(isOver);
  const started = counted.filter(hasStarted);
  return {
    started,
    share: share(started.length, counted.length),
    notYet: ended.filter((leaver) => !isOver(leaver)),
  };
}

/**
 * The first day from `from` on (itself included) on which somebody is in education, employment or training, as far as
 * was known by `asAt` (null: now). Null: not yet. O(episodes).
 */
export function firstEetFrom(
  activities: readonly ActivityEpisode[],
  from: Day,
  asAt: Day | null = null,
): Day | null {
  return activities
    .filter((one) => isEet(one.kind) && isKnownBy(one, asAt) && (one.endedOn === null || one.endedOn > from))
    .filter((one) => one.endedOn === null || one.endedOn > one.startedOn)
    .map((one) => (one.startedOn > from ? one.startedOn : from))
    .reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}
