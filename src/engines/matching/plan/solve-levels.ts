import { type Level, worthAt } from '../network/levels.ts';
import type { Network } from '../network/network.ts';
import { factsOf } from '../network/option-facts.ts';
import { settleCounts } from '../stages/counting-stage.ts';
import { cover } from '../stages/coverage.ts';
import { type FirstFace, firstFace, narrow } from '../stages/face.ts';
import { WAITS } from '../stages/stage.ts';
import { settleTotal } from '../stages/total-stage.ts';

/** The best plan of a network, and the prices that prove it. */
export interface Solution {
  /** Person → option of the network, −1 for those who wait. */
  readonly held: Int32Array;
  /** Level by level: price of node v at level k is `price[k * nodes + v]`; the top costs nothing. */
  readonly price: Int32Array;
}

/**
 * Solves one level after the other, each on the optimal face of those before it. Side constraints that are no
 * nodes of the tree are not looked at. See `settleCounts` and `settleTotal` for what a level costs.
 */
export function solveLevels(network: Network, levels: readonly Level[]): Solution {
  const { nodes } = network.tree;
  const coverage = cover(network);
  const price = new Int32Array(levels.length * nodes);
  price.set(coverage.price.subarray(0, nodes));
  const first = firstFace(network, coverage);
  const { stage } = first;
  levels.forEach((level, k) => {
    if (level.kind === 'place') return;
    fillWorths(network, first, level);
    fillWaits(first);
    if (level.kind === 'total') settleTotal(stage);
    else settleCounts(stage);
    price.set(levelPrices(first, coverage.price), k * nodes);
    if (level.kind !== 'total') narrow(stage);
  });
  const held = stage.flow.held.map((e) => (e < 0 ? -1 : (stage.face.option[e] as number)));
  return { held, price };
}

function fillWorths(network: Network, { stage }: FirstFace, level: Level): void {
  const { face, worth } = stage;
  for (let p = 0; p < face.people; p++) {
    const end = face.rowFrom[p + 1] as number;
    for (let e = face.rowFrom[p] as number; e < end; e++) {
      const option = face.option[e] as number;
      if (option >= 0) worth[e] = worthAt(level, factsOf(network, option));
    }
  }
}

/** What waiting counts: 1 where levels count people. It is free to choose: as many wait in every plan in play. */
function fillWaits({ stage }: FirstFace): void {
  const { face, worth } = stage;
  const size = face.rowFrom[face.people] as number;
  for (let e = 0; e < size; e++) if (face.option[e] === WAITS) worth[e] = 1;
}

/** Prices moved so that waiting, which counts nothing, costs nothing; each part that waits together on its own. */
function levelPrices({ stage, waits }: FirstFace, reached: Int32Array): Int32Array {
  const { price, tree, face, worth } = stage;
  const shift = new Map([[0, price[tree.nodes] as number]]);
  for (const { rank, node } of waits) {
    const option = face.leaf.indexOf(node);
    shift.set(rank, (price[node] as number) - (worth[option] as number));
  }
  return Int32Array.from(
    reached.subarray(0, reached.length - 1),
    (rank, v) => (price[v] as number) - (shift.get(rank) ?? 0),
  );
}
