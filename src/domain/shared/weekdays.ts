import type { Weekday } from './day.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const ALSO_SHORT: ReadonlyMap<string, Weekday> = new Map([
  ['tues', 2],
  ['weds', 3],
  ['thurs', 4],
]);
const LONG = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function weekdayName(day: Weekday): string {
  return LONG[day - 1] as string;
}

/**
 * Reads "Mon,Wed,Fri", "Tue-Sat", "Fri-Mon" (wraps), "monday to friday", "Weds". Sorted, without repeats.
 * Null where any part is not a weekday; an empty text is the caller's question, so it is null too.
 */
export function readWeekdays(text: string): Weekday[] | null {
  const parts = text
    .toLowerCase()
    .replace(/\b(to|until)\b|–|—/g, '-')
    .replace(/\s*-\s*/g, '-')
    .split(/[,;/&]|\band\b|\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const found = new Set<Weekday>();
  for (const part of parts) {
    const ends = part.split('-').map(readWeekday);
    if (ends.length > 2 || ends.some((end) => end === null)) return null;
    const [first, last] = [ends[0] as Weekday, (ends[1] ?? ends[0]) as Weekday];
    for (let day = first; ; day = ((day % 7) + 1) as Weekday) {
      found.add(day);
      if (day === last) break;
    }
  }
  return found.size === 0 ? null : [...found].sort();
}

function readWeekday(text: string): Weekday | null {
  if (text.length < 2) return null;
  const at = LONG.findIndex(
    (name, index) => name.toLowerCase().startsWith(text) || `${SHORT[index]?.toLowerCase()}s` === text,
  );
  if (at >= 0) return (at + 1) as Weekday;
  return ALSO_SHORT.get(text) ?? null;
}

/** "Monday to Friday", "Monday, Wednesday and Friday". */
export function weekdaysInWords(days: readonly Weekday[]): string {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'no days';
  if (days.length > 2 && last - first === days.length - 1)
    return `${weekdayName(first)} to ${weekdayName(last)}`;
  const names = days.map(weekdayName);
  return names.length === 1 ? weekdayName(first) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Mon–Fri", "Mon Wed Fri": for narrow columns. */
export function weekdaysInShort(days: readonly Weekday[]): string {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  if (days.length > 2 && last - first === days.length - 1) return `${SHORT[first - 1]}–${SHORT[last - 1]}`;
  return days.map((day) => SHORT[day - 1]).join(' ');
}
