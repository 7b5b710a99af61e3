import { dayInWords, fromDayNumber } from '#domain/shared/day.ts';
import { type ByteIndex, startByteIndex } from './byte-index.ts';
import { FeedRefused } from './findings.ts';
import { choiceAt, dateAt, dateOrBlankAt, idAt } from './row-fields.ts';
import { type FeedSource, readTable } from './source.ts';

/** First and last day, both included, as days since 1970-01-01. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** On which of the days taken each service runs: bit `day - first` of its bytes. */
export interface FeedCalendar extends DayRange {
  readonly index: ByteIndex;
  readonly bytesPerService: number;
  readonly bits: Uint8Array;
}

interface Rules {
  readonly index: ByteIndex;
  /** service, first day, last day, weekdays as bits (1 Monday). */
  readonly weekly: [number, number, number, number][];
  /** service, day, 1 added or 2 removed. */
  readonly single: [number, number, number][];
}

const WEEKLY = {
  file: 'calendar.txt',
  required: [
    'service_id',
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'start_date',
    'end_date',
  ],
  optional: [],
};
const SINGLE = {
  file: 'calendar_dates.txt',
  required: ['service_id', 'date', 'exception_type'],
  optional: [],
};
/** Ten years: some calendars end in 2099. */
const DAYS_MAX = 3_660;

/**
 * Reads both calendars and keeps the days inside `wanted` (null: all). Exceptions win over the weekly rule: bank
 * holidays are often nowhere else. O(services × days).
 * @throws FeedRefused where both files are missing, or no day is left.
 */
export function readCalendar(source: FeedSource, wanted: DayRange | null): FeedCalendar {
  const rules: Rules = { index: startByteIndex(), weekly: [], single: [] };
  const hasWeekly = readWeekly(source, rules);
  const hasSingle = readSingle(source, rules);
  if (!hasWeekly && !hasSingle) throw new FeedRefused('calendar-missing', null);
  source.findings.add('exceptions-obeyed', SINGLE.file, 2, '', rules.single.length);
  return markDays(rules, daysTaken(source, rules, wanted));
}

function readWeekly(source: FeedSource, rules: Rules): boolean {
  const context = { file: WEEKLY.file, findings: source.findings };
  return readTable(source, WEEKLY, (row) => {
    let weekdays = 0;
    for (let day = 0; day < 7; day++) if (choiceAt(row, 1 + day, context) === 1) weekdays |= 1 << day;
    const service = idAt(rules.index, row, 0, 'service_id', context);
    rules.weekly.push([service, dateAt(row, 8, context), dateAt(row, 9, context), weekdays]);
  });
}

function readSingle(source: FeedSource, rules: Rules): boolean {
  const context = { file: SINGLE.file, findings: source.findings };
  return readTable(source, SINGLE, (row) => {
    const service = idAt(rules.index, row, 0, 'service_id', context);
    rules.single.push([service, dateAt(row, 1, context), choiceAt(row, 2, context)]);
  });
}

function daysTaken(source: FeedSource, rules: Rules, wanted: DayRange | null): DayRange {
  let range = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  for (const [, first, last] of rules.weekly) range = hull(range, first, last);
  for (const [, day, type] of rules.single) if (type === 1) range = hull(range, day, day);
  const published = overlap(range, readPublishedRange(source)) ?? range;
  const taken = wanted ? overlap(published, wanted) : published;
  if (!taken || taken.last < taken.first) throw new FeedRefused('nothing-runs', null);
  const kept = { first: taken.first, last: Math.min(taken.last, taken.first + DAYS_MAX - 1) };
  if (kept.first > range.first || kept.last < range.last)
    source.findings.add('dates-cut', null, null, `${inWords(kept.first)} to ${inWords(kept.last)}`);
  return kept;
}

function hull(range: DayRange, first: number, last: number): DayRange {
  return first > last ? range : { first: Math.min(range.first, first), last: Math.max(range.last, last) };
}

function overlap(a: DayRange, b: DayRange | null): DayRange | null {
  if (!b) return null;
  const both = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
  return both.first > both.last ? null : both;
}

function inWords(day: number): string {
  return dayInWords(fromDayNumber(day));
}

/** feed_info.txt may say for which days the publisher stands by the feed. */
function readPublishedRange(source: FeedSource): DayRange | null {
  let range: DayRange | null = null;
  const columns = { file: 'feed_info.txt', required: [], optional: ['feed_start_date', 'feed_end_date'] };
  const context = { file: columns.file, findings: source.findings };
  readTable(source, columns, (row) => {
    const first = dateOrBlankAt(row, 0, context) ?? Number.NEGATIVE_INFINITY;
    range = { first, last: dateOrBlankAt(row, 1, context) ?? Number.POSITIVE_INFINITY };
  });
  return range;
}

function markDays(rules: Rules, range: DayRange): FeedCalendar {
  const bytesPerService = ((range.last - range.first) >> 3) + 1;
  const bits = new Uint8Array(bytesPerService * rules.index.size());
  const mark = (service: number, day: number, runs: boolean) => {
    if (day < range.first || day > range.last) return;
    const at = service * bytesPerService + ((day - range.first) >> 3);
    const bit = 1 << ((day - range.first) & 7);
    bits[at] = runs ? (bits[at] as number) | bit : (bits[at] as number) & ~bit;
  };
  for (const [service, first, last, weekdays] of rules.weekly)
    for (let day = Math.max(first, range.first); day <= Math.min(last, range.last); day++)
      // Day 0, 1 January 1970, was a Thursday.
      if (weekdays & (1 << ((day + 3) % 7))) mark(service, day, true);
  for (const [service, day, type] of rules.single)
    if (type === 1 || type === 2) mark(service, day, type === 1);
  return { ...range, index: rules.index, bytesPerService, bits };
}
