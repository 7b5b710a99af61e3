import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm run check` (what needs no database) and `npm test` (everything). Every step runs even where an earlier one
// did not pass, so that one run tells all; the last line counts the tests.

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where a suite says what came of it. */
  readonly report?: string;
}

const reports = mkdtempSync(join(tmpdir(), 'foothold-reports-'));
let suites = 0;

function suite(name: string, config: string, env: Readonly<Record<string, string>> = {}): Step {
  const report = join(reports, `${++suites}.json`);
  return {
    name,
    report,
    command: [
      'vitest',
      'run',
      `--config=tests/config/vitest.${config}.ts`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  };
}

const CHECKS: readonly Step[] = [
  suite('rules, machines and architecture', 'pure'),
  { name: 'types', command: ['node', 'node_modules/tsc-native/bin/tsc', '-p', '.'] },
  { name: 'format and lint', command: ['biome', 'ci', '--config-path=tests/config/code-style.jsonc', '.'] },
  { name: 'imports', command: ['depcruise', '--config=tests/config/import-rules.mjs', 'src'] },
  { name: 'unused', command: ['knip', '--config=tests/config/unused.jsonc', '--no-config-hints'] },
];

const SUITES: readonly Step[] = [
  suite('embedded database', 'database'),
  suite('a real Postgres', 'database', { FOOTHOLD_TEST_DATABASE: 'server' }),
  suite('Workers', 'workers'),
  suite('the whole service, and a browser', 'whole'),
];

/** Runs a step and prints what it said once it is over. @returns true where it passed. */
async function run({ name, command, env = {}, report }: Step): Promise<boolean> {
  const began = performance.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  // An end with 0 is not believed alone: something in the process may have ended it so.
  const isWell = code === 0 && (report === undefined || reportAt(report).success);
  console.log(`\n== ${name}: ${isWell ? 'passed' : 'FAILED'} in ${seconds} s`);
  process.stdout.write(Buffer.concat(said));
  return isWell;
}

async function runSome(steps: readonly Step[], atOnce: number): Promise<boolean[]> {
  const waiting = [...steps];
  const results: boolean[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const NOTHING: Report = { success: false, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };

/** What a suite wrote; one that came to no end wrote nothing. */
function reportAt(path: string): Report {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : NOTHING;
}

function count(): Omit<Report, 'success'> {
  const all = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  for (let n = 1; n <= suites; n++) {
    const report = reportAt(join(reports, `${n}.json`));
    for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += report[key];
  }
  return all;
}

const results = await runSome(CHECKS, Math.min(2, availableParallelism()));
if (process.argv[2] !== 'check') results.push(...(await runSome(SUITES, 1)));
const { numPassedTests, numFailedTests, numPendingTests } = count();
rmSync(reports, { recursive: true });
const unwell = results.filter((passed) => !passed).length;
console.log(unwell === 0 ? '\nEvery step passed.' : `\n${unwell} of ${results.length} steps did not pass.`);
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exitCode = unwell === 0 ? 0 : 1;
