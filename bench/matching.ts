import {
  addPlace,
  arrive,
  checkCertificate,
  type IntakeProblem,
  type LivePlan,
  losePlace,
  openLive,
  type Plan,
  planIntake,
  withdraw,
} from '#engines/matching/index.ts';
import { randomFrom } from '#engines/matching/test-kit/random.ts';
import { type Shape, shapedIntake } from '#engines/matching/test-kit/shaped-intake.ts';
import { memoryOfOurs, type PeerLine, Peers } from './beside-peers.ts';
import { firstComeFirstServed, stableMatching } from './matching-peers.ts';

// The plan for a whole intake, in shapes U, T and S (see shaped-intake.ts) at 300, 3,000 and 30,000 people: time for the
// best total and for the fair plan, certificate, memory, and beside us the solvers of matching-solvers.ts on the same intake, each
// for 20 seconds at most (--full: two minutes), and placing one by one. Then how the cost grows, single changes on a live plan,
// and a batch planned again. --huge adds 100,000 people; --quick leaves the peers out. Run: npm run bench -- matching

const SEED = 3;
const REPEATS = 3;
const quick = process.argv.includes('--quick');
const sizes = [300, 3_000, 30_000, ...(process.argv.includes('--huge') ? [100_000] : [])];
const SHAPES: readonly Shape[] = ['U', 'T', 'S'];

const peers = new Peers(process.argv.includes('--full') ? 120 : 20);
const peerLines: PeerLine[] = [];
warmUp();
const plans = SHAPES.flatMap((shape) => sizes.map((people) => benchPlan(shape, people)));
console.table(plans);
if (peerLines.length > 0) console.table(peerLines);
const curves = SHAPES.flatMap(growthOf);
console.table(curves);
const changes = SHAPES.map((shape) => benchChanges(shape, 30_000));
console.table(changes);
const batches = SHAPES.flatMap((shape) => benchBatch(shape, 30_000));
console.table(batches);
console.log(JSON.stringify({ bench: 'matching', plans, peers: peerLines, curves, changes, batches }));

function benchPlan(shape: Shape, people: number) {
  const problem = shapedIntake(shape, people, SEED);
  const total = best(() => planIntake({ ...problem, bands: [] }));
  const fair = best(() => planIntake(problem));
  const check = best(() => checkCertificate(problem, fair.result));
  const { placed, total: points } = total.result.objective;
  const found = { shape, people, seed: SEED, placed, total: points, ms: total.ms };
  if (!quick) peerLines.push(...peers.beside(found));
  console.error(`${shape} ${people}: total ${ms(total.ms)} ms, fair ${ms(fair.ms)} ms`);
  return {
    shape,
    people,
    options: problem.opportunityOf.length,
    totalMs: ms(total.ms),
    fairMs: ms(fair.ms),
    certificateMs: ms(check.ms),
    proved: check.result.isBest && check.result.placesMost && check.result.broken.length === 0,
    ...memoryOfOurs(found),
    placed: percent(placed, people),
    firstCome: percent(firstComeFirstServed(problem).placed, people),
    stable: percent(stableMatching(problem).placed, people),
    worstTotal: total.result.objective.worst,
    worstFair: fair.result.objective.worst,
    fairCost: percent(points - fair.result.objective.total, points),
  };
}

/** How the cost grows with the people from one size to the next: the power of it, 1 where twice as many take twice as long. */
function growthOf(shape: Shape) {
  const own = plans.filter((plan) => plan.shape === shape);
  return own.slice(1).map((plan, n) => {
    const before = own[n] ?? plan;
    const power = (of: (line: typeof plan) => number | undefined) =>
      Math.round(
        (100 * Math.log((of(plan) ?? 1) / (of(before) ?? 1))) / Math.log(plan.people / before.people),
      ) / 100;
    return {
      ...{ shape, from: before.people, to: plan.people },
      total: power(({ totalMs }) => totalMs),
      fair: power(({ fairMs }) => fairMs),
      certificate: power(({ certificateMs }) => certificateMs),
    };
  });
}

/** Every kind of change, 250 times each, where the offers of the plan stand; the least of some runs of the same changes. */
function benchChanges(shape: Shape, people: number) {
  const first = shapedIntake(shape, people, SEED);
  const problem = { ...first, standing: planIntake(first).opportunityOf, fewestMoves: true };
  const plan = planIntake(problem);
  const runs = Array.from({ length: REPEATS }, () => runChanges(openLive(problem, plan), first));
  const times = (runs[0] ?? []).map((_, i) => Math.min(...runs.map((run) => run[i]?.ms ?? 0))).slice(80);
  const moved = (runs[0] ?? []).map((change) => change.moved);
  return {
    shape,
    people,
    changes: times.length,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    maxMs: quantile(times, 1),
    moved50: quantile(moved, 0.5),
    moved95: quantile(moved, 0.95),
  };
}

