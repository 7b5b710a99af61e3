import type { ReadTx } from '#platform/actor.ts';
import { sha256Hex } from '#platform/secrets.ts';

/** The hash before the first seal of an authority. */
export const NO_SEAL = '0'.repeat(64);

/** Below every id, so that a row with a number of its own making is seen too. */
export const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/** A row of the audit as it is sealed: every column. */
type AuditRow = Awaited<ReturnType<typeof listAuditRows>>[number];

/** Which rows a seal stands for. The ids of one authority go up; others lie between. */
export interface Sealing {
  /** Null: what happened above the authorities. */
  readonly authority: string | null;
  /** 1, 2, 3 … in each authority. */
  readonly number: number;
  readonly previousSha256: string;
  readonly rows: readonly AuditRow[];
}

/** The audit of one authority, `after` < id ≤ `to`, in order, `most` rows at most. */
export function listAuditRows(
  { read }: ReadTx,
  authority: string | null,
  range: { readonly after: number; readonly to: number; readonly most: number | null },
) {
  return read
    .selectFrom('audit')
    .where('authority', authority === null ? 'is' : '=', authority)
    .where('id', '>', range.after)
    .where('id', '<=', range.to)
    .orderBy('id')
    .$if(range.most !== null, (query) => query.limit(range.most ?? 0))
    .selectAll()
    .execute();
}

/**
 * The hash of a seal: SHA-256 of lines of text that do not depend on the database's own way of writing things, so that a
 * copy in another Postgres gives the same. O(rows).
 */
export async function hashOf({ authority, number, previousSha256, rows }: Sealing): Promise<string> {
  const head = ['foothold audit seal 1', authority ?? '', number, previousSha256, rows.length];
  return sha256Hex([...head, ...rows.map(lineOf)].join('\n'));
}

// In the order in which the columns were made; a later column is added at the end, under a new first line of the seal.
function lineOf(row: AuditRow): string {
  const who = [row.authority, row.actor_role, row.actor_user_id];
  const what = [row.action, row.subject, row.young_person_id, row.people, inOrder(row.detail)];
  return JSON.stringify([row.id, row.at, ...who, ...what]);
}

// The database keeps no order of the names in an object.
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, inner]) => [name, inOrder(inner)]);
}
