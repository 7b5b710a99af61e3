import { z } from 'zod';
import { logTo, migrateNamed, openOwn, settings } from '#entry/open-ground.ts';
import { answerCommands } from '#platform/files/operator-channel.ts';
import { loneCommand } from './cli-command.ts';

export const migrateCommand = loneCommand({
  name: 'migrate',
  summary: 'Bring the database up to this release',
  parts: [],
  input: z.object({}),
  run: async () => {
    const applied = await apply();
    return {
      json: { applied },
      text: applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to this release.',
    };
  },
});

async function apply(): Promise<readonly string[]> {
  const config = settings();
  if (config.databaseUrl !== null) return migrateNamed(config.databaseUrl, config.migrateDatabaseUrl);
  const open = await openOwn(config, logTo(process.stderr), answerCommands(null));
  // Whoever has the folder has done it when it began.
  if (open === null) return [];
  await open.close();
  return open.applied;
}
