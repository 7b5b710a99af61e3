import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from './whole-file.ts';

/** What the data folder holds, by full path. */
export interface DataFolder {
  readonly path: string;
  /** The embedded database's files. */
  readonly database: string;
  /** A restored database that has been checked and waits to take the place of `database`. */
  readonly restored: string;
  /** A database that is being restored; worth nothing until it is whole. */
  readonly restoring: string;
}

/**
 * The data folder, made where it is missing, open to its owner only.
 * @throws Error with a sentence for the operator where it cannot be made.
 */
export function openDataFolder(given: string): DataFolder {
  const path = resolve(given);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Error(`FOOTHOLD_DATA: expected a folder that this user may write to (${code}).`);
  }
  return {
    path,
    database: join(path, 'postgres'),
    restored: join(path, 'postgres.restored'),
    restoring: join(path, 'postgres.restoring'),
  };
}

/** Ends a restore that was interrupted between its last two steps. Only with the folder's lock. */
export function settle(folder: DataFolder): void {
  if (!existsSync(folder.database) && existsSync(folder.restored))
    renameSync(folder.restored, folder.database);
}

/** The database that was being restored is whole. Only with the folder's lock. */
export function keepRestored(folder: DataFolder): void {
  rmSync(folder.restored, { recursive: true, force: true });
  renameSync(folder.restoring, folder.restored);
}

/**
 * Puts the restored database in the place of the present one, which is kept beside it. Only with the folder's lock.
 * @returns where the earlier database is now, or null where there was none.
 */
export function swapInRestored(folder: DataFolder): string | null {
  let kept: string | null = null;
  if (existsSync(folder.database)) {
    let n = 1;
    while (existsSync(`${folder.database}.before-restore-${n}`)) n++;
    kept = `${folder.database}.before-restore-${n}`;
    renameSync(folder.database, kept);
  }
  renameSync(folder.restored, folder.database);
  return kept;
}

/** The folder's own secret, made the first time: a demonstration that starts again knows its sessions. */
export function ownSecret(folder: DataFolder, make: () => string): string {
  const path = join(folder.path, 'session-secret');
  if (!existsSync(path)) writeWhole(path, make());
  return readFileSync(path, 'utf8');
}
