import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperatorProblem } from '#entry/operator-problem.ts';
import type { Terminal } from '#entry/terminal.ts';

/** A file that was named at the command line, meant from where the person stands. */
export function readGiven({ cwd }: Terminal, file: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OperatorProblem(2, `${file}: expected a file that can be read (${code}).`);
  }
}
