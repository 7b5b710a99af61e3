import loadHighs from 'highs';
import { linearSumAssignment } from 'linear-sum-assignment';
import { minCostFlow } from 'min-cost-flow';
import { equalTo, lessEq, solve } from 'yalps';
import { type IntakeProblem, planIntake } from '#engines/matching/index.ts';
import { SCORE_MAX } from '#engines/matching/problem/intake-problem.ts';

// The solvers that the planner is held against. Each finds the greatest total of scores among the plans that place most people;
// `placed` says how many that is, for those that cannot find it out.

export interface PeerAnswer {
  readonly placed: number;
  readonly total: number;
}

type Solve = (problem: IntakeProblem, placed: number) => PeerAnswer | Promise<PeerAnswer>;

/** Our own plan for the greatest total, and the fair one, to be measured like the others. */
export const OURS = ['ours', 'ours, fair'] as const;

/** By the name that the table shows. */
export const SOLVERS: Readonly<Record<string, Solve>> = {
  ours: (problem) => planIntake({ ...problem, bands: [] }).objective,
  'ours, fair': (problem) => planIntake(problem).objective,
  'HiGHS simplex': (problem, placed) => highsBy('simplex', problem, placed),
  'HiGHS interior point': (problem, placed) => highsBy('ipm', problem, placed),
  'min-cost-flow': shortestPaths,
  'linear-sum-assignment': jonkerVolgenant,
  yalps: linearProgram,
  'or-tools-wasm': orTools,
};

/** Every option with its person, its opportunity and its score. */
function* optionsOf({ people, optionsFrom, opportunityOf, scoreOf }: IntakeProblem) {
  for (let person = 0; person < people; person++)
    for (let o = optionsFrom[person] ?? 0; o < (optionsFrom[person + 1] ?? 0); o++)
      yield { person, opportunity: opportunityOf[o] ?? 0, score: scoreOf[o] ?? 0 };
}

/** min-cost-flow: successive shortest paths. Most people first is its own rule; what is lost to the highest score is the cost. */
function shortestPaths(problem: IntakeProblem): PeerAnswer {
  const { people, places } = problem;
  const edges = [
    ...Array.from({ length: people }, (_, p) => ({ from: 'SOURCE', to: `p${p}`, capacity: 1, cost: 0 })),
    ...Array.from(optionsOf(problem), ({ person, opportunity, score }) => ({
      ...{ from: `p${person}`, to: `o${opportunity}`, capacity: 1, cost: SCORE_MAX - score },
    })),
    ...Array.from(places, (capacity, o) => ({ from: `o${o}`, to: 'SINK', capacity, cost: 0 })),
  ];
  const taken = minCostFlow(edges).filter(({ from, flow }) => from.startsWith('p') && flow > 0);
  return { placed: taken.length, total: taken.reduce((sum, { cost }) => sum + SCORE_MAX - cost, 0) };
}

/** More than any plan's total, so that one more person placed counts first. */
const PLACED = 1e8;

/** linear-sum-assignment: Jonker and Volgenant on a full matrix, with a column for each place. */
function jonkerVolgenant(problem: IntakeProblem): PeerAnswer {
  const firstSeat: number[] = [];
  let seats = 0;
  for (const count of problem.places) {
    firstSeat.push(seats);
    seats += count;
  }
  const worth = Array.from({ length: problem.people }, () => new Float64Array(seats));
  for (const { person, opportunity, score } of optionsOf(problem)) {
    const from = firstSeat[opportunity] ?? 0;
    worth[person]?.fill(PLACED + score, from, from + (problem.places[opportunity] ?? 0));
  }
  const taken = Array.from(
    linearSumAssignment(worth, { maximaze: true }).rowAssignments,
    (seat, person) => worth[person]?.[seat] ?? 0,
  ).filter((value) => value > 0);
  return { placed: taken.length, total: taken.reduce((sum, value) => sum + value - PLACED, 0) };
}

