import { type RawBuilder, sql } from 'kysely';
import type { Which } from '../shelf.ts';

/** The column by which a file finds a record again, beside its authority or its young person. */
export interface FoundBy {
  readonly column: string;
  readonly type: 'text' | 'date';
}

const BY_REFERENCE: FoundBy = { column: 'reference', type: 'text' };

/** The rows of table `t` that are meant. */
export function among(which: Which, t: string, by: FoundBy = BY_REFERENCE): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${t}.${name}`);
  if ('ids' in which) return sql`${column('id')} = any(${which.ids}::uuid[])`;
  if ('youngPersonIds' in which)
    return sql`(${column('young_person_id')}, ${column(by.column)}) in (select * from
      unnest(${which.youngPersonIds}::uuid[], ${which.begins}::${sql.raw(by.type)}[]))`;
  const ours = sql<boolean>`${column('authority')} = ${which.authority}`;
  return 'references' in which
    ? sql`${ours} and ${column(by.column)} = any(${which.references}::text[])`
    : ours;
}
