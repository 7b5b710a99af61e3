import { type Day, dayInWords } from '#domain/shared/day.ts';

/** "4 Aug": for narrow places beside which the year is plain. */
function shortDay(day: Day): string {
  const [date, month = ''] = dayInWords(day).split(' ');
  return `${date} ${month.slice(0, 3)}`;
}

/** "4 to 10 Aug", "28 Jul to 3 Aug", "4 Aug". */
export function shortSpan(from: Day, to: Day): string {
  if (from === to) return shortDay(from);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isSameMonth ? Number(from.slice(8)) : shortDay(from)} to ${shortDay(to)}`;
}