function runChanges(live: LivePlan, problem: IntakeProblem) {
  const random = randomFrom(SEED);
  const { optionsFrom, opportunityOf, scoreOf } = problem;
  const anybody = () => random.from(0, problem.people - 1);
  const anywhere = () => random.from(0, problem.places.length - 1);
  const likeAnybody = () => {
    const like = anybody();
    const [from, to] = [optionsFrom[like] ?? 0, optionsFrom[like + 1] ?? 0];
    const options = Array.from(opportunityOf.subarray(from, to), (opportunity, i) => ({
      opportunity,
      score: Math.min(1000, Math.max(0, (scoreOf[from + i] ?? 0) + random.from(-50, 50))),
    }));
    return { options };
  };
  return Array.from({ length: 250 }, () => [
    change(anybody(), (person) => withdraw(live, person).length),
    change(likeAnybody(), (arrival) => arrive(live, arrival).moves.length),
    change(anywhere(), (opportunity) => losePlace(live, opportunity).length),
    change(anywhere(), (opportunity) => addPlace(live, opportunity).length),
  ]).flat();
}

function change<T>(what: T, make: (what: T) => number): { ms: number; moved: number } {
  const { ms: took, result } = once(() => make(what));
  return { ms: took, moved: result };
}

/**
 * 3 % arrive, 2 % withdraw, 2 % of the opportunities go: how many standing offers the new plan moves or withdraws, and
 * what that costs of the score that a plan without standing offers would reach.
 */
function benchBatch(shape: Shape, people: number) {
  const random = randomFrom(SEED);
  const all = shapedIntake(shape, Math.round(people * 1.03), SEED);
  const plan = planIntake(onlyPeople(all, (person) => person < people));
  const left = new Set(Array.from({ length: Math.round(people * 0.02) }, () => random.from(0, people - 1)));
  const places = all.places.map((count) => (random.chance(0.02) ? 0 : count));
  const now = { ...onlyPeople(all, (person) => !left.has(person)), places };
  const standing = plan.opportunityOf.map((at, person) => (left.has(person) || places[at] === 0 ? -1 : at));
  const free = planIntake(now);
  return [
    { rule: 'fewest moves', rules: { fewestMoves: true } },
    { rule: 'δ 50, fair', rules: { stickiness: 50 } },
    { rule: 'δ 50, total', rules: { stickiness: 50, bands: [] } },
    { rule: 'δ 200, total', rules: { stickiness: 200, bands: [] } },
  ].map(({ rule, rules }) => {
    const again = once(() => planIntake({ ...now, ...rules, standing }));
    return { shape, people, rule, replanMs: ms(again.ms), ...movedBy(standing, again.result, free) };
  });
}

function movedBy(standing: Int32Array, plan: Plan, free: Plan) {
  const held = [...standing.keys()].filter((person) => (standing[person] ?? -1) >= 0);
  const moved = held.filter((person) => plan.opportunityOf[person] !== standing[person]);
  return {
    standing: held.length,
    moved: moved.length,
    movedShare: percent(moved.length, held.length),
    withdrawn: moved.filter((person) => plan.opportunityOf[person] === -1).length,
    placedAsFree: plan.objective.placed === free.objective.placed,
    scoreCost: percent(free.objective.total - plan.objective.total, free.objective.total),
  };
}

/** The same numbering, with nothing open to the others. */
function onlyPeople(problem: IntakeProblem, isIn: (person: number) => boolean): IntakeProblem {
  const keep = [...problem.opportunityOf.keys()];
  const personOf = new Int32Array(keep.length);
  for (let person = 0; person < problem.people; person++)
    personOf.fill(person, problem.optionsFrom[person], problem.optionsFrom[person + 1]);
  const kept = keep.filter((option) => isIn(personOf[option] ?? 0));
  const optionsFrom = new Int32Array(problem.people + 1);
  for (const option of kept)
    optionsFrom[(personOf[option] ?? 0) + 1] = (optionsFrom[(personOf[option] ?? 0) + 1] ?? 0) + 1;
  for (let person = 0; person < problem.people; person++)
    optionsFrom[person + 1] = (optionsFrom[person + 1] ?? 0) + (optionsFrom[person] ?? 0);
  return {
    ...problem,
    optionsFrom,
    opportunityOf: Int32Array.from(kept, (option) => problem.opportunityOf[option] ?? 0),
    scoreOf: Int32Array.from(kept, (option) => problem.scoreOf[option] ?? 0),
  };
}

function warmUp(): void {
  for (const shape of SHAPES) planIntake(shapedIntake(shape, 1_000, SEED));
}

function once<T>(work: () => T): { ms: number; result: T } {
  const began = performance.now();
  const result = work();
  return { ms: performance.now() - began, result };
}

/** The least of some runs: what the machine's other work adds is not ours. */
function best<T>(work: () => T): { ms: number; result: T } {
  const runs = Array.from({ length: REPEATS }, () => once(work));
  return runs.reduce((a, b) => (a.ms <= b.ms ? a : b));
}

function ms(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}

function percent(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(2)} %`;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(1000 * (sorted[Math.floor(q * (sorted.length - 1))] ?? 0)) / 1000;
}
