import type { RequestListener } from 'node:http';
import { systemClock } from '#platform/clock.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { admitLogin } from '#platform/db/admit-login.ts';
import type { Database } from '#platform/db/database.ts';
import { openEmbedded } from '#platform/db/embedded.ts';
import { isMigrated, migrate } from '#platform/db/migrate.ts';
import { openServer } from '#platform/db/server.ts';
import { openDataFolder, ownSecret, settle } from '#platform/files/data-folder.ts';
import { type FolderLock, takeFolder } from '#platform/files/folder-lock.ts';
import { readMigrations } from '#platform/files/migrations.ts';
import type { Ground } from '#platform/ground.ts';
import { jsonLog, type Log } from '#platform/log.ts';
import { makeSecret } from '#platform/secrets.ts';
import { OperatorProblem } from './operator-problem.ts';

export interface OpenGround {
  readonly ground: Ground;
  /** The migrations that opening it applied. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** A log of this process, one JSON document a line. */
export function logTo(stream: NodeJS.WritableStream): Log {
  return jsonLog((line) => stream.write(`${line}\n`), systemClock.now);
}

/** The settings of this process. @throws OperatorProblem that names every wrong one and what is expected. */
export function settings(): Config {
  const read = readConfig(process.env, makeSecret);
  if (!read.ok)
    throw new OperatorProblem(2, ['These settings need another look:', ...read.problems].join('\n  '));
  const { config } = read;
  if (config.databaseUrl !== null || process.env.SESSION_SECRET) return config;
  return { ...config, sessionSecret: ownSecret(openDataFolder(config.dataFolder), makeSecret) };
}

/**
 * Opens the embedded database in the data folder, alone, and brings it up to this release. `answer`: how to answer
 * whoever connects to the folder's lock meanwhile.
 * @returns null where another process has the folder.
 */
export async function openOwn(config: Config, log: Log, answer: RequestListener): Promise<OpenGround | null> {
  const folder = openDataFolder(config.dataFolder);
  const lock = await takeFolder(folder.path, answer);
  if (lock === null) return null;
  try {
    settle(folder);
    const database = await openEmbedded(folder.database);
    const applied = await migrate(database, readMigrations()).catch(async (error: unknown) => {
      // Left open it would keep the process from ending.
      await database.close();
      throw error;
    });
    return { ...groundOn(config, log, database, lock), applied };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Opens the Postgres that DATABASE_URL names. @throws OperatorProblem where it is not up to this release. */
export async function openNamed(config: Config, log: Log, url: string): Promise<OpenGround> {
  const database = openServer(url);
  const ready = await isMigrated(database).catch(unreachable);
  if (ready) return { ...groundOn(config, log, database, null), applied: [] };
  await database.close();
  throw new OperatorProblem(
    2,
    'The database is not up to this release yet. Run: npm run -s foothold -- migrate',
  );
}

/** Brings a Postgres up to this release, as the owner of its tables. @returns the migrations applied now. */
export async function migrateNamed(url: string, ownerUrl: string | null): Promise<string[]> {
  const owner = openServer(ownerUrl ?? url, 1);
  try {
    const applied = await migrate(owner, readMigrations()).catch(unreachable);
    const login = decodeURIComponent(new URL(url).username);
    if (ownerUrl !== null && login !== decodeURIComponent(new URL(ownerUrl).username))
      await admitLogin(owner, login);
    return applied;
  } finally {
    await owner.close();
  }
}

// A refused connection has no words of its own, and its parts name hosts and ports in ways nobody reads.
function unreachable(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|28|3D)/.test(code))
    throw new OperatorProblem(
      2,
      `DATABASE_URL: expected the address of a Postgres that answers and lets this login in (${code}).`,
    );
  throw error;
}

function groundOn(config: Config, log: Log, database: Database, lock: FolderLock | null) {
  return {
    ground: { database, clock: systemClock, config, log, looks: null },
    close: async () => {
      await database.close();
      await lock?.release();
    },
  };
}
