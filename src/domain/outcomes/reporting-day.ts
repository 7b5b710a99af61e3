import { birthday, type Day } from '#domain/shared/day.ts';
import { type ContactFact, isRealContact } from '#domain/young-people/contact-standing.ts';
import { latestDay } from './in-touch.ts';
import { isWithin, monthsAway, type Period } from './periods.ts';

/** The birthdays that the return asks about, both included. */
const FIRST_AGE = 17;
const LAST_AGE = 25;
/** To this age it asks how things stand at the birthday; from the next one on, at the latest contact of the year. */
const LAST_AGE_AT_BIRTHDAY = 21;
/** Settings: contact this long before and after the birthday shows that the authority is in touch. */
const MONTHS_BEFORE = 3;
const MONTHS_AFTER = 1;

/** Of which day a person's row speaks, and in which days contact is looked for, both ends included. */
export interface ReportingDay {
  readonly age: number;
  readonly birthdayOn: Day;
  readonly on: Day;
  readonly window: Period;
}

/** The age that somebody reaches in a year of the return, from 17 to 25; null: none of these. */
export function ageReachedIn(year: Period, bornOn: Day): number | null {
  const born = Number(bornOn.slice(0, 4));
  const ages = [year.from, year.to].map((day) => Number(day.slice(0, 4)) - born);
  const age = ages.find((one) => isWithin(year, birthday(bornOn, one)));
  return age !== undefined && FIRST_AGE <= age && age <= LAST_AGE ? age : null;
}

/**
 * At 17 to 21 the birthday (29 February is 1 March in other years); at 22 to 25 the latest real contact in the year,
 * else the latest of any kind, else the birthday. Null for who reaches none of these ages in the year.
 */
export function reportingDay(
  year: Period,
  bornOn: Day,
  contacts: readonly ContactFact[],
): ReportingDay | null {
  const age = ageReachedIn(year, bornOn);
  if (age === null) return null;
  const birthdayOn = birthday(bornOn, age);
  if (age > LAST_AGE_AT_BIRTHDAY) {
    const within = contacts.filter((one) => isWithin(year, one.contactOn));
    const on = latestDay(within.filter(isRealContact)) ?? latestDay(within) ?? birthdayOn;
    return { age, birthdayOn, on, window: year };
  }
  const window = { from: monthsAway(birthdayOn, -MONTHS_BEFORE), to: monthsAway(birthdayOn, MONTHS_AFTER) };
  return { age, birthdayOn, on: birthdayOn, window };
}
