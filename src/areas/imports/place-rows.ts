import { findByChildIds, type NumberedPerson } from '#areas/young-people/index.ts';
import type { ImportKind, ImportRecords } from '#domain/imports/kinds.ts';
import { writeRow } from '#domain/imports/rows.ts';
import type { Tx } from '#platform/actor.ts';
import { listAuthorityCodes } from './authorities.queries.ts';
import type { Refused } from './import-reply.ts';
import { PLACE_PROBLEMS } from './imports.content.ts';
import type { TakenRow } from './read-rows.ts';

/** A row whose authority is known, and whose young person where it is about one. */
export interface PlacedRow<R> extends TakenRow<R> {
  readonly authority: string;
  readonly youngPersonId: string | null;
}

export interface RowsPlaced<R> {
  readonly placed: readonly PlacedRow<R>[];
  readonly refused: readonly Refused[];
}

type Placing = { readonly authority: string; readonly youngPersonId: string | null } | Misplaced;
interface Misplaced {
  readonly column: string;
  readonly expected: string;
}

/**
 * Says in which authority each row belongs, by what the row says and by where the actor works; a row about a young person
 * goes to theirs. Rows of another authority, or of nobody we know, are refused.
 */
export async function placeRows<K extends ImportKind>(
  tx: Tx,
  kind: K,
  rows: readonly TakenRow<ImportRecords[K]>[],
): Promise<RowsPlaced<ImportRecords[K]>> {
  const place = await placerOf(tx, rows);
  const placed: PlacedRow<ImportRecords[K]>[] = [];
  const refused: Refused[] = [];
  for (const row of rows) {
    const at = place(row.record);
    if ('expected' in at)
      refused.push({ line: row.line, ...at, value: writeRow(kind, row.record)[at.column] ?? '' });
    else placed.push({ ...row, ...at });
  }
  return { placed, refused };
}

type AnyRecord = ImportRecords[ImportKind];

async function placerOf(
  tx: Tx,
  rows: readonly TakenRow<AnyRecord>[],
): Promise<(record: AnyRecord) => Placing> {
  const [first] = rows;
  if (first === undefined) return () => PLACE_PROBLEMS.noAuthority('');
  const acting = tx.actor.authority;
  if ('localAuthority' in first.record || 'authorities' in first.record) {
    const codes = new Set(await listAuthorityCodes(tx));
    return (record) => placeByCode(record, acting, codes);
  }
  const childIds = new Set(rows.flatMap(({ record }) => ('childId' in record ? record.childId : [])));
  const people = Map.groupBy(await findByChildIds(tx, [...childIds]), (person) => person.childId);
  return (record) => placeByPerson(('childId' in record && people.get(record.childId)) || []);
}

function placeByCode(record: AnyRecord, acting: string | null, codes: ReadonlySet<string>): Placing {
  const isShared = 'authorities' in record;
  const column = isShared ? 'authorities' : 'local_authority';
  const named = isShared
    ? (record.authorities ?? [])
    : 'localAuthority' in record && record.localAuthority
      ? [record.localAuthority]
      : [];
  const authority = named[0] ?? acting;
  if (authority === null) return PLACE_PROBLEMS.noAuthority(column);
  if ([authority, ...named].some((code) => !codes.has(code))) return PLACE_PROBLEMS.unknownAuthority(column);
  if (acting !== null && authority !== acting) return PLACE_PROBLEMS.otherAuthority(column, acting, isShared);
  return { authority, youngPersonId: null };
}

function placeByPerson(people: readonly NumberedPerson[]): Placing {
  const [person, another] = people;
  if (person === undefined) return PLACE_PROBLEMS.unknownPerson;
  if (another !== undefined) return PLACE_PROBLEMS.severalPeople;
  return { authority: person.authority, youngPersonId: person.id };
}
