import { addDays, type Day, daysBetween, firstOfYearTo } from '../shared/day.ts';

/** What a contact showed, as far as standing rests on it. */
export interface ContactFact {
  readonly contactOn: Day;
  readonly kind: string;
  readonly minutes: number | null;
  readonly inTouch: string | null;
}

/** A visit at least every eight weeks: the practice of authorities that keep in touch (a setting later). */
export const VISIT_DAYS = 56;
/** Six contacts or three hours in twelve months for each young person; either is enough. */
const CONTACTS_A_YEAR = 6;
const MINUTES_A_YEAR = 180;

export interface ContactStanding {
  /** The latest visit at which somebody was met; null: none is known. */
  readonly lastVisitOn: Day | null;
  /** The last day for the next visit; null where there has been none yet. */
  readonly nextVisitBy: Day | null;
  /** Days past that day; 0 where it is not past. */
  readonly daysOverdue: number;
  readonly contacts: number;
  readonly minutes: number;
  readonly contactsWanted: number;
  readonly minutesWanted: number;
  readonly isEntitlementMet: boolean;
}

/**
 * How contact with somebody stands on a day: visits against eight weeks, contacts and minutes of the calendar year up to that day
 * (the day included) against the entitlement. Only real contact counts: they were in touch.
 */
export function contactStanding(contacts: readonly ContactFact[], on: Day): ContactStanding {
  const real = contacts.filter((one) => isRealContact(one) && one.contactOn <= on);
  const visits = real.filter((one) => one.kind === 'visit').map((one) => one.contactOn);
  const lastVisitOn = visits.reduce<Day | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
  const nextVisitBy = lastVisitOn === null ? null : addDays(lastVisitOn, VISIT_DAYS);
  const since = firstOfYearTo(on);
  const year = real.filter((one) => one.contactOn >= since);
  const minutes = year.reduce((sum, one) => sum + (one.minutes ?? 0), 0);
  return {
    lastVisitOn,
    nextVisitBy,
    daysOverdue: nextVisitBy === null ? 0 : Math.max(0, daysBetween(nextVisitBy, on)),
    contacts: year.length,
    minutes,
    contactsWanted: CONTACTS_A_YEAR,
    minutesWanted: MINUTES_A_YEAR,
    isEntitlementMet: year.length >= CONTACTS_A_YEAR || minutes >= MINUTES_A_YEAR,
  };
}

/** Contact with the young person themselves: somebody answered, and was in touch. */
export function isRealContact({ kind, inTouch }: ContactFact): boolean {
  return kind !== 'no reply' && inTouch === 'yes';
}
