import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { openEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openServer } from '#platform/db/server.ts';
import { readMigrations } from '#platform/files/migrations.ts';

/** A fresh embedded database in memory with every migration applied. */
export async function openMigrated(): Promise<Database> {
  const database = await openEmbedded(null);
  await migrate(database, readMigrations());
  return database;
}

/** The files of a migrated embedded database, to clone from. */
export async function dumpMigrated(): Promise<Blob> {
  const pglite = await PGlite.create({ extensions: { btree_gist } });
  const { embeddedFrom } = await import('#platform/db/embedded.ts');
  await migrate(embeddedFrom(pglite), readMigrations());
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  return dump;
}

/** This test file's own migrated database: a clone of the embedded one, or a new one on the server. */
export async function openTestDatabase(): Promise<Database> {
  const [template, serverUrl] = [inject('template'), inject('serverUrl')];
  if (template !== null) return openEmbedded(null, await openAsBlob(template));
  if (serverUrl === null) throw new Error('Run database tests with tests/config/vitest.database.ts.');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const maintenance = openServer(serverUrl, 1);
  await sql`create database ${sql.id(name)} template foothold_template`.execute(maintenance.kysely);
  await maintenance.close();
  return openServer(serverUrl.replace(/\/postgres$/, `/${name}`));
}
