import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { writeWhole } from '#platform/files/whole-file.ts';
import { groundCommand } from './cli-command.ts';

export const backupCommand = groundCommand({
  name: 'backup',
  summary: 'Write the whole embedded database to one file; the service may go on meanwhile',
  parts: [['<file>', 'the file to write, such as foothold-backup.tar.gz; it must not exist yet']],
  input: z.object({ file: z.string() }),
  run: async ({ ground, terminal }, { file }) => {
    const { backup } = ground.database;
    if (backup === null)
      throw new OperatorProblem(
        2,
        'The database is a Postgres server. Use its own tool: pg_dump --format=custom.',
      );
    const path = resolve(terminal.cwd, file);
    if (existsSync(path)) throw new OperatorProblem(2, `${file} exists already. Name a file that does not.`);
    const content = new Uint8Array(await (await backup()).arrayBuffer());
    writeWhole(path, content);
    return {
      json: { file: path, bytes: content.length },
      text: `Wrote ${file} (${Math.ceil(content.length / 1024)} KB). It holds personal data: keep it as safe as the service.`,
    };
  },
});
