import { type Shape, shapedIntake } from '#engines/matching/test-kit/shaped-intake.ts';
import { SOLVERS } from './matching-solvers.ts';

// One solver on one intake, in a process of its own, so that its memory is its own and it can be ended where it takes too long.
// Run by bench/matching.ts: matching-peer.ts SOLVER SHAPE PEOPLE SEED PLACED

const [name = '', shape = 'U', people, seed, placed] = process.argv.slice(2);
const solve = SOLVERS[name];
if (!solve) throw new RangeError(`no solver ${name}`);
// What is loaded and compiled is not counted: a small intake first.
await solve(shapedIntake('U', 20, 1), 20);
const problem = shapedIntake(shape as Shape, Number(people), Number(seed));
const began = performance.now();
const answer = await solve(problem, Number(placed));
const ms = performance.now() - began;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ ...answer, ms, peakMb })}\n`);
process.exit();
