/**
 * Who sits where, so far: the option that each person holds, each node's holders as a linked list, and what each
 * node sends up to its parent. Changed in place by the stages.
 */
export interface Flow {
  /** Person → option held, −1 for none. */
  readonly held: Int32Array;
  /** Node → one of those who entered the tree there, −1 for none. */
  readonly firstHolder: Int32Array;
  /** Person → next and previous holder at the same node, −1 at the ends. */
  readonly nextHolder: Int32Array;
  readonly previousHolder: Int32Array;
  /** Node → units that it sends up. */
  readonly load: Int32Array;
}

export function emptyFlow(people: number, nodes: number): Flow {
  return {
    held: new Int32Array(people).fill(-1),
    firstHolder: new Int32Array(nodes).fill(-1),
    nextHolder: new Int32Array(people).fill(-1),
    previousHolder: new Int32Array(people).fill(-1),
    load: new Int32Array(nodes),
  };
}

/** Adds the person to the holders at `leaf`; loads are the caller's business. O(1). */
export function seat(flow: Flow, person: number, option: number, leaf: number): void {
  const next = flow.firstHolder[leaf] as number;
  flow.held[person] = option;
  flow.nextHolder[person] = next;
  flow.previousHolder[person] = -1;
  if (next >= 0) flow.previousHolder[next] = person;
  flow.firstHolder[leaf] = person;
}

/** Takes the person from the holders at `leaf`; loads are the caller's business. O(1). */
export function unseat(flow: Flow, person: number, leaf: number): void {
  const next = flow.nextHolder[person] as number;
  const previous = flow.previousHolder[person] as number;
  flow.held[person] = -1;
  if (next >= 0) flow.previousHolder[next] = previous;
  if (previous >= 0) flow.nextHolder[previous] = next;
  else flow.firstHolder[leaf] = next;
}
