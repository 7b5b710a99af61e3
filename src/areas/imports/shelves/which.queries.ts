import { type RawBuilder, sql } from 'kysely';
import type { Which } from '../shelf.ts';

/** The column by which a file finds a record again, beside its authority or its young person. */
export interface FoundBy {
  readonly column: string;
  readonly type: 'text' | 'date';
}

/**
 * The rows of a table that are meant, for a FROM, under the name `t`. How many rows row-level security lets through cannot be
 * estimated: a planner that guesses few joins everybody with everything. So each is looked up by its index, behind a fence
 * (`offset 0`): 20 times 500 contacts among 10,000 took 27 seconds as a join and take one like this.
 */
export function among(which: Which, table: string, by: FoundBy): RawBuilder<unknown> {
  const from = sql`select * from ${sql.table(table)}`;
  if ('ids' in which) return sql`(${from} where id = any(${which.ids}::uuid[]) offset 0) t`;
  if ('youngPersonIds' in which)
    return sql`(select x.* from unnest(${which.youngPersonIds}::uuid[], ${which.begins}::${sql.raw(by.type)}[])
      as p(whose, begins) cross join lateral (${from} where young_person_id = p.whose
        and ${sql.ref(by.column)} = p.begins offset 0) x) t`;
  const ours = sql`${from} where authority = ${which.authority}`;
  if (!('references' in which)) return sql`(${ours}) t`;
  return sql`(${ours} and ${sql.ref(by.column)} = any(${which.references}::text[]) offset 0) t`;
}

/** The young person of each row of `t`, under the name `y`. */
export const THEIR_PERSON = sql`join lateral (select * from young_people where id = t.young_person_id offset 0) y on true`;
