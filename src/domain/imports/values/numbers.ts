import { type Pence, readPounds } from '#domain/shared/money.ts';
import { type Codec, codec } from './codec.ts';

/** "10,000,000" or "10000000", and the ".0" that spreadsheets add; undefined for anything else, words too ("two"). */
function readWhole(text: string): number | undefined {
  if (!/^(\d{1,3}(,\d{3})+|\d{1,12})(\.0+)?$/.test(text)) return undefined;
  return Number(text.replace(/,/g, ''));
}

function within(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** A whole number from `least` to `most`, both included, in figures. */
export function wholeNumber(least: number, most: number, example: number): Codec<number> {
  return codec(
    `a whole number from ${least} to ${most} in figures, such as ${example}`,
    (text) => within(readWhole(text), least, most),
    String,
  );
}

/** Minutes: "45", "45 minutes", "1 hour", "1.5 hours". */
export function minutesUpTo(most: number): Codec<number> {
  return codec(
    `minutes from 0 to ${most} in figures, such as 45`,
    (text) => {
      const [, minutes] = /^([\d,]+(?:\.0+)?) ?(?:m|mins?|minutes?)?$/i.exec(text) ?? [];
      const [, hours] = /^(\d{1,2}(?:\.\d{1,2})?) ?(?:h|hrs?|hours?)$/i.exec(text) ?? [];
      return within(hours ? Math.round(Number(hours) * 60) : readWhole(minutes ?? ''), 0, most);
    },
    String,
  );
}

/** Hours a week, to a tenth: "37.5". */
export const hoursAWeek = codec<number>(
  'hours a week from 0 to 100 in figures, such as 16 or 37.5',
  (text) => (/^\d{1,3}(\.\d0?)?$/.test(text) ? within(Number(text), 0, 100) : undefined),
  String,
);

const INSURED_POUNDS_MAX = 1_000_000_000;
const WEEKLY_PENCE_MAX = 500_000;

/** Whole pounds, for sums insured: "10,000,000", "£10000000", "£5 million", "10m". */
export const wholePounds = codec<number>(
  'an amount in pounds, such as 5000000 or 10,000,000',
  (text) => {
    const bare = text.replace(/^£ ?/, '');
    const [, millions] = /^(\d{1,4}(?:\.\d{1,2})?) ?m(?:illion)?$/i.exec(bare) ?? [];
    const pounds = millions === undefined ? readWhole(bare) : Math.round(Number(millions) * 100) * 10_000;
    return within(pounds, 0, INSURED_POUNDS_MAX);
  },
  String,
);

/** What a place pays in a week. Nothing and no expenses is unpaid. */
export interface WeeklyPay {
  readonly pence: Pence;
  readonly expenses: boolean;
}

/** "302.40", "£210 a week", "0", "unpaid", "expenses", "210 plus expenses". */
export const weeklyPay = codec<WeeklyPay>(
  'pounds a week from 0 to 5000, such as 302.40, or expenses',
  (text) => {
    const words = text.toLowerCase().replace(/ (a|per) week$| ?(pw|p\/w)$|\/week$/, '');
    if (/^(un-?paid|none|nil)$/.test(words)) return { pence: 0, expenses: false };
    if (/^expenses( only| paid)?$/.test(words)) return { pence: 0, expenses: true };
    const amount = words.replace(/ ?(\+|plus|and|&) ?expenses$/, '');
    const pence = within(readPounds(amount.trim()) ?? undefined, 0, WEEKLY_PENCE_MAX);
    return pence === undefined ? undefined : { pence, expenses: amount !== words };
  },
  ({ pence, expenses }) => {
    if (pence === 0) return expenses ? 'expenses' : '0';
    const pounds = pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
    return expenses ? `${pounds} plus expenses` : pounds;
  },
);
