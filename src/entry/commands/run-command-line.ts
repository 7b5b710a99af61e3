import { Command, CommanderError, Option } from 'commander';
import { actorByEmail, checkAuthority } from '#areas/accounts/index.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import type { Terminal } from '#entry/terminal.ts';
import { type Actor, operatorIn, sqlStateOf } from '#platform/actor.ts';
import { keepLooks } from '#platform/audit/keep-looks.ts';
import { newLooks } from '#platform/audit/looks.ts';
import { ServiceError } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { problemOf } from '#platform/http/problem.ts';
import type { CliCommand, GroundCommand, Reply } from './cli-command.ts';

/**
 * Has something done on the ground: on a database that is opened for it, or on that of the running service.
 * @returns the exit code.
 */
export type Host = (work: (ground: Ground) => Promise<number>) => Promise<number>;

/** Runs what was typed after `foothold --`. Says everything through `terminal`. @returns the exit code. */
export async function runCommandLine(
  commands: readonly CliCommand[],
  args: readonly string[],
  terminal: Terminal,
  host: Host,
): Promise<number> {
  const wantsJson = args.includes('--json');
  let exit = 0;
  const program = newProgram(terminal);
  for (const it of commands)
    place(program, it).action(async (...given: unknown[]) => {
      const typed = typedIn(given.at(-1) as Command);
      exit = await answer(terminal, wantsJson, () => perform(it, typed, terminal, host, wantsJson));
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that was asked for is an answer; anything else that commander ends with is input that is wrong.
    exit = error.exitCode === 0 ? 0 : 2;
    if (exit === 2 && wantsJson) sayProblem(terminal, 'usage', error.message);
  }
  return exit;
}

function newProgram(terminal: Terminal): Command {
  return new Command('foothold')
    .description('Employability placements for young people who are leaving care.')
    .usage('COMMAND [options]')
    .exitOverride()
    .showHelpAfterError('(add --help to see how this is used)')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.problem(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    });
}

// "postcodes import" hangs under "postcodes", which is made where it is missing.
function place(program: Command, it: CliCommand): Command {
  const command = it.name
    .split(' ')
    .reduce(
      (above, word) => above.commands.find((one) => one.name() === word) ?? above.command(word),
      program,
    )
    .description(it.summary);
  for (const [flags, description] of it.parts) {
    if (flags.startsWith('-')) command.addOption(new Option(flags, description));
    else command.argument(flags, description);
  }
  command.option('--json', 'one JSON document on stdout and nothing else there');
  if (it.kind === 'ground')
    command
      .option('--authority <gss>', 'the authority to work in, by its GSS code')
      .option('--as <email>', 'who does it; without this, the system operator');
  return command;
}

function typedIn(command: Command): Record<string, unknown> {
  const named = command.registeredArguments.map((argument, at) => [
    argument.name(),
    command.processedArgs[at] as unknown,
  ]);
  return { ...command.opts(), ...Object.fromEntries(named) };
}

async function perform(
  it: CliCommand,
  typed: Record<string, unknown>,
  terminal: Terminal,
  host: Host,
  wantsJson: boolean,
): Promise<number> {
  if (it.kind === 'lone') return reply(terminal, wantsJson, await it.run(terminal, typed));
  // Problems are told here and not outside, because the ground may be that of another process.
  return host((ground) =>
    answer(terminal, wantsJson, async () => {
      const work = await workOn({ ...ground, looks: newLooks() }, typed, terminal);
      const said = await it.run(work, typed);
      await keepLooks(work.ground, {
        from: 'command',
        what: it.name,
        keyId: null,
        asked: Object.keys(typed).sort(),
      });
      return reply(terminal, wantsJson, said);
    }),
  );
}

async function workOn(ground: Ground, typed: Record<string, unknown>, terminal: Terminal) {
  const named = typeof typed.authority === 'string' ? typed.authority : null;
  if (named !== null) await checkAuthority(ground, named);
  const actor: Actor =
    typeof typed.as === 'string' ? await actorByEmail(ground, typed.as, named) : operatorIn(named);
  return { ground, actor, authority: actor.authority, terminal } satisfies Parameters<
    GroundCommand['run']
  >[0];
}

function reply(terminal: Terminal, wantsJson: boolean, { json, text, exit = 0 }: Reply): number {
  if (wantsJson) terminal.out(`${JSON.stringify(json)}\n`);
  else if (text !== '') terminal.out(text.endsWith('\n') ? text : `${text}\n`);
  return exit;
}

async function answer(terminal: Terminal, wantsJson: boolean, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    terminal.problem(`${sentenceOf(error)}\n`);
    if (wantsJson && error instanceof ServiceError) terminal.out(`${JSON.stringify(problemOf(error))}\n`);
    else if (wantsJson) sayProblem(terminal, 'not-done', sentenceOf(error));
    return exitOf(error);
  }
}

function sayProblem(terminal: Terminal, code: string, detail: string): void {
  terminal.out(`${JSON.stringify({ code, detail })}\n`);
}

function exitOf(error: unknown): number {
  if (error instanceof OperatorProblem) return error.exit;
  if (!(error instanceof ServiceError)) return 1;
  return error.kind === 'conflict' || error.kind === 'precondition' ? 3 : 2;
}

function sentenceOf(error: unknown): string {
  if (error instanceof ServiceError && error.fields.length > 0)
    return error.fields.map(({ field, message }) => `${field}: ${message}.`).join('\n');
  // The message of a database error can quote a row; its SQLSTATE cannot.
  const state = sqlStateOf(error);
  if (state !== null) return `The database refused this (${state}). Nothing was changed.`;
  return error instanceof Error ? error.message : 'Something went wrong.';
}
