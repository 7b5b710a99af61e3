import { dayInWords, instantInWords, isDay } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { poundsText } from '#domain/shared/money.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { FILE_WORDS } from './file.content.ts';

// What an employer was told holds whom to ring: somebody else's name and number.
const OF_OTHERS = ['emergencyContact'];

/** A value as the database has it, for somebody who reads it on paper; null where there is nothing to read. */
export function valueInWords(
  column: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? FILE_WORDS.yes : FILE_WORDS.no;
  if (typeof value === 'number') return numberInWords(column, value);
  if (typeof value === 'string') return textInWords(value, names);
  if (column === 'days' || column === 'available_days') return weekdaysInWords(value as never);
  if (Array.isArray(value)) return joined(value.map((one) => valueInWords('', one, names)));
  return joined(
    Object.entries(value)
      .filter(([key]) => !OF_OTHERS.includes(key))
      .map(([key, one]) => {
        const text = valueInWords('', one, names);
        return text === null ? null : `${spaced(key)}: ${text}`;
      }),
  );
}

function numberInWords(column: string, value: number): string {
  if (column.endsWith('_minute')) return clockText(value);
  return column.endsWith('_pence') ? poundsText(value) : String(value);
}

function textInWords(value: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(value);
  if (name !== undefined) return name;
  if (isDay(value)) return dayInWords(value);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:/.test(value) ? instantInWords(value) : value;
}

const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null).join('; ') || null;

const spaced = (key: string) =>
  key.replaceAll(/([a-z])([A-Z])/g, (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`);