/** YALPS: a linear program in TypeScript, on a full tableau. */
function linearProgram(problem: IntakeProblem, placed: number): PeerAnswer {
  const options = [...optionsOf(problem)];
  const { result, variables } = solve({
    direction: 'maximize',
    objective: 'score',
    constraints: [
      ['placed', equalTo(placed)] as const,
      ...Array.from({ length: problem.people }, (_, p) => [`p${p}`, lessEq(1)] as const),
      ...Array.from(problem.places, (count, o) => [`o${o}`, lessEq(count)] as const),
    ],
    variables: options.map(
      ({ person, opportunity, score }, o) =>
        [`${o}`, { score, placed: 1, [`p${person}`]: 1, [`o${opportunity}`]: 1 }] as const,
    ),
  });
  const taken = variables.reduce((sum, [, value]) => sum + value, 0);
  return { placed: Math.round(taken), total: Math.round(result) };
}

/**
 * OR-tools' cost scaling in WebAssembly. It takes 318 MB, more than all else together, so it is no dependency: it takes part where
 * somebody has put it there with `npm install --no-save or-tools-wasm@0.9.1`.
 */
async function orTools(problem: IntakeProblem): Promise<PeerAnswer> {
  const { NetworkFlow } = await import(OR_TOOLS);
  await NetworkFlow.initNetworkFlow();
  const { people, places } = problem;
  const [source, sink] = [people + places.length, people + places.length + 1];
  const flow = new NetworkFlow.SimpleMinCostFlow();
  const options = [...optionsOf(problem)];
  for (const { person, opportunity, score } of options)
    flow.addArcWithCapacityAndUnitCost(person, people + opportunity, 1, SCORE_MAX - score);
  for (let person = 0; person < people; person++) flow.addArcWithCapacityAndUnitCost(source, person, 1, 0);
  for (const [o, count] of places.entries()) flow.addArcWithCapacityAndUnitCost(people + o, sink, count, 0);
  flow.setNodeSupply(source, people);
  flow.setNodeSupply(sink, -people);
  await flow.solveMaxFlowWithMinCost();
  const taken = options.filter((_, arc) => flow.flow(arc) > 0);
  return { placed: taken.length, total: taken.reduce((sum, { score }) => sum + score, 0) };
}

// Not a literal: nothing is to look for it where it is not.
const OR_TOOLS = ['or-tools-wasm', 'network-flow'].join('/');

/** HiGHS in WebAssembly: a linear program, integral by itself. Where everybody is placed, each is a row that must be 1. */
async function highsBy(way: 'simplex' | 'ipm', problem: IntakeProblem, placed: number): Promise<PeerAnswer> {
  const highs = await loadHighs();
  const { people, places, opportunityOf, scoreOf, optionsFrom } = problem;
  const everybody = placed === people;
  const columns = opportunityOf.length;
  const rows = people + places.length + (everybody ? 0 : 1);
  const each = everybody ? 2 : 3;
  const indices = new Int32Array(columns * each);
  for (let person = 0; person < people; person++)
    for (let o = optionsFrom[person] ?? 0; o < (optionsFrom[person + 1] ?? 0); o++) {
      indices[o * each] = person;
      indices[o * each + 1] = people + (opportunityOf[o] ?? 0);
      if (!everybody) indices[o * each + 2] = rows - 1;
    }
  const model = highs.createModel({
    numCols: columns,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(scoreOf),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rowBounds(problem, everybody ? 1 : 0, 0, everybody ? [] : [placed]),
    rowUpper: rowBounds(problem, 1, 1, everybody ? [] : [placed]),
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns,
      starts: Int32Array.from({ length: columns + 1 }, (_, i) => i * each),
      indices,
      values: new Float64Array(columns * each).fill(1),
    },
  });
  try {
    model.options.set('output_flag', false);
    model.options.set('solver', way);
    model.run();
    const { colValue } = model.getSolution();
    const taken = Array.from(colValue, Math.round);
    return {
      placed: taken.reduce((sum, value) => sum + value, 0),
      total: taken.reduce((sum, value, o) => sum + value * (scoreOf[o] ?? 0), 0),
    };
  } finally {
    model.dispose();
  }
}

function rowBounds(
  { people, places }: IntakeProblem,
  person: number,
  times: number,
  last: number[],
): Float64Array {
  return Float64Array.from([
    ...new Array<number>(people).fill(person),
    ...Array.from(places, (n) => n * times),
    ...last,
  ]);
}
