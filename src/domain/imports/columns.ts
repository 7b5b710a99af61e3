import type { Codec } from './values/codec.ts';

/** One column of a file: its heading, how its values are written, and what to ask where there is none. */
export interface Column<T, Must extends boolean = boolean> {
  readonly heading: string;
  readonly codec: Codec<T>;
  /** A row without it is refused; a file without it is refused whole. */
  readonly must: Must;
  readonly question: string | null;
}

/** A kind of file: its columns in file order, by the name that each value has in the record. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The record that rows of these columns become: what must be there is, the rest may be null. */
export type RecordOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer T, infer Must>
    ? Must extends true
      ? T
      : T | null
    : never;
};

export function must<T>(heading: string, codec: Codec<T>): Column<T, true> {
  return { heading, codec, must: true, question: null };
}

/** May be blank, and blank says enough. */
export function may<T>(heading: string, codec: Codec<T>): Column<T, false> {
  return { heading, codec, must: false, question: null };
}

/** May be blank; then somebody is asked. */
export function ask<T>(heading: string, codec: Codec<T>, question: string): Column<T, false> {
  return { heading, codec, must: false, question };
}

/** What is missing or doubtful in a row that was taken, put to whoever can answer it. */
export interface Question {
  readonly column: string;
  readonly text: string;
}

/** A value that could not be understood, or that contradicts another in its row. */
export interface Misfit {
  readonly column: string;
  readonly expected: string;
}

/** What only the whole row shows. */
export interface RowFindings {
  readonly misfits?: readonly Misfit[];
  readonly questions?: readonly Question[];
}

/** Keeps the findings whose condition holds. */
export function where<T>(...found: readonly (readonly [boolean, T])[]): T[] {
  return found.filter(([holds]) => holds).map(([, finding]) => finding);
}
