import { GROUND_COMMANDS } from '#entry/commands/ground-commands.ts';
import { runCommandLine } from '#entry/commands/run-command-line.ts';
import { timetableCheckCommand } from '#entry/commands/timetable.ts';
import type { Ground } from '#platform/ground.ts';

export interface Typed {
  readonly exit: number;
  /** What was said on stdout, and what on stderr. */
  readonly out: string;
  readonly problem: string;
}

/** Types a command as a person at a terminal would, standing in `cwd`, or a program at a pipe. */
export async function typeCommand(
  ground: Ground,
  cwd: string,
  args: readonly string[],
  isTerminal = false,
): Promise<Typed> {
  const said = { out: '', problem: '' };
  const terminal = {
    cwd,
    isTerminal,
    columns: 80,
    out: (text: string) => {
      said.out += text;
    },
    problem: (text: string) => {
      said.problem += text;
    },
  };
  const commands = [...GROUND_COMMANDS, timetableCheckCommand];
  const exit = await runCommandLine(commands, args, terminal, (work) => work(ground));
  return { exit, ...said };
}
