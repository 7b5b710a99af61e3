import { expect, test } from 'vitest';
import { GROUND_COMMANDS } from '#entry/commands/ground-commands.ts';
import { runCommandLine } from '#entry/commands/run-command-line.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { conflict, invalid } from '#platform/errors.ts';

/** Runs what was typed where every command that asks for the ground gets `problem`. */
async function run(problem: Error | null, ...args: string[]) {
  const said = { out: '', problem: '' };
  const terminal = {
    cwd: '.',
    isTerminal: false,
    columns: 80,
    out: (text: string) => {
      said.out += text;
    },
    problem: (text: string) => {
      said.problem += text;
    },
  };
  const exit = await runCommandLine(GROUND_COMMANDS, args, terminal, async () => {
    if (problem) throw problem;
    return 0;
  });
  return { exit, ...said };
}

test.each(GROUND_COMMANDS.map(({ name }) => name))('%s --help says how it is used', async (name) => {
  const { exit, out, problem } = await run(null, ...name.split(' '), '--help');
  expect([exit, problem]).toEqual([0, '']);
  expect(out).toMatch(new RegExp(`^Usage: foothold ${name} \\[options\\]`));
  expect(out).toContain('--json');
});

test.each([
  ['a command that there is not', ['nonsense'], /unknown command 'nonsense'/],
  ['half a command', ['postcodes'], /Usage: foothold postcodes/],
  ['an option that there is not', ['doctor', '--loud'], /unknown option '--loud'/],
  ['a file that is missing from the line', ['backup'], /missing required argument 'file'/],
])('%s ends with 2 and says what is expected', async (_, args, sentence) => {
  const { exit, out, problem } = await run(null, ...args);
  expect([exit, out]).toEqual([2, '']);
  expect(problem).toMatch(sentence);
});

test.each([
  [
    'input that is wrong',
    2,
    invalid([{ field: 'file', message: 'Expected a file' }]),
    'file: Expected a file.',
  ],
  ['somebody else was first', 3, conflict('taken', 'Somebody else was first.'), 'Somebody else was first.'],
  [
    'a setting that is wrong',
    2,
    new OperatorProblem(2, 'PORT: expected a number.'),
    'PORT: expected a number.',
  ],
  ['a fault of ours', 1, new Error('It broke.'), 'It broke.'],
])(
  '%s: the exit code is %i, with a sentence on stderr, or one JSON document',
  async (_, code, problem, sentence) => {
    const plain = await run(problem, 'doctor');
    expect(plain).toEqual({ exit: code, out: '', problem: `${sentence}\n` });
    const json = await run(problem, 'doctor', '--json');
    expect(json.exit).toBe(code);
    expect(JSON.parse(json.out)).toMatchObject({ detail: expect.any(String) });
  },
);

test('what a database says of a row is not repeated', async () => {
  const problem = Object.assign(new Error('Key (name)=(Aspen Garnet) exists'), { code: '23505' });
  const { exit, problem: said } = await run(problem, 'doctor');
  expect([exit, said]).toEqual([1, 'The database refused this (23505). Nothing was changed.\n']);
});
