/**
 * One number of a table as an arc of a network in which what flows into a node flows out: source → row → column →
 * sink → source. A cell is an arc row → column, a row total source → row, a column total column → sink, and the grand
 * total closes the circle. So the sums of the table are exactly the balance at the nodes.
 */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isCell: boolean;
  /** `open`: not published at all, so it can give nothing away. */
  state: 'shown' | 'hidden' | 'open';
}

/** Counts from 1 to this are hidden; zero stays. */
export const SMALL_COUNT = 5;

interface Step {
  readonly arc: Arc;
  readonly before: number;
}

/**
 * Makes a hidden arc safe: there is to be a circle through it along which one person can be moved with every number
 * that is shown staying as it is. Hides the arcs of the cheapest such circle; the smaller their numbers, the cheaper.
 * O(nodes² + nodes × arcs).
 */
export function hideCircle(arcs: readonly Arc[], hidden: Arc, nodes: number): void {
  const [there, back] = [canGrow(hidden), canShrink(hidden)];
  const paths = [
    there ? cheapestPath(arcs, hidden, nodes, hidden.to, hidden.from) : null,
    back ? cheapestPath(arcs, hidden, nodes, hidden.from, hidden.to) : null,
  ].filter((path) => path !== null);
  const cheapest = paths.sort((one, other) => costOf(one) - costOf(other))[0];
  for (const arc of cheapest ?? []) if (arc.state === 'shown') arc.state = 'hidden';
}

/** Whether one more would still be possible: an attacker may know that a hidden cell is small, not that a total is. */
function canGrow(arc: Arc): boolean {
  return !(arc.isCell && arc.state === 'hidden' && arc.value === SMALL_COUNT);
}

/** Whether one fewer would still be possible: no hidden number is zero, because zero stays. */
function canShrink(arc: Arc): boolean {
  return arc.value > (arc.state === 'open' ? 0 : 1);
}

function costOf(path: readonly Arc[]): number {
  return path.reduce((total, arc) => total + cost(arc), 0);
}

/** What it costs to move somebody along an arc: nothing where nobody sees it; infinite where it shows zero. */
function cost(arc: Arc): number {
  if (arc.state !== 'shown') return 0;
  return arc.value === 0 ? Number.POSITIVE_INFINITY : arc.value;
}

/** Dijkstra over the other arcs: with the flow where they can grow, against it where they can shrink. Null: no way. */
function cheapestPath(
  arcs: readonly Arc[],
  except: Arc,
  nodes: number,
  from: number,
  to: number,
): Arc[] | null {
  const distance = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  const steps = new Array<Step | null>(nodes).fill(null);
  const open = new Set(distance.keys());
  distance[from] = 0;
  for (let node = nearest(open, distance); node !== null; node = nearest(open, distance)) {
    open.delete(node);
    for (const arc of arcs) {
      const next = arc === except ? null : otherEnd(arc, node);
      const length = (distance[node] ?? 0) + cost(arc);
      if (next === null || length >= (distance[next] ?? 0)) continue;
      distance[next] = length;
      steps[next] = { arc, before: node };
    }
  }
  return Number.isFinite(distance[to]) ? pathTo(steps, to) : null;
}

function nearest(open: ReadonlySet<number>, distance: readonly number[]): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of open) {
    const length = distance[node] ?? least;
    if (length < least) [best, least] = [node, length];
  }
  return best;
}

function otherEnd(arc: Arc, node: number): number | null {
  if (arc.from === node && canGrow(arc)) return arc.to;
  return arc.to === node && canShrink(arc) ? arc.from : null;
}

function pathTo(steps: readonly (Step | null)[], to: number): Arc[] {
  const path: Arc[] = [];
  for (let step = steps[to] ?? null; step !== null; step = steps[step.before] ?? null) path.push(step.arc);
  return path;
}
