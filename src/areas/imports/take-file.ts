import { noticeDuplicates } from '#areas/young-people/index.ts';
import type { ImportKind, ImportRecords } from '#domain/imports/kinds.ts';
import { inAuthority, type Tx } from '#platform/actor.ts';
import { listUndecidedPairs } from './duplicate-pairs.queries.ts';
import type { FileReply } from './import-reply.ts';
import { type PlacedRow, placeRows } from './place-rows.ts';
import type { ReadFile } from './read-file.ts';
import { readRows, withoutRepeats } from './read-rows.ts';
import type { Shelf } from './shelf.ts';
import { type RowsTaken, takeRows } from './take-rows.ts';

// Enough for few statements, few enough to be held and shown as progress.
const ROWS_AT_ONCE = 500;

export interface FileTaken {
  readonly reply: FileReply;
  readonly authorities: ReadonlySet<string>;
}

/** Takes a file in the open transaction. `step` is told of rows that are done. */
export async function takeFile<K extends ImportKind>(
  tx: Tx,
  kind: K,
  shelf: Shelf<ImportRecords[K]>,
  file: ReadFile,
  under: { readonly receiptId: string; readonly step: (rows: number) => Promise<void> },
): Promise<FileTaken> {
  const { understood, refused: notUnderstood } = readRows(kind, file, tx.today);
  const { placed, refused: misplaced } = await placeRows(tx, kind, understood);
  const tally = newTally(file, [...notUnderstood, ...misplaced]);
  const authorities = Map.groupBy(placed, (row) => row.authority);
  for (const [authority, rows] of authorities) {
    const once = withoutRepeats<K, PlacedRow<ImportRecords[K]>>(kind, rows);
    tally.unchanged += once.again;
    tally.refused.push(...once.refused);
    const pairs = await inAuthority(tx, authority, async (there) => {
      const ours: RowsTaken[] = [];
      for (let at = 0; at < once.rows.length; at += ROWS_AT_ONCE) {
        const some = once.rows.slice(at, at + ROWS_AT_ONCE);
        const taken = await takeRows(there, { kind, shelf, authority, absent: file.absent, ...under }, some);
        add(tally, some, taken);
        ours.push(taken);
        await under.step(some.length);
      }
      return kind === 'referrals' || kind === 'young-people' ? lookAlikes(there, kind, ours) : [];
    });
    tally.duplicates.push(...pairs);
  }
  tally.refused.sort((a, b) => a.line - b.line);
  return { reply: tally, authorities: new Set(authorities.keys()) };
}

type Tally = { -readonly [Field in keyof FileReply]: FileReply[Field] };

function newTally(file: ReadFile, refused: FileReply['refused']): Tally {
  return {
    file: file.name,
    kind: file.kind,
    read: file.rows.length,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: [...refused],
    questions: 0,
    duplicates: [],
    unknownColumns: [...file.unknown],
  };
}

function add(tally: Tally, rows: readonly PlacedRow<unknown>[], taken: RowsTaken): void {
  const refusedLines = new Set(taken.refused.map(({ line }) => line));
  tally.created += taken.created;
  tally.updated += taken.updated;
  tally.unchanged += taken.unchanged;
  tally.refused.push(...taken.refused);
  for (const { line, questions } of rows) if (!refusedLines.has(line)) tally.questions += questions.length;
}

/** Puts to a person who may be the same as whom; names those of this file about whom nobody has decided yet. */
async function lookAlikes(
  tx: Tx,
  kind: ImportKind,
  taken: readonly RowsTaken[],
): Promise<[string, string][]> {
  const changed = taken.flatMap(({ changedPeople }) => changedPeople);
  if (changed.length > 0) await noticeDuplicates(tx, [...new Set(changed)]);
  const keys = new Map(
    taken.flatMap(({ people }) => [...people].map(([key, person]) => [person, key] as const)),
  );
  const pairs = await listUndecidedPairs(tx, [...keys.keys()], kind);
  return pairs.map(({ youngPersonId, earlier }) => [keys.get(youngPersonId) ?? '', earlier]);
}
