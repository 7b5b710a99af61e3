import { type Level, levelRank } from '../referrals/levels.ts';
import type { Day, Weekday } from '../shared/day.ts';
import { isSubjectArea, type SubjectArea } from './interests/subject-areas.ts';
import type { MatchOption, MatchPerson } from './match-facts.ts';

/** What to ask employers and colleges for: one offer that would suit everybody in it. */
export interface WantedOffer {
  readonly area: SubjectArea;
  /** References. */
  readonly people: readonly string[];
  /** Null: any. */
  readonly days: readonly Weekday[] | null;
  /** Not before and not after; null: any. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** All are ready by then. */
  readonly from: Day;
  /** The most that may be asked for; null: not known of everybody, so ask for none. */
  readonly level: Level | null;
  readonly isStepFree: boolean;
}

/** Two days a week, or half a day's hours, are the least that makes a placement. */
const [DAYS_LEAST, MINUTES_LEAST] = [2, 4 * 60];

/** The subject area that somebody's first wish is about most; null where no wish is read. */
export function firstWishArea(person: Pick<MatchPerson, 'interests'>): SubjectArea | null {
  const subject = person.interests.find((wish) => wish.subject !== null)?.subject ?? null;
  const [best] = Object.entries(subject?.areas ?? {}).sort((one, other) => other[1] - one[1]);
  return best && isSubjectArea(best[0]) ? best[0] : null;
}

/**
 * Offers that would suit people with the same first wish, as few offers as a plain rule finds: those with the fewest days come
 * first, and each joins the first offer that leaves enough days and hours for all in it. O(people²).
 */
export function wantedOffers(people: readonly MatchPerson[], on: Day): WantedOffer[] {
  const offers: WantedOffer[] = [];
  const narrowFirst = [...people].sort(
    (one, other) =>
      (one.days?.length ?? 8) - (other.days?.length ?? 8) || (one.reference < other.reference ? -1 : 1),
  );
  for (const person of narrowFirst) {
    const area = firstWishArea(person);
    if (area === null) continue;
    const at = offers.findIndex((offer) => offer.area === area && joined(offer, person, on) !== null);
    const offer = offers[at] ? joined(offers[at], person, on) : alone(area, person, on);
    if (offer) offers.splice(at < 0 ? offers.length : at, 1, offer);
  }
  return offers.sort(
    (one, other) => other.people.length - one.people.length || (one.area < other.area ? -1 : 1),
  );
}

function alone(area: SubjectArea, person: MatchPerson, on: Day): WantedOffer {
  return {
    area,
    people: [person.reference],
    days: person.days,
    startsAt: person.earliestStart,
    endsAt: person.latestFinish,
    from: person.readyOn !== null && person.readyOn > on ? person.readyOn : on,
    level: person.highestLevel,
    isStepFree: person.needsStepFree === true,
  };
}

function joined(offer: WantedOffer, person: MatchPerson, on: Day): WantedOffer | null {
  const own = alone(offer.area, person, on);
  const days = offer.days === null ? own.days : offer.days.filter((day) => own.days?.includes(day) ?? true);
  const startsAt = most(offer.startsAt, own.startsAt);
  const endsAt = least(offer.endsAt, own.endsAt);
  if (days !== null && days.length < DAYS_LEAST) return null;
  if (startsAt !== null && endsAt !== null && endsAt - startsAt < MINUTES_LEAST) return null;
  return {
    ...{ area: offer.area, people: [...offer.people, person.reference], days, startsAt, endsAt },
    from: [offer.from, own.from].sort().at(-1) ?? on,
    level: lower(offer.level, own.level),
    isStepFree: offer.isStepFree || own.isStepFree,
  };
}

function most(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function least(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function lower(one: Level | null, other: Level | null): Level | null {
  if (one === null || other === null) return null;
  return levelRank(one) < levelRank(other) ? one : other;
}

/** The offer as an option that nobody has made yet: the rules are asked whether it really suits everybody in it. */
export function asOption(offer: WantedOffer): MatchOption {
  return {
    reference: 'wanted',
    kind: 'work experience',
    title: 'wanted',
    subject: null,
    status: 'live',
    employer: {
      name: 'an employer',
      isPaused: false,
      notBefore: null,
      contactsLeft: null,
      record: { asked: 0, answered: 0, placed: 0, keptOn: 0 },
    },
    firstStart: offer.from,
    lastStart: null,
    closesOn: null,
    weeks: 10,
    places: offer.people.length,
    seatsTaken: [],
    days: offer.days?.slice(0, DAYS_MOST) ?? null,
    startsAt: offer.startsAt,
    endsAt: shiftEnd(offer),
    minimumAge: null,
    maximumAge: null,
    entry:
      offer.level === null || offer.level === 'none'
        ? { state: 'none' }
        : { state: 'known', english: null, maths: null, highest: offer.level, licence: null },
    weeklyPay: 0,
    teamTrainedUntil: null,
    insuredUntil: null,
    supportOffered: null,
    isStepFree: offer.isStepFree ? true : null,
    level: null,
  };
}

/** Of the days and hours that suit all, five days of seven hours: lawful at any age. */
const [DAYS_MOST, SHIFT] = [5, 7 * 60];

function shiftEnd({ startsAt, endsAt }: WantedOffer): number | null {
  return startsAt === null || endsAt === null ? endsAt : Math.min(endsAt, startsAt + SHIFT);
}
