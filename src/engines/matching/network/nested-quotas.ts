import type { Quota } from '../problem/intake-problem.ts';

/** Options, in rows by person, and the opportunities they lead to. */
export interface Options {
  readonly personOf: Int32Array;
  readonly opportunityOf: Int32Array;
  readonly opportunities: number;
}

/**
 * How quotas sit in the tree. A quota can be a node, and the plan stays a flow, where it lies wholly inside one
 * opportunity or takes in opportunities whole, and any two such quotas are nested or apart. The others cross,
 * are kept out of the tree, and are dealt with by branching.
 */
export interface Nesting {
  readonly cap: Int32Array;
  readonly parent: Int32Array;
  /** Option → node that it enters. */
  readonly leaf: Int32Array;
  /** Quota → its node, or −1 where it has none (it crosses, or no option comes under it). */
  readonly nodeOf: Int32Array;
  /** Quotas that cross, by number. */
  readonly crossing: readonly number[];
}

interface Family {
  readonly parentOf: Map<number, number>;
  readonly innermost: Map<number, number>;
  readonly crossing: number[];
}

interface Reach {
  readonly quota: number;
  readonly kind: 'none' | 'inside' | 'around' | 'crossing';
  /** Options (inside) or opportunities (around). */
  readonly members: readonly number[];
}

/** O(options under quotas + quotas · log quotas). */
export function nestQuotas(options: Options, places: Int32Array, quotas: readonly Quota[]): Nesting {
  const reaches = quotas.length === 0 ? [] : reachesOf(options, quotas);
  const inside = nest(reaches.filter((reach) => reach.kind === 'inside'));
  const around = nest(reaches.filter((reach) => reach.kind === 'around'));
  const nodeOf = new Int32Array(quotas.length).fill(-1);
  const cap = Array.from(places);
  for (const { quota, kind } of reaches)
    if (
      (kind === 'inside' && inside.parentOf.has(quota)) ||
      (kind === 'around' && around.parentOf.has(quota))
    )
      nodeOf[quota] = cap.push(quotas[quota]?.atMost ?? 0) - 1;
  const top = cap.length;
  const node = (quota: number | undefined, otherwise: number): number =>
    quota === undefined || quota < 0 ? otherwise : (nodeOf[quota] as number);
  const parent = new Int32Array(top).fill(top);
  for (let o = 0; o < options.opportunities; o++) parent[o] = node(around.innermost.get(o), top);
  for (const { quota, kind, members } of reaches) {
    const v = nodeOf[quota] as number;
    if (v >= 0 && kind === 'around') parent[v] = node(around.parentOf.get(quota), top);
    if (v >= 0 && kind === 'inside')
      parent[v] = node(inside.parentOf.get(quota), options.opportunityOf[members[0] as number] as number);
  }
  const leaf = options.opportunityOf.slice();
  for (const [option, quota] of inside.innermost) leaf[option] = nodeOf[quota] as number;
  const crossing = reaches.filter((reach) => reach.kind === 'crossing').map((reach) => reach.quota);
  return {
    cap: Int32Array.from(cap),
    parent,
    leaf,
    nodeOf,
    crossing: [...crossing, ...inside.crossing, ...around.crossing].sort((a, b) => a - b),
  };
}

/** Smallest first; a set joins where it holds every outermost set that it touches whole. −1: nothing around it. */
function nest(sets: readonly Reach[]): Family {
  const outermost = new Map<number, number>();
  const family: Family = { parentOf: new Map(), innermost: new Map(), crossing: [] };
  const sizeOf = new Map<number, number>();
  for (const { quota, members } of [...sets].sort((a, b) => a.members.length - b.members.length)) {
    const touched = new Map<number, number>();
    for (const member of members) {
      const outer = outermost.get(member);
      if (outer !== undefined) touched.set(outer, (touched.get(outer) ?? 0) + 1);
    }
    if ([...touched].some(([outer, count]) => count !== sizeOf.get(outer))) {
      family.crossing.push(quota);
      continue;
    }
    family.parentOf.set(quota, -1);
    sizeOf.set(quota, members.length);
    for (const outer of touched.keys()) family.parentOf.set(outer, quota);
    for (const member of members) {
      outermost.set(member, quota);
      if (!family.innermost.has(member)) family.innermost.set(member, quota);
    }
  }
  return family;
}

function reachesOf(all: Options, quotas: readonly Quota[]): Reach[] {
  const columns: number[][] = Array.from({ length: all.opportunities }, () => []);
  for (const [option, opportunity] of all.opportunityOf.entries()) columns[opportunity]?.push(option);
  const asSet = new Map<readonly number[], ReadonlySet<number>>();
  return quotas.map(({ opportunities, people }, quota) => {
    if (people !== undefined && !asSet.has(people)) asSet.set(people, new Set(people));
    const named = people === undefined ? undefined : asSet.get(people);
    const touched = [...new Set(opportunities)].map((opportunity) => {
      const column = columns[opportunity] ?? [];
      const options = column.filter((option) => named?.has(all.personOf[option] as number) ?? true);
      return { opportunity, options, whole: options.length === column.length };
    });
    return reachOf(
      quota,
      touched.filter(({ options }) => options.length > 0),
    );
  });
}

function reachOf(
  quota: number,
  touched: readonly { opportunity: number; options: readonly number[]; whole: boolean }[],
): Reach {
  if (touched.length === 0) return { quota, kind: 'none', members: [] };
  if (touched.every(({ whole }) => whole))
    return { quota, kind: 'around', members: touched.map(({ opportunity }) => opportunity) };
  const [only, ...others] = touched;
  if (only !== undefined && others.length === 0) return { quota, kind: 'inside', members: only.options };
  return { quota, kind: 'crossing', members: [] };
}
