import type { IntakeProblem } from '../problem/intake-problem.ts';
import { optionFor } from '../problem/intake-problem.ts';
import { type Nesting, nestQuotas } from './nested-quotas.ts';
import { ranksOf } from './ranks.ts';
import { type Tree, treeOf } from './tree.ts';

/**
 * A problem with its locks taken in: the options that are open (rows by person, like the problem's own), the
 * node that each enters, and the rank by which people are placed.
 */
export interface Network {
  readonly people: number;
  readonly opportunities: number;
  readonly rowFrom: Int32Array;
  readonly personOf: Int32Array;
  readonly opportunityOf: Int32Array;
  readonly leaf: Int32Array;
  readonly score: Int32Array;
  /** Option of the problem, open or not → the node that it would enter. */
  readonly leafOfOption: Int32Array;
  /** Open option → option of the problem. */
  readonly origin: Int32Array;
  /** Open option → 1 where it is the person's standing offer. */
  readonly isStanding: Uint8Array;
  /** Person → 1 where they hold a standing offer that is still open. */
  readonly hasStanding: Uint8Array;
  /** Person → 1 up: priority, then holders of standing offers, then the locked. */
  readonly rank: Int32Array;
  readonly tree: Tree;
  /** Quota → node or −1. */
  readonly quotaNode: Int32Array;
  /** Quotas that cannot be nodes. */
  readonly crossing: readonly number[];
}

/** O(options + people · log people), more only where there are quotas. The problem must be free of faults. */
export function networkOf(problem: IntakeProblem): Network {
  const { people, opportunityOf, scoreOf, standing } = problem;
  const open = openOptions(problem);
  const size = open.origin.length;
  const to = new Int32Array(size);
  const score = new Int32Array(size);
  const isStanding = new Uint8Array(size);
  const hasStanding = new Uint8Array(people);
  for (let e = 0; e < size; e++) {
    const option = open.origin[e] as number;
    const person = open.personOf[e] as number;
    to[e] = opportunityOf[option] as number;
    score[e] = scoreOf[option] as number;
    if (standing !== undefined && standing[person] === to[e]) {
      isStanding[e] = 1;
      hasStanding[person] = 1;
    }
  }
  const nesting = nestingOf(problem);
  return {
    ...open,
    people,
    opportunities: problem.places.length,
    opportunityOf: to,
    leaf: open.origin.map((option) => nesting.leaf[option] as number),
    leafOfOption: nesting.leaf,
    score,
    isStanding,
    hasStanding,
    rank: ranksOf(problem, hasStanding),
    tree: treeOf(nesting.cap, nesting.parent),
    quotaNode: nesting.nodeOf,
    crossing: nesting.crossing,
  };
}

interface Open {
  readonly rowFrom: Int32Array;
  readonly personOf: Int32Array;
  readonly origin: Int32Array;
}

/** All options count, whether open or not, so that locks do not change which quotas are nested. */
function nestingOf(problem: IntakeProblem): Nesting {
  const { people, optionsFrom, opportunityOf, places, quotas = [] } = problem;
  const personOf = new Int32Array(opportunityOf.length);
  for (let person = 0; person < people; person++)
    personOf.fill(person, optionsFrom[person], optionsFrom[person + 1]);
  return nestQuotas({ personOf, opportunityOf, opportunities: places.length }, placesToFill(problem), quotas);
}

/** Without the pairs that may never be; a locked person keeps only the locked one. */
function openOptions(problem: IntakeProblem): Open {
  const { people, optionsFrom, opportunityOf } = problem;
  const closed = new Uint8Array(opportunityOf.length);
  for (const { person, opportunity } of problem.never ?? []) {
    const option = optionFor(problem, person, opportunity);
    if (option >= 0) closed[option] = 1;
  }
  for (const { person, opportunity } of problem.locked ?? []) {
    closed.fill(1, optionsFrom[person], optionsFrom[person + 1]);
    closed[optionFor(problem, person, opportunity)] = 0;
  }
  const size = closed.reduce((count, isClosed) => count + 1 - isClosed, 0);
  const open: Open = {
    rowFrom: new Int32Array(people + 1),
    personOf: new Int32Array(size),
    origin: new Int32Array(size),
  };
  let e = 0;
  for (let person = 0; person < people; person++) {
    const end = optionsFrom[person + 1] as number;
    for (let option = optionsFrom[person] as number; option < end; option++) {
      if (closed[option]) continue;
      open.personOf[e] = person;
      open.origin[e++] = option;
    }
    open.rowFrom[person + 1] = e;
  }
  return open;
}

/** Places that may be given: without those to keep empty. */
function placesToFill({ places, keepEmpty = [] }: IntakeProblem): Int32Array {
  const left = places.slice();
  for (const { opportunity, places: empty } of keepEmpty)
    left[opportunity] = Math.max(0, (left[opportunity] as number) - empty);
  return left;
}
