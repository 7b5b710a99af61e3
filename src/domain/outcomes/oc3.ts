import type { Day } from '#domain/shared/day.ts';
import type { ContactFact } from '#domain/young-people/contact-standing.ts';
import type { AccommodationCode } from './accommodation.ts';
import { activityCode } from './activities.ts';
import { type ActivityEpisode, activityOn, type Episode, episodeOn, wasKnown } from './episodes.ts';
import { type InTouch, inTouchWithin } from './in-touch.ts';
import type { Period } from './periods.ts';
import { type ReportingDay, reportingDay } from './reporting-day.ts';

/** Where somebody lives, from a day on. */
export interface Stay extends Episode {
  readonly code: AccommodationCode;
}

export interface Oc3Person {
  /** The authority's number: people known only from a referral have none, and are not in the return. */
  readonly childId: string | null;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly careStatus: string | null;
  readonly contacts: readonly ContactFact[];
  readonly activities: readonly ActivityEpisode[];
  readonly stays: readonly Stay[];
}

/** A row of the return's care-leaver file, in its own codes. `0`: not in touch and not known, died, or went home. */
export interface Oc3Row {
  readonly child: string;
  readonly bornOn: Day;
  readonly inTouch: string;
  readonly activ: string;
  readonly accom: string;
}

export interface Oc3Entry<P extends Oc3Person> {
  readonly person: P;
  readonly reporting: ReportingDay;
  readonly row: Oc3Row;
  /** When they died, where that was known. */
  readonly diedOn: Day | null;
}

/**
 * The care-leaver file of a year (SSDA903, OC3), sorted by CHILD: relevant and former relevant young people who have a
 * number and a 17th to 25th birthday in it, as known by the end of `asAt` (null: now). Contact, death and a home count
 * from their own day, an activity from the day it was recorded. The rows are as the facts are: see `oc3Gaps` for those
 * that are wrong for the return. O(people × (contacts + episodes)).
 */
export function oc3Entries<P extends Oc3Person>(
  people: readonly P[],
  year: Period,
  asAt: Day | null = null,
): Oc3Entry<P>[] {
  return people
    .flatMap((person) => entryOf(person, year, asAt) ?? [])
    .sort((one, other) => (one.row.child < other.row.child ? -1 : one.row.child > other.row.child ? 1 : 0));
}

function entryOf<P extends Oc3Person>(person: P, year: Period, asAt: Day | null): Oc3Entry<P> | null {
  const { childId, bornOn, careStatus } = person;
  const isLeaver = careStatus === 'relevant' || careStatus === 'former relevant';
  if (childId === null || bornOn === null || !isLeaver) return null;
  const contacts = person.contacts.filter(({ contactOn }) => wasKnown(contactOn, asAt));
  const reporting = reportingDay(year, bornOn, contacts);
  if (reporting === null) return null;
  const diedOn = person.diedOn !== null && wasKnown(person.diedOn, asAt) ? person.diedOn : null;
  const hasDied = diedOn !== null && diedOn <= reporting.on;
  const inTouch = hasDied ? 'DIED' : inTouchWithin(contacts, reporting.window);
  const standing = standingOf(person, inTouch, reporting.on, asAt);
  return { person, reporting, row: { child: childId, bornOn, inTouch, ...standing }, diedOn };
}

/** ACTIV and ACCOM on the day. Who died or went home has neither. */
function standingOf(
  { activities, stays }: Oc3Person,
  inTouch: InTouch,
  on: Day,
  asAt: Day | null,
): Pick<Oc3Row, 'activ' | 'accom'> {
  if (inTouch === 'DIED' || inTouch === 'RHOM') return { activ: '0', accom: '0' };
  const activity = activityOn(activities, on, asAt);
  const activ = activity === null ? null : activityCode(activity.kind, activity.hoursAWeek);
  return { activ: activ ?? '0', accom: stayOn(stays, on, asAt)?.code ?? '0' };
}

/** With a former foster carer who is a relative it is Z and not B, where both were written down from the same day on. */
function stayOn(stays: readonly Stay[], on: Day, asAt: Day | null): Stay | null {
  const latest = episodeOn(stays, on, asAt);
  if (!latest?.code.startsWith('B')) return latest;
  const since = stays.filter((one) => one.startedOn === latest.startedOn && one.code.startsWith('Z'));
  return episodeOn(since, on, asAt) ?? latest;
}
