import { type ImportKind, KINDS } from './kinds.ts';

/** How a file's headings fit its kind. */
export type Headings =
  | {
      readonly ok: true;
      /** The kind's own heading for each column of the file, in the file's order; null for one that is not known. */
      readonly columns: readonly (string | null)[];
      /** Headings of the file that are not known: named, and ignored. */
      readonly unknown: readonly string[];
      /** Columns that the file leaves out: they say nothing, so nothing that is already known is blanked by them. */
      readonly absent: readonly string[];
    }
  /** A sentence that says why the file cannot be taken. */
  | { readonly ok: false; readonly sentence: string };

/** The headings of a kind in file order, for an export and for a template to fill in. */
export function headingsOf(kind: ImportKind): string[] {
  return Object.values(KINDS[kind].columns).map((column) => column.heading);
}

/** "First Name", "first-name", "FIRST_NAME " are one heading. */
function bareHeading(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/**
 * Fits the first line of a file to a kind. Any order, case and spacing will do. Refused where a heading stands twice,
 * or where a column is missing without which no row could be taken.
 */
export function fitHeadings(kind: ImportKind, headings: readonly string[]): Headings {
  const known = headingsOf(kind);
  const columns = headings.map((text) => known.find((heading) => heading === bareHeading(text)) ?? null);
  const twice = columns.find((heading, at) => heading !== null && columns.indexOf(heading) !== at);
  if (twice) return { ok: false, sentence: `The column “${twice}” is there twice. Keep one of them.` };
  const absent = known.filter((heading) => !columns.includes(heading));
  const missing = needed(kind).filter((heading) => absent.includes(heading));
  if (missing.length > 0) return { ok: false, sentence: missingSentence(kind, missing) };
  const unknown = headings.filter((text, at) => columns[at] === null && text.trim() !== '');
  return { ok: true, columns, unknown, absent };
}

function needed(kind: ImportKind): string[] {
  return Object.values(KINDS[kind].columns)
    .filter((column) => column.must)
    .map((column) => column.heading);
}

function missingSentence(kind: ImportKind, missing: readonly string[]): string {
  const names = missing.map((heading) => `“${heading}”`).join(', ');
  const columns = missing.length === 1 ? `the column ${names} is` : `the columns ${names} are`;
  return `This is not a file of ${kind.replace('-', ' ')} as we know it: ${columns} missing from its first line.`;
}
