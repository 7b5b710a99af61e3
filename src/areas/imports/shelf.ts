import type { ImportKind, ImportRecords } from '#domain/imports/kinds.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx, Tx } from '#platform/actor.ts';

/** Which records of a kind: by id, by young person and day, by reference, or all of an authority. */
export type Which =
  | { readonly ids: readonly string[] }
  /** Pairs, one after the other: whose, and the day (or school year) on which it began. */
  | { readonly youngPersonIds: readonly string[]; readonly begins: readonly string[] }
  | { readonly references: readonly string[]; readonly authority: string }
  | { readonly authority: string };

/** A record as it is now, in the form that a file gives it. */
export interface Kept<R> {
  readonly id: string;
  readonly authority: string;
  readonly youngPersonId: string | null;
  /** Moves with every change; 0 where a kind has none. */
  readonly version: number;
  readonly record: R;
}

/** A record that is to be kept. */
export interface Arrival<R> {
  readonly authority: string;
  /** Whose it is; null where the record makes its own person or has none. */
  readonly youngPersonId: string | null;
  readonly record: R;
}

/** How one kind of record is read from and written to the tables of the areas that own them. */
export interface Shelf<R> {
  /** In the order of an export. */
  list(tx: ReadTx, which: Which): Promise<Kept<R>[]>;
  /** @returns the ids of the new records, in the order of the arrivals. */
  insert(tx: Tx, arrivals: readonly Arrival<R>[]): Promise<readonly string[]>;
  /** Changes only what is different. */
  update(tx: Tx, kept: Kept<R>, to: R): Promise<void>;
  /**
   * Takes records away that an import made at `madeAt`, with what it made for them.
   * @throws the database's refusal (23503) where something hangs on one of them.
   */
  remove(tx: Tx, kept: readonly Kept<R>[], madeAt: Instant): Promise<void>;
}

export type Shelves = { readonly [K in ImportKind]: Shelf<ImportRecords[K]> };

/** The columns of `to` whose value is another than in `from`; null where none is. */
export function differing<Columns extends object>(from: Columns, to: Columns): Partial<Columns> | null {
  const before = new Map<string, unknown>(Object.entries(from));
  const entries = Object.entries(to).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
  );
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Partial<Columns>);
}
