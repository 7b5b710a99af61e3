import { sql } from 'kysely';
import { findLikelyDuplicates, type Likeness } from '#domain/imports/duplicates.ts';
import { readSql, type Tx } from '#platform/actor.ts';
import type { Moved } from './merged-records.store.ts';

/**
 * Puts it to a person where somebody of the same names and birth date is already there. Nothing is merged by itself.
 * `youngPersonIds`: those who came or changed now, in the order in which they came.
 */
export async function noticeDuplicates(tx: Tx, youngPersonIds: readonly string[]): Promise<void> {
  const came = new Map(youngPersonIds.map((id, at) => [id, at]));
  const people = await listLikenesses(tx, youngPersonIds);
  for (const [authority, those] of Map.groupBy(people, (person) => person.authority)) {
    const arrived = those
      .filter((person) => came.has(person.reference))
      .sort((a, b) => (came.get(a.reference) ?? 0) - (came.get(b.reference) ?? 0));
    const known = those.filter((person) => !came.has(person.reference));
    await notePairs(tx, authority, findLikelyDuplicates(arrived, known));
  }
}

// Everybody who was born on the same day in the same authority; the names are compared by the rule, not here.
function listLikenesses(tx: Tx, ids: readonly string[]): Promise<(Likeness & { authority: string })[]> {
  return readSql(
    tx,
    sql<Likeness & { authority: string }>`
      select id as reference, authority, first_name as "firstName", last_name as "lastName",
        date_of_birth as "dateOfBirth" from young_people
      where merged_into is null and (authority, date_of_birth) in
        (select authority, date_of_birth from young_people where id = any(${ids}::uuid[]))
      order by created_at, id`,
  );
}

async function notePairs(
  { write, now }: Tx,
  authority: string,
  pairs: readonly (readonly [string, string])[],
) {
  if (pairs.length === 0) return;
  await sql`insert into possible_duplicates (authority, kept_young_person_id, young_person_id, noticed_at)
    select ${authority}, earlier, later, ${now}::timestamptz
    from unnest(${pairs.map(([, earlier]) => earlier)}::uuid[], ${pairs.map(([later]) => later)}::uuid[]) as p(earlier, later)
    where not exists (select from possible_duplicates d where d.kept_young_person_id = later
      and d.young_person_id = earlier)
    on conflict do nothing`.execute(write);
}

/** Somebody decides about a pair that nobody has decided about. @returns false where somebody has. */
export async function decidePair(
  { write, now, actor }: Tx,
  id: string,
  decision: 'same' | 'different',
  moved: Moved | null,
): Promise<boolean> {
  const result = await write
    .updateTable('possible_duplicates')
    .set({
      decision,
      decided_at: now,
      decided_by: actor.userId,
      moved: moved === null ? null : JSON.stringify(moved),
    })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** A pair waits to be decided again. @returns false where it does already. */
export async function reopenPair({ write }: Tx, id: string): Promise<boolean> {
  const result = await write
    .updateTable('possible_duplicates')
    .set({ decision: null, decided_at: null, decided_by: null, moved: null })
    .where('id', '=', id)
    .where('decision', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
