import type loadHighs from 'highs';
import type { IntakeProblem } from '#engines/matching/index.ts';

// What the planner is held against: the solver that anybody would take, and the two ways of placing people one by one.

export interface PeerAnswer {
  readonly placed: number;
  readonly total: number;
}

/** Each in turn takes the best that is left. */
export function firstComeFirstServed({ people, places, ...options }: IntakeProblem): PeerAnswer {
  const left = places.slice();
  let placed = 0;
  let total = 0;
  for (let person = 0; person < people; person++) {
    const best = choices(options, person).find(({ opportunity }) => (left[opportunity] ?? 0) > 0);
    if (best === undefined) continue;
    left[best.opportunity] = (left[best.opportunity] ?? 0) - 1;
    placed++;
    total += best.score;
  }
  return { placed, total };
}

/** Deferred acceptance: people ask for their best first, an opportunity keeps those who suit it best. */
export function stableMatching({ people, places, ...options }: IntakeProblem): PeerAnswer {
  const lists = Array.from({ length: people }, (_, person) => choices(options, person));
  const kept: { person: number; score: number }[][] = Array.from(places, () => []);
  const next = new Int32Array(people);
  const asking = lists.map((_, person) => person);
  for (let person = asking.pop(); person !== undefined; person = asking.pop()) {
    const at = next[person] ?? 0;
    next[person] = at + 1;
    const wish = lists[person]?.[at];
    if (wish === undefined) continue;
    const here = kept[wish.opportunity] ?? [];
    here.push({ person, score: wish.score });
    here.sort((a, b) => b.score - a.score || a.person - b.person);
    const out = here.length > (places[wish.opportunity] ?? 0) ? here.pop() : undefined;
    if (out !== undefined) asking.push(out.person);
  }
  const all = kept.flat();
  return { placed: all.length, total: all.reduce((sum, { score }) => sum + score, 0) };
}

type Options = Pick<IntakeProblem, 'optionsFrom' | 'opportunityOf' | 'scoreOf'>;

/** Options of a person, best first. */
function choices({ optionsFrom, opportunityOf, scoreOf }: Options, person: number) {
  const list: { opportunity: number; score: number }[] = [];
  for (let o = optionsFrom[person] ?? 0; o < (optionsFrom[person + 1] ?? 0); o++)
    list.push({ opportunity: opportunityOf[o] ?? 0, score: scoreOf[o] ?? 0 });
  return list.sort((a, b) => b.score - a.score || a.opportunity - b.opportunity);
}

/** HiGHS in WebAssembly. */
export type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** Its ways of solving an assignment as a linear program; integral by itself. */
export const HIGHS_WAYS = ['simplex', 'ipm'] as const;

/**
 * Greatest total of scores among plans that place `placed`. Where that is everybody, each person is a row that must
 * be 1: easier for it than one long row.
 */
export function solveWithHighs(
  highs: Highs,
  problem: IntakeProblem,
  placed: number,
  way: (typeof HIGHS_WAYS)[number],
): PeerAnswer {
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
