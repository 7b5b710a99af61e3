import { textOf } from './fields.ts';

/**
 * Ids as numbers 0, 1, 2 … in order of first sight, straight from the bytes of a file: making a string for every
 * one of a million rows would cost more than all the rest of reading. Open addressing; O(id length) a look-up.
 */
export interface ByteIndex {
  readonly size: () => number;
  /** The number of an id; a new id gets the next number. */
  readonly add: (bytes: Uint8Array, start: number, end: number) => number;
  /** The number of an id, or -1. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => number;
  readonly text: (id: number) => string;
}

interface Store {
  slots: Int32Array;
  at: Uint32Array;
  pool: Uint8Array;
  size: number;
  /** Rows of one trip stand together, so the id asked for is mostly the one before. */
  last: number;
}

export function startByteIndex(): ByteIndex {
  const store: Store = {
    slots: new Int32Array(1024).fill(-1),
    at: new Uint32Array(513),
    pool: new Uint8Array(16_384),
    size: 0,
    last: -1,
  };
  return {
    size: () => store.size,
    add: (bytes, start, end) => {
      const slot = slotOf(store, bytes, start, end);
      if (slot < 0) return store.last;
      const known = store.slots[slot] as number;
      store.last = known >= 0 ? known : insert(store, slot, bytes, start, end);
      return store.last;
    },
    find: (bytes, start, end) => {
      const slot = slotOf(store, bytes, start, end);
      if (slot < 0) return store.last;
      const known = store.slots[slot] as number;
      if (known >= 0) store.last = known;
      return known;
    },
    text: (id) => textOf(store.pool, store.at[id] as number, store.at[id + 1] as number),
  };
}

/** The slot of an id (empty or its own), or -1 where it is the id asked for last. */
function slotOf(store: Store, bytes: Uint8Array, start: number, end: number): number {
  if (store.last >= 0 && isSame(store, store.last, bytes, start, end)) return -1;
  const mask = store.slots.length - 1;
  for (let slot = hashOf(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
    const id = store.slots[slot] as number;
    if (id < 0 || isSame(store, id, bytes, start, end)) return slot;
  }
}

function isSame(store: Store, id: number, bytes: Uint8Array, start: number, end: number): boolean {
  const from = store.at[id] as number;
  const length = end - start;
  if ((store.at[id + 1] as number) - from !== length) return false;
  for (let n = length - 1; n >= 0; n--) if (store.pool[from + n] !== bytes[start + n]) return false;
  return true;
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function insert(store: Store, slot: number, bytes: Uint8Array, start: number, end: number): number {
  const id = store.size++;
  const from = store.at[id] as number;
  const to = from + end - start;
  store.pool = roomFor(store.pool, to);
  store.at = roomFor(store.at, id + 2);
  store.pool.set(bytes.subarray(start, end), from);
  store.at[id + 1] = to;
  store.slots[slot] = id;
  if (store.size * 2 > store.slots.length) rehash(store);
  return id;
}

function roomFor<A extends Uint8Array | Uint32Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}

function rehash(store: Store): void {
  const slots = new Int32Array(store.slots.length * 2).fill(-1);
  const mask = slots.length - 1;
  for (let id = 0; id < store.size; id++) {
    let slot = hashOf(store.pool, store.at[id] as number, store.at[id + 1] as number) & mask;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  store.slots = slots;
}
