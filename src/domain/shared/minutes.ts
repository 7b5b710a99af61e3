/** Minutes after midnight of the day a shift begins; past midnight continues upward (24:10 is 1450). */
export type MinuteOfDay = number;

/** "08:05"; past midnight as 24:10. */
export function clockText(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Reads "8:05" or "08:05", from 00:00 to 24:00. Null where it is not a time of day. */
export function readClock(text: string): MinuteOfDay | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const minute = Number(found[1]) * 60 + Number(found[2]);
  return Number(found[2]) < 60 && minute <= 1440 ? minute : null;
}

/** "1 hour 5 minutes", "45 minutes". */
export function durationInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0) parts.push(hours === 1 ? '1 hour' : `${hours} hours`);
  if (rest > 0 || hours === 0) parts.push(rest === 1 ? '1 minute' : `${rest} minutes`);
  return parts.join(' ');
}
