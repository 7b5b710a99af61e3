/**
 * How Postgres' text becomes a value, the same for both drivers: whole and decimal numbers are numbers, days stay
 * ISO days, instants are ISO in UTC. Left to themselves pg and PGlite disagree on every one of these.
 */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: readWhole, // int8
  1700: Number, // numeric
  1082: (text) => text, // date
  1114: (text) => text, // timestamp without zone: not used, never guessed
  1184: (text) => new Date(text).toISOString(), // timestamptz
};

function readWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError('A whole number from the database is too large to hold.');
  return value;
}
