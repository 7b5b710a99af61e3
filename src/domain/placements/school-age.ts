import { addDays, anniversary, type Day, fromDayNumber, weekdayOf } from '../shared/day.ts';

/**
 * The last day of compulsory school age: the last Friday in June of the school year (1 September – 31 August) in which somebody
 * turns 16. Source: Education Act 1996 s.8(3)–(4); Education (School Leaving Date) Order 1997. Checked November 2026.
 */
export function schoolLeavingDay(born: Day): Day {
  const sixteen = anniversary(born, +born.slice(0, 4) + 16);
  const year = +sixteen.slice(0, 4) + (sixteen.slice(5) >= '09-01' ? 1 : 0);
  const juneEnd = fromDayNumber(Date.UTC(year, 5, 30) / 86_400_000);
  return addDays(juneEnd, -((weekdayOf(juneEnd) + 2) % 7));
}

/** Still of compulsory school age on a day? The leaving day itself is. */
export function isOfSchoolAge(born: Day, on: Day): boolean {
  return on <= schoolLeavingDay(born);
}
