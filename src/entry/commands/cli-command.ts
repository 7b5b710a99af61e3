import type { z } from 'zod';
import type { Terminal } from '#entry/terminal.ts';
import type { Actor } from '#platform/actor.ts';
import { fieldProblems } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';

/** What a command at the command line works with. */
export interface Work {
  readonly ground: Ground;
  /** The system operator, or whoever `--as` names. */
  readonly actor: Actor;
  /** What `--authority` names, or the one that `--as` belongs to; null: none was named. */
  readonly authority: string | null;
  readonly terminal: Terminal;
}

/** What a command answers: `json` with --json, else `text`. */
export interface Reply {
  readonly json: unknown;
  readonly text: string;
  /** Where what was looked at is not as it should be: 1 in the service, 2 in a file that was given. */
  readonly exit?: 0 | 1 | 2;
}

/** How an argument or option is written, as commander takes it ("<files...>", "--top <n>"), and what it is. */
export type Part = readonly [flags: string, description: string];

interface Named {
  /** The words that are typed: "postcodes import". */
  readonly name: string;
  readonly summary: string;
  readonly parts: readonly Part[];
}

/** A command that works on the database: its own, or that of the service which is running on it. */
export interface GroundCommand extends Named {
  readonly kind: 'ground';
  run(work: Work, given: unknown): Promise<Reply>;
}

/** A command that must be alone with the data folder or needs none of it; it never goes through a running service. */
export interface LoneCommand extends Named {
  readonly kind: 'lone';
  run(terminal: Terminal, given: unknown): Promise<Reply>;
}

export type CliCommand = GroundCommand | LoneCommand;

/** Declares a command on the database. `input` parses arguments and options, by their names in camel case. */
export function groundCommand<Schema extends z.ZodType>(
  it: Named & { input: Schema; run: (work: Work, input: z.output<Schema>) => Promise<Reply> },
): GroundCommand {
  return { ...it, kind: 'ground', run: async (work, given) => it.run(work, parse(it, given)) };
}

/** Declares a command that goes alone. */
export function loneCommand<Schema extends z.ZodType>(
  it: Named & { input: Schema; run: (terminal: Terminal, input: z.output<Schema>) => Promise<Reply> },
): LoneCommand {
  return { ...it, kind: 'lone', run: async (terminal, given) => it.run(terminal, parse(it, given)) };
}

function parse<Schema extends z.ZodType>(it: Named & { input: Schema }, given: unknown): z.output<Schema> {
  const read = it.input.safeParse(given);
  if (!read.success)
    throw invalid(
      fieldProblems(read.error).map(({ field, message }) => ({ field: asTyped(it.parts, field), message })),
    );
  return read.data;
}

// The person typed --arrive-by, not arriveBy.
function asTyped(parts: readonly Part[], field: string): string {
  const flag = `--${field.replace(/\..*$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return parts.some(([flags]) => flags.split(/[ ,]/).includes(flag)) ? flag : field;
}
