import type { Weekday } from '#domain/shared/day.ts';
import { clockText, type MinuteOfDay, readClock } from '#domain/shared/minutes.ts';
import { readWeekdays, WEEKDAYS } from '#domain/shared/weekdays.ts';
import { bareWords, codec } from './codec.ts';

/** A time of day as people write it: "09:30", "9.30", "0930", "9am", "9:30 pm", "noon". 24:00 is the end of the day. */
export const timeOfDay = codec<MinuteOfDay>('a time from 00:00 to 24:00, such as 09:30', readTime, clockText);

/** When work begins: 24:00 is the next day's. */
export const startOfWork = codec<MinuteOfDay>(
  'a time from 00:00 to 23:59, such as 09:30',
  (text) => {
    const minute = readTime(text);
    return minute === 1440 ? undefined : minute;
  },
  clockText,
);

/** When work ends. In a record it may lie past midnight (26:00); in a file it is the time on the clock (02:00). */
export const endOfWork = codec<MinuteOfDay>('a time from 00:00 to 24:00, such as 17:00', readTime, (minute) =>
  clockText(minute > 1440 ? minute - 1440 : minute),
);

function readTime(text: string): MinuteOfDay | undefined {
  if (/^(noon|midday)$/i.test(text)) return 720;
  const [, hour = '', minute = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?$/i.exec(text) ?? [];
  if (half) return readHalfDay(Number(hour), Number(minute), half.toLowerCase() === 'p');
  const [, early, past, hours, minutes] = /^(\d{1,2})[:.](\d{2})(?::00)?$|^(\d{2})(\d{2})$/.exec(text) ?? [];
  return readClock(`${early ?? hours}:${past ?? minutes}`) ?? undefined;
}

function readHalfDay(hour: number, minute: number, afternoon: boolean): MinuteOfDay | undefined {
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  return (hour % 12) * 60 + minute + (afternoon ? 720 : 0);
}

const SHORT_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const NAMED_DAYS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
  ['weekend', [6, 7]],
  ['any', WEEKDAYS],
  ['anyday', WEEKDAYS],
  ['everyday', WEEKDAYS],
  ['alldays', WEEKDAYS],
  ['all', WEEKDAYS],
]);

/** Days of the week: "Mon,Wed,Fri", "Tue-Sat", "weekdays", "any". Written back as "Mon-Fri" where they run on. */
export const weekdays = codec<readonly Weekday[]>(
  'days of the week, such as Mon-Fri or Mon,Wed,Fri',
  (text) => NAMED_DAYS.get(bareWords(text)) ?? readWeekdays(text) ?? undefined,
  (days) => {
    const names = days.map((day) => SHORT_NAMES[day - 1]);
    const run =
      days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
    return run ? `${names[0]}-${names.at(-1)}` : names.join(',');
  },
);
