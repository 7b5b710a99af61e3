import { addDays, type Day, dayNumber, fromDayNumber, type Weekday, weekdayOf } from './day.ts';

/** A bank holiday of England and Wales, under the name that gov.uk/bank-holidays gives it. */
export interface BankHoliday {
  readonly day: Day;
  readonly name: string;
}

/**
 * Royal proclamations (Banking and Financial Dealings Act 1971, s.1(2)–(3)): Mondays in May moved in their year …
 * Source: gov.uk/bank-holidays and the London Gazette, checked November 2026.
 */
const MOVED: Readonly<Record<Day, Day>> = {
  '1995-05-01': '1995-05-08',
  '2002-05-27': '2002-06-04',
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};

/** … and days added to one year. */
const PROCLAIMED: readonly BankHoliday[] = [
  { day: '1999-12-31', name: 'Millennium bank holiday' },
  { day: '2002-06-03', name: 'Golden Jubilee bank holiday' },
  { day: '2011-04-29', name: 'Royal wedding bank holiday' },
  { day: '2012-06-05', name: 'Diamond Jubilee bank holiday' },
  { day: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  { day: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { day: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' },
];

/** Easter Sunday in the Gregorian calendar (Butcher's algorithm; Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * late + 22;
  return addDays(dayIn(year, 3, 1), marchDay - 1);
}

function dayIn(year: number, month: number, dayOfMonth: number): Day {
  return fromDayNumber(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000);
}

function firstMonday(from: Day): Day {
  return addDays(from, (8 - weekdayOf(from)) % 7);
}

function lastMonday(monthEnd: Day): Day {
  return addDays(monthEnd, 1 - weekdayOf(monthEnd));
}

function substituted(day: Day, name: string, daysOn: Partial<Record<Weekday, number>>): BankHoliday {
  const move = daysOn[weekdayOf(day)];
  return move === undefined ? { day, name } : { day: addDays(day, move), name: `${name} (substitute day)` };
}

function winterDays(year: number): BankHoliday[] {
  return [
    substituted(dayIn(year, 1, 1), 'New Year’s Day', { 6: 2, 7: 1 }),
    // Christmas on a Sunday leaves Monday to Boxing Day; Boxing Day on a Sunday leaves Monday to Christmas.
    substituted(dayIn(year, 12, 25), 'Christmas Day', { 6: 2, 7: 2 }),
    substituted(dayIn(year, 12, 26), 'Boxing Day', { 6: 2, 7: 2 }),
  ];
}

function mondays(year: number): BankHoliday[] {
  const usual = [
    { day: firstMonday(dayIn(year, 5, 1)), name: 'Early May bank holiday' },
    { day: lastMonday(dayIn(year, 5, 31)), name: 'Spring bank holiday' },
    { day: lastMonday(dayIn(year, 8, 31)), name: 'Summer bank holiday' },
  ];
  return usual.map((holiday) => ({ ...holiday, day: MOVED[holiday.day] ?? holiday.day }));
}

/**
 * The bank holidays of England and Wales in a year, in order, substitute days in place of the weekend day.
 * True for 1978 (the first early May holiday) onward, and for the future as far as no later proclamation changes it.
 * Source: Banking and Financial Dealings Act 1971, Sch. 1 para 1; Good Friday and Christmas Day by common law; gov.uk/bank-holidays.
 */
export function bankHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    ...winterDays(year),
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: addDays(easter, 1), name: 'Easter Monday' },
    ...mondays(year),
    ...PROCLAIMED.filter(({ day }) => day.startsWith(`${year}-`)),
  ].sort((a, b) => dayNumber(a.day) - dayNumber(b.day));
}

/** The bank holidays from one day to another, both included. */
export function bankHolidaysBetween(from: Day, to: Day): BankHoliday[] {
  const found: BankHoliday[] = [];
  for (let year = +from.slice(0, 4); year <= +to.slice(0, 4); year++) found.push(...bankHolidays(year));
  return found.filter(({ day }) => from <= day && day <= to);
}

/** The name of the bank holiday on a day; null on an ordinary one. */
export function bankHolidayOn(day: Day): string | null {
  return bankHolidaysBetween(day, day)[0]?.name ?? null;
}
