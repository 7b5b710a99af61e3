import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { settings } from '#entry/open-ground.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { openEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import {
  type DataFolder,
  keepRestored,
  openDataFolder,
  settle,
  swapInRestored,
} from '#platform/files/data-folder.ts';
import { takeFolder } from '#platform/files/folder-lock.ts';
import { readMigrations } from '#platform/files/migrations.ts';
import { answerCommands } from '#platform/files/operator-channel.ts';
import { loneCommand } from './cli-command.ts';

export const restoreCommand = loneCommand({
  name: 'restore',
  summary:
    'Put a backup in the place of the embedded database, which is kept beside it; stop the service first',
  parts: [['<file>', 'a file that backup has written']],
  input: z.object({ file: z.string() }),
  run: async (terminal, { file }) => {
    const config = settings();
    if (config.databaseUrl !== null)
      throw new OperatorProblem(2, 'DATABASE_URL names a Postgres server. Use its own tool: pg_restore.');
    const folder = openDataFolder(config.dataFolder);
    const lock = await takeFolder(folder.path, answerCommands(null));
    if (lock === null)
      throw new OperatorProblem(3, 'Foothold is running on this data folder. Stop it, then restore.');
    try {
      settle(folder);
      await load(folder, resolve(terminal.cwd, file), file);
      const kept = swapInRestored(folder);
      return {
        json: { restored: file, kept },
        text: `Restored ${file}.${kept === null ? '' : ` The earlier database is kept in ${kept}.`}`,
      };
    } finally {
      await lock.release();
    }
  },
});

// Loaded beside the present database and looked at before it takes its place.
async function load(folder: DataFolder, path: string, file: string): Promise<void> {
  rmSync(folder.restoring, { recursive: true, force: true });
  const migrations = readMigrations();
  try {
    // Unpacked here: the embedded database ends the process over a file that is no gzip.
    const database = await openEmbedded(folder.restoring, new Blob([gunzipSync(readFileSync(path))]));
    const applied = await migrate(database, migrations);
    await database.close();
    if (applied.length === migrations.length) throw new Error('It holds no database of Foothold.');
  } catch (error) {
    rmSync(folder.restoring, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : 'unknown';
    throw new OperatorProblem(
      2,
      `${file}: expected a file that backup has written. Nothing was changed. (${why})`,
    );
  }
  keepRestored(folder);
}
