import { addDays, ageOn, type Day } from '#domain/shared/day.ts';
import { eetStateOn } from './eet.ts';
import { type ActivityEpisode, activityOn } from './episodes.ts';
import { addMonths, type Period } from './periods.ts';

/** By what those in need are looked at. In `area` and `level` everybody stands once, in the others as often as it fits. */
export const NEED_KINDS = ['all', 'area', 'group', 'level', 'interest'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** Groups of whom targets are kept. */
export const NEED_GROUPS = [
  '16 to 18',
  '19 to 24',
  'pregnancy or parenting',
  'illness or disability',
  'disability recorded',
  'in custody',
] as const;
export type NeedGroup = (typeof NEED_GROUPS)[number];

export interface NeedPerson {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly hasDisability: boolean | null;
  readonly isInCustody: boolean | null;
  readonly activities: readonly ActivityEpisode[];
  /** From when to when a referral was open; an end that is null is open. */
  readonly referrals: readonly { readonly referredOn: Day; readonly closedOn: Day | null }[];
}

/**
 * Whether somebody needs work or learning on a day: from 16 until 25, alive, and not in education, employment or
 * training; or nobody knows, and they have been referred. Somebody of whom nobody knows and who asked for nothing is
 * for data quality.
 */
export function isInNeed(person: NeedPerson, on: Day, asAt: Day | null = null): boolean {
  const { bornOn, diedOn, referrals } = person;
  const age = bornOn === null ? null : ageOn(bornOn, on);
  if (age === null || age < 16 || age > 24 || (diedOn !== null && diedOn <= on)) return false;
  const state = eetStateOn(person, on, asAt);
  const isReferred = referrals.some(
    (one) => one.referredOn <= on && (one.closedOn === null || one.closedOn > on),
  );
  return state === 'neet' || (state === 'not known' && isReferred);
}

/** The groups that somebody in need belongs to on a day. */
export function needGroups(person: NeedPerson, on: Day, asAt: Day | null = null): NeedGroup[] {
  const kind = activityOn(person.activities, on, asAt)?.kind;
  const isYoung = person.bornOn !== null && ageOn(person.bornOn, on) <= 18;
  const belongs: Readonly<Record<NeedGroup, boolean>> = {
    '16 to 18': isYoung,
    '19 to 24': !isYoung,
    'pregnancy or parenting': kind === 'neet pregnancy or parenting',
    'illness or disability': kind === 'neet illness or disability',
    'disability recorded': person.hasDisability === true,
    'in custody': person.isInCustody === true,
  };
  return NEED_GROUPS.filter((group) => belongs[group]);
}

/** The last days of the months of a period, up to a day: of the month that is still going, that day. */
export function monthEnds({ from, to }: Period, today: Day): Day[] {
  const last = [to, today].sort()[0] ?? to;
  const ends: Day[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= last; first = addMonths(first, 1)) {
    const end = addDays(addMonths(first, 1), -1);
    ends.push([end, last].sort()[0] ?? end);
  }
  return ends;
}
