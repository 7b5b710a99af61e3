import { readFileSync, writeFileSync } from 'node:fs';
import { type Shape, shapedIntake } from '#engines/matching/test-kit/shaped-intake.ts';
import { SOLVERS } from './matching-solvers.ts';

// One solver on one intake, in a process of its own, so that its memory is its own and it can be ended where it takes too long.
// Run by bench/matching.ts: matching-peer.ts SOLVER SHAPE PEOPLE SEED PLACED
// Memory is what the process grew to at most while it solved, beyond what stood before: the peak is set back first (Linux; elsewhere
// it is the greatest that the process ever was, the making of the intake included).

const [name = '', shape = 'U', people, seed, placed] = process.argv.slice(2);
const solve = SOLVERS[name];
if (!solve) throw new RangeError(`no solver ${name}`);
// What is loaded and compiled is not counted: a small intake first.
await solve(shapedIntake('U', 20, 1), 20);
const problem = shapedIntake(shape as Shape, Number(people), Number(seed));
globalThis.gc?.();
const before = forgetPeak() ? process.memoryUsage.rss() : 0;
const began = performance.now();
const answer = await solve(problem, Number(placed));
const ms = performance.now() - began;
const peakMb = Math.round((peak() - before) / 1e6);
process.stdout.write(`${JSON.stringify({ ...answer, ms, peakMb })}\n`);
process.exit();

function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

function peak(): number {
  if (before === 0) return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes = '0'] = readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+) kB/) ?? [];
  return Number(kilobytes) * 1024;
}
