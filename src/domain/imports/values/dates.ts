import { type Day, isDay } from '#domain/shared/day.ts';
import { codec } from './codec.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Outside these years a date is a slip of the pen ("0205", "20225") and never a fact about a young person. */
const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

/**
 * A calendar day as people write it: "2025-07-14", "14/07/2025", "14-7-2025", "14 July 2025", "14th Jul 2025", and the
 * midnight that spreadsheets add. Day before month, as in this country. Years of two digits are refused: 04/05/06
 * could be three days.
 */
export const calendarDay = codec<Day>(
  'a date that exists, such as 14 July 2025, 14/07/2025 or 2025-07-14',
  readDay,
  (day) => day,
);

function readDay(text: string): Day | undefined {
  const bare = text.replace(/[ T]00:00(:00(\.0+)?)?Z?$/, '');
  const day = readIso(bare) ?? readNumbers(bare) ?? readWords(bare);
  return day !== undefined && isDay(day) && day >= EARLIEST && day <= LATEST ? day : undefined;
}

function readIso(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return joined(year, month, day);
}

function readNumbers(text: string): Day | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return joined(year, month, day);
}

function readWords(text: string): Day | undefined {
  const [, day, word = '', year] =
    /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,})\.?,?[ -](\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.findIndex((name) => word !== '' && name.startsWith(word.toLowerCase()));
  return month < 0 ? undefined : joined(year, String(month + 1), day);
}

function joined(year?: string, month?: string, day?: string): Day | undefined {
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** A school year as "2024/25", from "2024-25", "2024/2025" and the like. The second year follows the first. */
export const schoolYear = codec<string>(
  'a school year, such as 2024/25',
  (text) => {
    const [, first, second] = /^(\d{4}) ?[/-] ?((?:\d{2})?\d{2})$/.exec(text) ?? [];
    const next = String(Number(first) + 1);
    if (first === undefined || second === undefined || !next.endsWith(second)) return undefined;
    return `${first}/${next.slice(2)}`;
  },
  (year) => year,
);
