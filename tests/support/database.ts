import type { Database } from '#platform/db/database.ts';
import { openEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { readMigrations } from '#platform/files/migrations.ts';

/** A fresh embedded database in memory with every migration applied. */
export async function openMigrated(): Promise<Database> {
  const database = await openEmbedded(null);
  await migrate(database, readMigrations());
  return database;
}
