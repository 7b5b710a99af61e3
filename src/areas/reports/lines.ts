import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import type { Share } from '#domain/outcomes/shares.ts';

/** One figure of a report. `c`: hidden by disclosure control; null: there is none. */
export interface Line {
  /** Stable, for programs and for the list of people behind it: `retention`, `17-18-eet`. */
  readonly code: string;
  readonly section: string;
  readonly label: string;
  /** Null where only a percentage was published. */
  readonly count: Protected | null;
  readonly of: Protected | null;
  readonly percent: Protected | null;
  readonly low: Protected | null;
  readonly high: Protected | null;
  readonly medianDays: Protected | null;
}

/** A figure in JSON: the parts that it has. */
export interface FigureJson {
  count: Protected | null;
  of?: Protected | null;
  percent?: Protected | null;
  low?: Protected | null;
  high?: Protected | null;
  medianDays?: Protected;
}

export type Place = Pick<Line, 'code' | 'section' | 'label'>;
const NOTHING = { of: null, percent: null, low: null, high: null, medianDays: null };

/** A number that stands alone. */
export function countLine(place: Place, count: Protected, medianDays: Protected | null = null): Line {
  return { ...place, ...NOTHING, count, medianDays };
}

/** A share with its numerator, denominator and interval. */
export function shareLine(place: Place, { count, of, percent, low, high }: Share): Line {
  return { ...place, count, of, percent, low, high, medianDays: null };
}

/** The same where its numbers are published: the percentage goes with its count, and with its total. */
export function protectedShareLine(place: Place, share: Share, count: Protected, of: Protected): Line {
  if (count !== 'c' && of !== 'c') return shareLine(place, share);
  return { ...place, count, of, percent: 'c', low: 'c', high: 'c', medianDays: null };
}

/** Numbers of a list with their sum, protected together. */
export function protectList(counts: readonly number[]): {
  cells: readonly Protected[];
  total: Protected;
} {
  const table = protectTable({ cells: [counts], rowTotals: true, columnTotals: false, grandTotal: false });
  return { cells: table.cells[0] ?? [], total: table.rowTotals?.[0] ?? 'c' };
}

/** Figures by code, for JSON. */
export function figuresByCode(lines: readonly Line[]): Record<string, FigureJson> {
  return Object.fromEntries(
    lines.map(({ code, count, of, percent, low, high, medianDays }) => [
      code,
      {
        count,
        ...(of === null && percent === null ? {} : { of, percent, low, high }),
        ...(medianDays === null ? {} : { medianDays }),
      },
    ]),
  );
}
