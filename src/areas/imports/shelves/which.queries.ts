import { type RawBuilder, sql } from 'kysely';
import type { Which } from '../shelf.ts';

/** The rows of table `t` that are meant. `reference`: its column that a file finds it by. */
export function among(which: Which, t: string, reference = 'reference'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${t}.${name}`);
  if ('ids' in which) return sql`${column('id')} = any(${which.ids}::uuid[])`;
  if ('youngPersonIds' in which)
    return sql`${column('young_person_id')} = any(${which.youngPersonIds}::uuid[])`;
  const ours = sql<boolean>`${column('authority')} = ${which.authority}`;
  return 'references' in which
    ? sql`${ours} and ${column(reference)} = any(${which.references}::text[])`
    : ours;
}
