import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/db/migrate.ts';
import { openServer } from '#platform/db/server.ts';
import { readMigrations } from '#platform/files/migrations.ts';
import { dumpMigrated } from '#tests/support/database.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';

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
  if (process.env.FOOTHOLD_TEST_DATABASE === 'server') return setUpServer(project);
  const folder = mkdtempSync(join(tmpdir(), 'foothold-test-'));
  const template = join(folder, 'template.tar');
  writeFileSync(template, new Uint8Array(await (await dumpMigrated()).arrayBuffer()));
  project.provide('template', template);
  project.provide('serverUrl', null);
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function setUpServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await server.createDatabase('foothold_template');
  const owner = openServer(server.url('foothold_template'));
  await migrate(owner, readMigrations());
  await owner.close();
  project.provide('template', null);
  project.provide('serverUrl', server.url('postgres'));
  return server.stop;
}
