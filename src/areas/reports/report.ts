import type { Protected } from '#domain/outcomes/disclosure.ts';
import type { Share } from '#domain/outcomes/shares.ts';
import type { Names } from '#domain/young-people/names.ts';

export const REPORT_NAMES = ['programme', 'apprenticeships', 'eet', 'supply-gaps'] as const;
export type ReportName = (typeof REPORT_NAMES)[number];

/** Of a day; the others are of a period. */
export function isOfDay(name: ReportName): boolean {
  return name === 'eet' || name === 'supply-gaps';
}

/** One figure of a report. `c`: hidden by disclosure control; null: there is none. */
export interface Line {
  /** Stable, for programs and for the list of people behind it: `retention`, `17-18-eet`. */
  readonly code: string;
  readonly section: string;
  readonly label: string;
  readonly count: Protected;
  readonly of: Protected | null;
  readonly percent: Protected | null;
  readonly low: Protected | null;
  readonly high: Protected | null;
  readonly medianDays: Protected | null;
}

/** A figure in JSON: the parts that it has. */
export interface FigureJson {
  count: Protected;
  of?: Protected;
  percent?: Protected | null;
  low?: Protected | null;
  high?: Protected | null;
  medianDays?: Protected;
}

/** EET gives its groups as the contract shows them; the others their figures by code. */
export interface ReportJson {
  figures?: Record<string, FigureJson>;
  groups?: (Record<'eet' | 'neet' | 'notKnown' | 'total', Protected> &
    Record<'percent' | 'low' | 'high', Protected | null> & { ages: string })[];
  gaps?: GapJson[];
}

/** One thing that would place some of those who wait. `what` is null where so few are behind it that it would point at them. */
export interface GapJson {
  code: string;
  kind: 'ask for' | 'change';
  /** Sector subject area, tier 2. */
  area: string | null;
  subject: string;
  what: string | null;
  near: string[];
  people: Protected;
}

/** Somebody behind a figure, and what is to be said of them there. */
export interface Behind extends Names {
  readonly id: string;
  readonly note: string;
}

export interface Figures {
  readonly lines: readonly Line[];
  /** The people behind a line, by its code. A published report has none. */
  readonly behind: ReadonlyMap<string, readonly Behind[]>;
  /** What JSON gives beside the filter. */
  readonly json: ReportJson;
}

type Place = Pick<Line, 'code' | 'section' | 'label'>;
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

/** Figures by code, for JSON. */
export function figuresByCode(lines: readonly Line[]): Record<string, FigureJson> {
  return Object.fromEntries(
    lines.map(({ code, count, of, percent, low, high, medianDays }) => [
      code,
      {
        count,
        ...(of === null ? {} : { of, percent, low, high }),
        ...(medianDays === null ? {} : { medianDays }),
      },
    ]),
  );
}
