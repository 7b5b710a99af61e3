import type { Protected } from '#domain/outcomes/disclosure.ts';
import type { Period } from '#domain/outcomes/periods.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { Sheet } from '#platform/sheet.ts';
import { type FigureJson, figuresByCode, type Line } from './lines.ts';

/** What a report is of: a day, or a period, both ends included. */
export interface ReportFilter {
  readonly period: Period;
  /** The day, or the last one of the period. */
  readonly on: Day;
  /** What was known then; null: what is known now. */
  readonly asAt: Day | null;
  /** Authorities to stand beside, by their GSS codes; empty: only the region and England. */
  readonly beside: readonly string[];
}

/** EET gives its groups as the contract shows them; the others their figures by code. */
export interface ReportJson {
  figures?: Record<string, FigureJson>;
  groups?: (Record<'eet' | 'neet' | 'notKnown' | 'total', Protected> &
    Record<'percent' | 'low' | 'high', Protected | null> & { ages: string })[];
  gaps?: GapJson[] | Oc3GapJson[];
  /** The rows of the return; null while it is held back because of gaps. */
  rows?: Oc3RowJson[] | null;
}

/** A row of the return, days as ISO. */
export interface Oc3RowJson {
  child: string;
  dob: string;
  inTouch: string;
  activ: string;
  accom: string;
}

/** What makes a row wrong for the return, and who must answer it. */
export interface Oc3GapJson extends Oc3RowJson {
  reportingOn: string;
  check: string;
  missing: string;
  who: string;
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
  /** Where what is said of them can be answered; absent: their activity. */
  readonly href?: string;
}

export type PeopleBehind = ReadonlyMap<string, readonly Behind[]>;

export interface Figures {
  readonly lines: readonly Line[];
  /** The people behind a line, by its code. A published report has none. */
  readonly behind: PeopleBehind;
  /** What JSON gives beside the filter. */
  readonly json: ReportJson;
  /** Null: its file is the lines. */
  readonly file: ReportFile | null;
}

/** A file that somebody else says the form of: a row for each person, and not for those who still have gaps. */
export interface ReportFile {
  readonly sheet: Sheet;
  readonly days: 'ISO' | 'dd/mm/yyyy';
  /** What is still to be answered before the file is whole: a row a gap, with who must answer it. */
  readonly gaps: Sheet;
  /** Who is named in the file, and who in the gaps. */
  readonly people: { readonly rows: readonly string[]; readonly gaps: readonly string[] };
}

/** Bars for some of a report's lines: their figures in a picture. */
export interface ReportChart {
  readonly caption: string;
  readonly labelHead: string;
  /** Percentages with their intervals, or numbers. */
  readonly shows: 'percent' | 'count';
  readonly rows: readonly { readonly label: string; readonly line: Line }[];
}

/** Figures over time, one line for each kind: in a picture. */
export interface ReportTrend {
  readonly caption: string;
  readonly labelHead: string;
  readonly shows: 'percent' | 'count';
  /** Years or months, the earliest first. */
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly lines: readonly (Line | undefined)[] }[];
}

interface Heading<Name extends string> {
  /** As it is typed and as its address says. */
  readonly name: Name;
  /** Its title, a sentence about it, and what a reader must know to read the figures. */
  readonly words: { readonly title: string; readonly about: string; readonly hint?: string };
  /** What it is of, and so what its filter asks for. */
  readonly of: 'day' | 'period' | 'year';
  /** Whether published figures of other authorities can stand beside its own. */
  readonly hasBeside?: boolean;
  /** Where something is set that its figures stand against, for those who may. */
  readonly settings?: { readonly href: string; readonly label: string };
  readonly trend?: (lines: readonly Line[]) => ReportTrend;
  readonly chart?: (lines: readonly Line[]) => ReportChart;
}

/** A report, as its file declares it. `F`: everything that its figures rest on. */
interface Declared<Name extends string, F> extends Heading<Name> {
  readonly figures: (tx: ReadTx, filter: ReportFilter) => Promise<F>;
  /** The figures as those with the right see them. */
  readonly exact: (figures: F) => Line[];
  /** The figures as they may leave the service. Null: it speaks of one person at a time, and is never published. */
  readonly published: ((figures: F) => Line[]) | null;
  readonly behind: (figures: F) => PeopleBehind;
  /** Where JSON gives something else than the figures by code. */
  readonly json?: (figures: F, lines: readonly Line[], isPublished: boolean) => ReportJson;
  readonly file?: (figures: F) => ReportFile;
}

export interface Report<Name extends string = string> extends Heading<Name> {
  readonly isPublishable: boolean;
  /** Its file has a row a person, and so can have gaps. */
  readonly isOfPeople: boolean;
  read(tx: ReadTx, filter: ReportFilter, isPublished: boolean): Promise<Figures>;
}

/** Declares a report. What is published has no people behind it. @throws RangeError where it is never published. */
export function report<const Name extends string, F>(it: Declared<Name, F>): Report<Name> {
  return {
    ...it,
    isPublishable: it.published !== null,
    isOfPeople: it.file !== undefined,
    read: async (tx, filter, isPublished) => {
      const figures = await it.figures(tx, filter);
      if (isPublished && it.published === null) throw new RangeError('never published');
      const lines = isPublished && it.published ? it.published(figures) : it.exact(figures);
      return {
        lines,
        behind: isPublished ? new Map() : it.behind(figures),
        json: it.json?.(figures, lines, isPublished) ?? { figures: figuresByCode(lines) },
        file: it.file?.(figures) ?? null,
      };
    },
  };
}

/** Somebody as one of those behind a figure. */
export function behindOne(
  one: Names & { readonly youngPersonId: string },
  note: string,
  href?: string,
): Behind {
  const { youngPersonId, firstName, lastName, knownAs } = one;
  return { id: youngPersonId, firstName, lastName, knownAs, note, ...(href === undefined ? {} : { href }) };
}
