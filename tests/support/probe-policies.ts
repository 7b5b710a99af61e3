import { sql, type Transaction } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Tables } from '#platform/db/schema.ts';

/** What somebody could do with the rows of a table: which they read, how many they could change (or why not), which they could add. */
export interface Reach {
  readonly reads: readonly string[];
  readonly changes: string;
  /** For a row of each town: true where row-level security would take it. */
  readonly adds: readonly boolean[];
}

export interface ProbedTable {
  readonly name: string;
  readonly hasAuthority: boolean;
  /** A column that may be written over without breaking a key. */
  readonly column: string;
  /** A row of each town and of each organisation, as JSON. */
  readonly samples: readonly string[];
  /** Every row, by the hash of its text, and whether it is of the first town. */
  readonly rows: ReadonlyMap<string, boolean>;
}

/** Becomes somebody, as the door does it. */
export async function become(trx: Transaction<Tables>, actor: Actor, now: string): Promise<void> {
  await sql`reset role`.execute(trx);
  await sql`select set_config('role', 'foothold_service', true), set_config('foothold.role', ${actor.role}, true),
    set_config('foothold.authority', ${actor.authority ?? ''}, true), set_config('foothold.user_id', ${actor.userId ?? ''}, true),
    set_config('foothold.organisation_id', ${actor.organisationId ?? ''}, true),
    set_config('foothold.supervisor_id', ${actor.supervisorId ?? ''}, true),
    set_config('foothold.young_person_id', ${actor.youngPersonId ?? ''}, true), set_config('foothold.now', ${now}, true)`.execute(
    trx,
  );
}

/** Tries a table as whoever the transaction is now. Everything that it changed is undone. */
export async function probe(trx: Transaction<Tables>, table: ProbedTable): Promise<Reach> {
  const name = sql.table(table.name);
  const read = await attempt(trx, () =>
    sql<{ hash: string }>`select md5(t::text) as hash from ${name} t order by 1`.execute(trx),
  );
  // Reads no column, so that the policies for reading are not asked beside those for changing.
  const changed = await attempt(trx, () =>
    sql`update ${name} set ${sql.ref(table.column)} =
      (select s.${sql.ref(table.column)} from jsonb_populate_record(null::${name}, ${table.samples[0]}::jsonb) s)`.execute(
      trx,
    ),
  );
  const adds: boolean[] = [];
  for (const sample of table.samples) adds.push(await mayAdd(trx, name, sample));
  return {
    reads: read.result?.rows.map((row) => row.hash) ?? [],
    changes: String(changed.result?.numAffectedRows ?? changed.state),
    adds,
  };
}

// Row-level security is asked before a key is looked at: a row that is there already is refused for that, or for its key.
async function mayAdd(
  trx: Transaction<Tables>,
  name: ReturnType<typeof sql.table>,
  sample: string,
): Promise<boolean> {
  const added = await attempt(trx, () =>
    sql`insert into ${name} overriding system value select * from jsonb_populate_record(null::${name}, ${sample}::jsonb)`.execute(
      trx,
    ),
  );
  return added.state !== '42501';
}

async function attempt<T>(trx: Transaction<Tables>, fn: () => Promise<T>) {
  await sql`savepoint probe`.execute(trx);
  try {
    return { result: await fn(), state: null };
  } catch (error) {
    const state =
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'none';
    return { result: null, state };
  } finally {
    await sql`rollback to savepoint probe`.execute(trx);
  }
}
