import { seat, unseat } from '../network/flow.ts';
import { type LivePlan, noteHeld } from './live-plan.ts';

/** Moves a person to an option, or (−1) to waiting, and remembers what they held before the change. */
export function moveTo(live: LivePlan, person: number, e: number): void {
  const { flow, option, before } = live;
  const held = flow.held[person] as number;
  if (!before.has(person)) before.set(person, held);
  if (held >= 0) unseat(flow, person, option.leaf[held] as number);
  if (e >= 0) seat(flow, person, e, option.leaf[e] as number);
  noteHeld(live, person, e);
}

/** One more (1) or one less (−1) from node v up to its parent. */
export function addLoad({ flow }: LivePlan, v: number, by: 1 | -1): void {
  flow.load[v] = (flow.load[v] as number) + by;
}

/** Does getting into node v cost just as much as getting into its parent? */
export function isFree({ price, parent, levels }: LivePlan, v: number): boolean {
  const at = v * levels.length;
  const up = parent[v] as number;
  for (let k = 0; k < levels.length; k++)
    if (price[at + k] !== (up < 0 ? 0 : price[up * levels.length + k])) return false;
  return true;
}

/**
 * One less enters `node`: takes it from the loads as far up as that costs nothing.
 * @returns the node that should be filled again, −1 where none need be.
 */
export function giveBack(live: LivePlan, node: number): number {
  let v = node;
  while (v >= 0 && isFree(live, v)) {
    addLoad(live, v, -1);
    v = live.parent[v] as number;
  }
  return v;
}
