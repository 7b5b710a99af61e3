import { pathsOver } from './paths.ts';
import { raisePrices } from './shortest-paths.ts';
import { bestGain, gainOf, release, type Stage } from './stage.ts';
import { seatAlongTightPaths } from './tight-paths.ts';

/**
 * Settles a stage whose worths are 0 and 1. Everybody holds something and prices are 0 at the start; those who
 * could have better let go and are seated again by tight paths, all at once, and prices rise for all together when
 * those run out. O(options) a round, and few rounds: costs are small whole numbers.
 */
export function settleCounts(stage: Stage): void {
  let waiting: number[] = [];
  const { face, flow, worth, price, tree } = stage;
  for (let p = 0; p < face.people; p++)
    if ((flow.held[p] as number) >= 0 && gainOf(stage, p) < bestGain(face, worth, price, p)) waiting.push(p);
  for (const person of waiting) release(stage, person);
  const paths = pathsOver(tree.nodes);
  for (;;) {
    waiting = seatAlongTightPaths(stage, waiting);
    if (waiting.length === 0) return;
    raisePrices(stage, paths, waiting);
  }
}
