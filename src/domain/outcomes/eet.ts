import { ageOn, type Day } from '#domain/shared/day.ts';
import { type EetState, eetStateOf } from './activities.ts';
import { type ActivityEpisode, activityOn } from './episodes.ts';
import { type Share, share } from './shares.ts';

/** The ages that EET is given for, both ends included. */
export const EET_AGES = [
  { ages: '17-18', least: 17, most: 18 },
  { ages: '19-21', least: 19, most: 21 },
] as const;

export interface EetPerson {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly careStatus: string | null;
  /** The authority's number for the return: people known only from a referral have none and are not counted. */
  readonly childId: string | null;
  readonly activities: readonly ActivityEpisode[];
}

export type EetAges = (typeof EET_AGES)[number]['ages'];

/** One age group's figures, and the people behind each. */
export interface EetGroup<P extends EetPerson> {
  readonly ages: EetAges;
  readonly eet: readonly P[];
  readonly neet: readonly P[];
  readonly notKnown: readonly P[];
  /** EET of everybody in the group: not known is in the denominator. */
  readonly share: Share;
}

/**
 * EET at any date, for management: everyone relevant or former relevant with a number for the return, alive that day,
 * by age that day. `asAt`: what was known then; null: what is known now.
 */
export function eetGroupsOn<P extends EetPerson>(
  people: readonly P[],
  on: Day,
  asAt: Day | null = null,
): EetGroup<P>[] {
  const counted = people.filter((person) => isCountedOn(person, on));
  return EET_AGES.map(({ ages, least, most }) => {
    const group = counted.filter(
      ({ bornOn }) => bornOn !== null && isBetween(ageOn(bornOn, on), least, most),
    );
    const inState = (state: EetState) => group.filter((person) => eetStateOn(person, on, asAt) === state);
    const eet = inState('eet');
    return {
      ages,
      eet,
      neet: inState('neet'),
      notKnown: inState('not known'),
      share: share(eet.length, group.length),
    };
  });
}

/** What somebody is doing on a day; no activity in force is not known. */
export function eetStateOn(
  person: { readonly activities: readonly ActivityEpisode[] },
  on: Day,
  asAt: Day | null = null,
): EetState {
  const activity = activityOn(person.activities, on, asAt);
  return activity === null ? 'not known' : eetStateOf(activity.kind);
}

/** Somebody who died on the day itself is not counted: the return says DIED from that day on. */
function isCountedOn(person: EetPerson, on: Day): boolean {
  const isLeaver = person.careStatus === 'relevant' || person.careStatus === 'former relevant';
  return isLeaver && person.childId !== null && (person.diedOn === null || person.diedOn > on);
}

function isBetween(value: number, least: number, most: number): boolean {
  return least <= value && value <= most;
}
