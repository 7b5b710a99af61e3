import { setTimeout as wait } from 'node:timers/promises';
import { openDataFolder } from '#platform/files/data-folder.ts';
import { findHolder } from '#platform/files/folder-lock.ts';
import { answerCommands, askHolder, type Said } from '#platform/files/operator-channel.ts';
import type { CliCommand } from './commands/cli-command.ts';
import { GROUND_COMMANDS } from './commands/ground-commands.ts';
import { migrateCommand } from './commands/migrate.ts';
import { restoreCommand } from './commands/restore.ts';
import { type Host, runCommandLine } from './commands/run-command-line.ts';
import { serveCommand } from './commands/serve.ts';
import { timetableCheckCommand } from './commands/timetable.ts';
import { logTo, type OpenGround, openNamed, openOwn, settings } from './open-ground.ts';
import { OperatorProblem } from './operator-problem.ts';
import { processTerminal } from './terminal.ts';

// `npm start` and `npm run -s foothold -- COMMAND`.

const COMMANDS: readonly CliCommand[] = [
  serveCommand,
  migrateCommand,
  restoreCommand,
  timetableCheckCommand,
  ...GROUND_COMMANDS,
];

const ASK_AGAIN_MS = 500;
const ASK_TIMES = 60;

const args = process.argv.slice(2);

/** Beside a running service the command goes through it; else this process opens the database itself. */
const host: Host = async (work) => {
  const config = settings();
  const log = logTo(process.stderr);
  if (config.databaseUrl !== null) return workOn(await openNamed(config, log, config.databaseUrl), work);
  const folder = openDataFolder(config.dataFolder);
  for (let time = 1; time <= ASK_TIMES; time++) {
    const holder = await findHolder(folder.path);
    const own = holder === null ? await openOwn(config, log, answerCommands(null)) : null;
    if (own) return workOn(own, work);
    const exit = holder === null ? null : await askHolder(holder, { ...processTerminal, args }, hear);
    if (exit !== null) return exit;
    // Another command is at work without a service: it ends.
    await wait(ASK_AGAIN_MS);
  }
  throw new OperatorProblem(
    3,
    'Another command is still at work on this data folder. Try again when it has ended.',
  );
};

async function workOn(open: OpenGround, work: Parameters<Host>[0]): Promise<number> {
  try {
    return await work(open.ground);
  } finally {
    await open.close();
  }
}

function hear(part: Said): void {
  if ('out' in part) processTerminal.out(part.out);
  if ('problem' in part) processTerminal.problem(part.problem);
}

// Whoever reads the output has read enough: `foothold … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await runCommandLine(COMMANDS, args, processTerminal, host);
