import { factsOfLive, openLive, opportunityHeld } from '../live/live-plan.ts';
import { pricesOfLive } from '../live/live-prices.ts';
import { type Level, levelsOf } from '../network/levels.ts';
import { type Network, networkOf } from '../network/network.ts';
import { DEFAULT_BRANCH_LIMIT, type IntakeProblem } from '../problem/intake-problem.ts';
import { faultsIn, IntakeProblemError } from '../problem/problem-faults.ts';
import { type Branched, branch } from './branch.ts';
import { objectiveOf } from './objective.ts';
import { type Plan, pricesOfLimits } from './plan.ts';
import { sideConstraintsOf } from './side-constraints.ts';
import { solveLevels } from './solve-levels.ts';

/**
 * The best plan for an intake: most people placed; of those plans, priority first; of those, as few standing
 * offers moved as can be (where asked for); of those, the fewest under each band, the lowest band first; of
 * those, the greatest total of scores and of δ for each standing offer kept. Same problem, same plan.
 *
 * Complexity: O(√people · options) for each level but the last, which is O(people · options · log) at worst; in
 * practice about linear: well under a second for 30,000 people with 20 options each, 20 bytes of memory an option.
 * Side constraints that cross multiply that by branches (see `branch`).
 * @throws IntakeProblemError where the problem is unsound, or where its locks do not fit together.
 */
export function planIntake(problem: IntakeProblem): Plan {
  const faults = faultsIn(problem);
  if (faults.length > 0) throw new IntakeProblemError(faults);
  const network = networkOf(problem);
  const levels = levelsOf(problem);
  const { held, price } = solveLevels(network, levels);
  const unseated = (problem.locked ?? []).filter(({ person }) => held[person] === -1);
  if (unseated.length > 0)
    throw new IntakeProblemError(
      unseated.map(
        ({ person, opportunity }) => `person ${person} is locked to ${opportunity}, where no place is left`,
      ),
    );
  const plan = planOf(network, levels, held, price);
  return withSides(problem, network, plan);
}

function planOf(network: Network, levels: readonly Level[], held: Int32Array, price: Int32Array): Plan {
  const prices = pricesOfLimits(network, levels.length, price);
  const objective = objectiveOf(network, levels, held);
  return {
    opportunityOf: held.map((option) => (option < 0 ? -1 : (network.opportunityOf[option] as number))),
    objective,
    provedBest: true,
    bound: objective,
    ruledOut: [],
    prices,
    flowPrices: prices,
  };
}

function withSides(problem: IntakeProblem, network: Network, plan: Plan): Plan {
  const sides = sideConstraintsOf(problem, network);
  if (sides.length === 0) return plan;
  const branched = branch(openLive(problem, plan), sides, problem.branchLimit ?? DEFAULT_BRANCH_LIMIT);
  if (branched === undefined) throw new IntakeProblemError(['the locked pairs break a side constraint']);
  return branched.ruledOut.length === 0 ? plan : branchedPlan(problem, plan, branched);
}

function branchedPlan(problem: IntakeProblem, plan: Plan, { live, ruledOut, bound }: Branched): Plan {
  const facts = factsOfLive(live);
  const held = live.flow.held.slice(0, problem.people);
  const objective = objectiveOf(facts, live.levels, held);
  return {
    ...plan,
    opportunityOf: held.map((_, person) => opportunityHeld(live, person)),
    objective,
    provedBest: bound === undefined,
    bound: bound === undefined ? objective : objectiveOf(facts, live.levels, bound),
    ruledOut,
    prices: pricesOfLive(live),
  };
}
