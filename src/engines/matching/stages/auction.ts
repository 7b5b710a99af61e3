import type { Tree } from '../network/tree.ts';
import type { Face } from './stage.ts';

/** An auction under way; where it ends is a start for the exact stages, nothing more. */
export interface Auction {
  readonly face: Face;
  readonly tree: Tree;
  readonly worth: Int32Array;
  /** Person → option of the face, −1 for none. */
  readonly held: Int32Array;
  /** Node → lowest bid among its holders where it is full, else 0. */
  readonly price: Int32Array;
  readonly room: Room;
}

interface Room {
  /** Seats of node v are `seatFrom[v]` up to `seatFrom[v + 1]`: a heap of holders, lowest bid first. */
  readonly seatFrom: Int32Array;
  readonly holder: Int32Array;
  readonly bid: Int32Array;
  readonly taken: Int32Array;
}

export function openAuction(face: Face, tree: Tree, worth: Int32Array): Auction {
  const held = new Int32Array(face.people).fill(-1);
  const price = tree.cap.map((cap) => (cap === 0 ? NOT_FOR_SALE : 0));
  return { face, tree, worth, held, price, room: roomOf(face, tree) };
}

/**
 * Forward auction: whoever holds nothing bids for what is worth most beyond its price, just so much that the
 * second best is as good (at least `step`), and puts out the lowest bidder of a full node. Whole numbers, one
 * order: the same on every machine. Quotas are not looked at. O(bids · options of a person), at most `bidLimit` bids.
 * @param people who begin, the last of them first; they hold nothing yet.
 */
export function bid(auction: Auction, people: readonly number[], step: number, bidLimit: number): void {
  const { room, held, price, worth, tree, face } = auction;
  const { rowFrom, leaf } = face;
  const waiting = [...people];
  for (let bids = 0; bids < bidLimit; bids++) {
    const person = waiting.pop();
    if (person === undefined) return;
    const end = rowFrom[person + 1] as number;
    let best = -Infinity;
    let second = -Infinity;
    let chosen = -1;
    for (let e = rowFrom[person] as number; e < end; e++) {
      const gain = (worth[e] as number) - (price[leaf[e] as number] as number);
      if (gain > best) {
        second = best;
        best = gain;
        chosen = e;
      } else if (gain > second) second = gain;
    }
    if (chosen < 0 || best < -NOT_FOR_SALE / 2) continue;
    const node = leaf[chosen] as number;
    const offer =
      (price[node] as number) + (second === -Infinity ? ONLY_OPTION : Math.max(best - second, step));
    held[person] = chosen;
    const out = take(room, node, person, offer);
    if (out >= 0) {
      held[out] = -1;
      waiting.push(out);
    }
    if (room.taken[node] === tree.cap[node]) price[node] = room.bid[room.seatFrom[node] as number] as number;
  }
}

/** What somebody with one option bids above the price: more than any difference of two scores. */
const ONLY_OPTION = 1000;

/** Price of a node without seats. */
const NOT_FOR_SALE = 1 << 28;

function roomOf({ people, rowFrom, leaf }: Face, { nodes, cap }: Tree): Room {
  const wanted = new Int32Array(nodes);
  const size = rowFrom[people] as number;
  for (let e = 0; e < size; e++) wanted[leaf[e] as number] = (wanted[leaf[e] as number] as number) + 1;
  const seatFrom = new Int32Array(nodes + 1);
  for (let v = 0; v < nodes; v++)
    seatFrom[v + 1] = (seatFrom[v] as number) + Math.min(cap[v] as number, wanted[v] as number);
  const seats = seatFrom[nodes] as number;
  return {
    seatFrom,
    holder: new Int32Array(seats),
    bid: new Int32Array(seats),
    taken: new Int32Array(nodes),
  };
}

function isFull({ seatFrom, taken }: Room, node: number): boolean {
  return taken[node] === (seatFrom[node + 1] as number) - (seatFrom[node] as number);
}

/** @returns who is put out, −1 for nobody. */
function take(room: Room, node: number, person: number, offer: number): number {
  const { seatFrom, holder, taken } = room;
  const base = seatFrom[node] as number;
  if (!isFull(room, node)) {
    const count = taken[node] as number;
    taken[node] = count + 1;
    rise(room, base, count, person, offer);
    return -1;
  }
  const out = holder[base] as number;
  sink(room, base, taken[node] as number, person, offer);
  return out;
}

function rise({ holder, bid }: Room, base: number, place: number, person: number, offer: number): void {
  let i = place;
  while (i > 0) {
    const up = (i - 1) >> 1;
    if ((bid[base + up] as number) <= offer) break;
    bid[base + i] = bid[base + up] as number;
    holder[base + i] = holder[base + up] as number;
    i = up;
  }
  bid[base + i] = offer;
  holder[base + i] = person;
}

function sink({ holder, bid }: Room, base: number, count: number, person: number, offer: number): void {
  let i = 0;
  for (let below = 1; below < count; below = 2 * i + 1) {
    if (below + 1 < count && (bid[base + below + 1] as number) < (bid[base + below] as number)) below++;
    if ((bid[base + below] as number) >= offer) break;
    bid[base + i] = bid[base + below] as number;
    holder[base + i] = holder[base + below] as number;
    i = below;
  }
  bid[base + i] = offer;
  holder[base + i] = person;
}
