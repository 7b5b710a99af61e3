import { unseat } from '../network/flow.ts';
import { type Eviction, isBelow, type Layers, layersFrom } from './layers.ts';
import { bestGain, gainOf, moveAlong, type Stage, type Trail } from './stage.ts';

interface Walk extends Layers {
  /** Holders as they were at the start: of node v, `holder[from[v]]` up to `holder[from[v + 1]]`. */
  readonly from: Int32Array;
  readonly holder: Int32Array;
  /** What has been tried already: holders of a node, children of a node, options of a person. */
  readonly atHolder: Int32Array;
  readonly atChild: Int32Array;
  readonly atOption: Int32Array;
  readonly trail: Trail;
  evicted: number;
}

const DEAD_END = -1;
const FOUND = -2;

/**
 * Seats people by paths that cost nothing at the present prices, as many as can be (Dinic: layers, then a
 * blocking flow, again until no path is left). O(options) a round, O(√people) rounds.
 * @returns those who could not be seated.
 */
export function seatAlongTightPaths(stage: Stage, people: readonly number[], eviction?: Eviction): number[] {
  let left = [...people];
  while (left.length > 0) {
    const layers = layersFrom(stage, left, eviction);
    if (!layers.found) break;
    const walk = startWalk(layers);
    left = left.filter((person) => !seatOne(walk, person));
  }
  return left;
}

function startWalk(layers: Layers): Walk {
  const { tree, flow, face } = layers.stage;
  const from = new Int32Array(tree.nodes + 1);
  const holder = new Int32Array(face.people);
  let size = 0;
  for (let v = 0; v < tree.nodes; v++) {
    if (layers.layer[v] !== 0)
      for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number)
        holder[size++] = h;
    from[v + 1] = size;
  }
  const trail = { option: new Int32Array(tree.nodes + 1), from: new Int32Array(tree.nodes + 1) };
  return {
    ...layers,
    from,
    holder,
    atHolder: from.slice(),
    atChild: tree.childFrom.slice(),
    atOption: face.rowFrom.slice(),
    trail,
    evicted: -1,
  };
}

function seatOne(walk: Walk, person: number): boolean {
  const { stage, trail, layer } = walk;
  const gain = bestGain(stage.face, stage.worth, stage.price, person);
  let v = -1;
  for (;;) {
    const next = v < 0 ? byOption(walk, person, gain, 1) : onFrom(walk, v);
    if (next === FOUND) break;
    if (next !== DEAD_END) v = next;
    else if (v < 0) return false;
    else {
      layer[v] = 0;
      v = before(walk, v, person);
    }
  }
  if (walk.evicted >= 0) unseat(stage.flow, walk.evicted, v);
  else stage.owed[v] = (stage.owed[v] as number) - 1;
  moveAlong(stage, trail, v);
  return true;
}

/** The node that the path came from; −1 for the person at its start. */
function before({ trail, stage }: Walk, v: number, start: number): number {
  const from = trail.from[v] as number;
  if ((trail.option[v] as number) < 0) return from;
  return from === start ? -1 : (stage.face.leaf[stage.flow.held[from] as number] as number);
}

/** One step on from a node, to the next layer. */
function onFrom(walk: Walk, v: number): number {
  const { stage, layer } = walk;
  const { tree, flow, owed, price } = stage;
  walk.evicted = -1;
  if ((owed[v] as number) > 0) return FOUND;
  if (v < tree.nodes && (flow.load[v] as number) < (tree.cap[v] as number)) {
    const up = tree.parent[v] as number;
    if (price[up] === price[v] && layer[up] === (layer[v] as number) + 1) return byTree(walk, v, up);
  }
  const child = nextChild(walk, v);
  if (child >= 0) return byTree(walk, v, child);
  return v === tree.nodes ? DEAD_END : byHolder(walk, v);
}

function byTree({ trail }: Walk, v: number, next: number): number {
  trail.option[next] = -1;
  trail.from[next] = v;
  return next;
}

function nextChild({ stage, layer, atChild }: Walk, v: number): number {
  const { tree, flow, mustFill, price } = stage;
  const last = tree.childFrom[v + 1] as number;
  for (let i = atChild[v] as number; i < last; i++) {
    const w = tree.child[i] as number;
    atChild[v] = i;
    if (layer[w] !== (layer[v] as number) + 1 || mustFill[w] || price[w] !== price[v]) continue;
    if ((flow.load[w] as number) > 0) return w;
  }
  atChild[v] = last;
  return -1;
}

/** On by one of those who were at the node when the walk began, and still are. */
function byHolder(walk: Walk, v: number): number {
  const { stage, from, holder, atHolder, eviction } = walk;
  const { face, flow } = stage;
  const last = from[v + 1] as number;
  for (let i = atHolder[v] as number; i < last; i++) {
    const h = holder[i] as number;
    const held = flow.held[h] as number;
    atHolder[v] = i;
    if (held < 0 || face.leaf[held] !== v) continue;
    if (eviction !== undefined && isBelow(eviction, h)) {
      walk.evicted = h;
      return FOUND;
    }
    const next = byOption(walk, h, gainOf(stage, h), (walk.layer[v] as number) + 1);
    if (next >= 0) return next;
  }
  atHolder[v] = last;
  return DEAD_END;
}

function byOption({ stage, layer, atOption, trail }: Walk, person: number, gain: number, to: number): number {
  const { worth, price } = stage;
  const { rowFrom, leaf } = stage.face;
  const last = rowFrom[person + 1] as number;
  for (let e = atOption[person] as number; e < last; e++) {
    const v = leaf[e] as number;
    if (layer[v] !== to || (worth[e] as number) - (price[v] as number) !== gain) continue;
    atOption[person] = e;
    trail.option[v] = e;
    trail.from[v] = person;
    return v;
  }
  atOption[person] = last;
  return DEAD_END;
}
