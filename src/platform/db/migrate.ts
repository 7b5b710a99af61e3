import { sql } from 'kysely';
import { sha256Hex } from '#platform/secrets.ts';
import type { Database } from './database.ts';
import { MIGRATION_NAMES } from './migration-names.ts';

/** One migration: its file name and its SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the database up to the migrations given, in the order of their names, each in its own transaction.
 * @returns the names that were applied now.
 * @throws Error where one that landed has been edited since, or the database is ahead of this release.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const landed = await readLanded(database);
  const known = new Set(migrations.map((migration) => migration.name));
  const ahead = [...landed.keys()].filter((name) => !known.has(name));
  if (ahead.length > 0)
    throw new Error(
      `The database has migrations that this release does not know: ${ahead.join(', ')}. Use the newer release.`,
    );
  const applied: string[] = [];
  for (const migration of [...migrations].sort((a, b) => a.name.localeCompare(b.name))) {
    const sha256 = await sha256Hex(migration.sql);
    const before = landed.get(migration.name);
    if (before === undefined) {
      await apply(database, migration, sha256);
      applied.push(migration.name);
    } else if (before !== sha256) {
      throw new Error(
        `The migration ${migration.name} was changed after it had been applied. Restore it and add a new one.`,
      );
    }
  }
  return applied;
}

/** True where every migration of this release has been applied. */
export async function isMigrated(database: Database): Promise<boolean> {
  const landed = await readLanded(database);
  return MIGRATION_NAMES.every((name) => landed.has(name));
}

async function readLanded(database: Database): Promise<Map<string, string>> {
  const there = await sql<{
    there: boolean;
  }>`select to_regclass('public.schema_migrations') is not null as there`.execute(database.kysely);
  if (!there.rows[0]?.there) return new Map();
  const rows = await database.kysely.selectFrom('schema_migrations').select(['name', 'sha256']).execute();
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

// Two services that start at once must not both migrate: the lock is held to the end of the transaction,
// and the primary key of schema_migrations turns the loser back. An owner that is no superuser is bound by row-level
// security too, so a migration that moves rows acts as the service, or it would find none of them; and from Postgres 16 on it
// may give something to a role that it has made only if it says so when it makes it.
async function apply(database: Database, migration: Migration, sha256: string): Promise<void> {
  await database.script(`begin;
select pg_advisory_xact_lock(720183);
select set_config('foothold.role', 'system', true);
select set_config(name, 'set, inherit', true) from pg_settings where name = 'createrole_self_grant';
${migration.sql}
insert into schema_migrations (name, sha256) values ('${migration.name}', '${sha256}');
commit;`);
}
