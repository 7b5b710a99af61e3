import { emptyFlow, type Flow, seat } from '../network/flow.ts';
import type { Network } from '../network/network.ts';
import { bid, openAuction } from './auction.ts';
import { reachAlongTightPaths } from './layers.ts';
import type { Face, Stage } from './stage.ts';
import { seatAlongTightPaths } from './tight-paths.ts';

/** The first objective met: as many as can be, those of higher rank first. */
export interface Coverage {
  /** Over the network's own options. */
  readonly flow: Flow;
  /** Node → highest rank of those waiting who reach it, 0 where nobody does. These are the prices of the first level. */
  readonly price: Int32Array;
}

const PLENTY = 1 << 30;

/**
 * Who can be placed together is a transversal matroid (with nested quotas, a gammoid): first as many as can be,
 * then, rank by rank from the top, whoever still waits takes the seat of somebody of lower rank where they can
 * reach one. That never costs a placement. O(√people · options) in practice.
 */
export function cover(network: Network): Coverage {
  const { people, tree, rank } = network;
  const face = faceOf(network);
  const stage: Stage = {
    face,
    tree,
    flow: firstSeats(network, face),
    worth: new Int32Array(network.score.length),
    price: new Int32Array(tree.nodes + 1),
    mustFill: new Uint8Array(tree.nodes),
    owed: new Int32Array(tree.nodes + 1),
  };
  stage.owed[tree.nodes] = PLENTY;
  seatAlongTightPaths(stage, waitingIn(stage.flow, people));
  const ranks = [...new Set(rank)].sort((a, b) => b - a);
  for (const r of ranks) {
    const waiting = waitingIn(stage.flow, people).filter((person) => rank[person] === r);
    seatAlongTightPaths(stage, waiting, { rankOf: rank, rank: r });
  }
  return { flow: stage.flow, price: reachedRanks(stage, rank, ranks) };
}

function faceOf({ people, rowFrom, leaf }: Network): Face {
  const option = new Int32Array(leaf.length);
  for (let e = 0; e < option.length; e++) option[e] = e;
  return { people, rowFrom, leaf, option };
}

function waitingIn(flow: Flow, people: number): number[] {
  const waiting: number[] = [];
  for (let person = 0; person < people; person++) if (flow.held[person] === -1) waiting.push(person);
  return waiting;
}

function reachedRanks(stage: Stage, rank: Int32Array, ranks: readonly number[]): Int32Array {
  const waiting = waitingIn(stage.flow, stage.face.people);
  const groups = ranks.map((r) => waiting.filter((person) => rank[person] === r));
  return reachAlongTightPaths(stage, groups).map((group) => (group === 0 ? 0 : (ranks[group - 1] as number)));
}

/** A good start from a short auction, with whoever breaks a quota taken out again. */
function firstSeats(network: Network, face: Face): Flow {
  const { people, tree, leaf } = network;
  const auction = openAuction(face, tree, spread(network.score));
  const everybody = Array.from({ length: people }, (_, person) => people - 1 - person);
  bid(auction, everybody, START_STEP, START_BIDS * people);
  const flow = emptyFlow(people, tree.nodes);
  for (let person = 0; person < people; person++) {
    const option = auction.held[person] as number;
    if (option >= 0 && hasRoom(network, flow, leaf[option] as number)) {
      seat(flow, person, option, leaf[option] as number);
      for (let v = leaf[option] as number; v < tree.nodes; v = tree.parent[v] as number)
        flow.load[v] = (flow.load[v] as number) + 1;
    }
  }
  return flow;
}

const START_STEP = 60;
const START_BIDS = 8;

function hasRoom({ tree }: Network, flow: Flow, leaf: number): boolean {
  for (let v = leaf; v < tree.nodes; v = tree.parent[v] as number)
    if ((flow.load[v] as number) >= (tree.cap[v] as number)) return false;
  return true;
}

/** Scores bent so that the low ones lie far apart: the start already leans towards the worst-off. */
function spread(score: Int32Array): Int32Array {
  return score.map((s) => 1000 - Math.floor(((1000 - s) * (1000 - s)) / 1000));
}
