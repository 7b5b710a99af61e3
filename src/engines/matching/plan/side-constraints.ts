import type { Network } from '../network/network.ts';
import type { IntakeProblem } from '../problem/intake-problem.ts';

/** At most so many of these people at these opportunities: what cannot be a node of the flow. */
export interface SideConstraint {
  /** People it is about, by number. */
  readonly people: ReadonlySet<number>;
  readonly opportunities: ReadonlySet<number>;
  readonly atMost: number;
}

/** Crossing quotas, and for each two who must not meet every site that both could go to. O(options of those people). */
export function sideConstraintsOf(problem: IntakeProblem, network: Network): SideConstraint[] {
  const crossing = network.crossing.map((q): SideConstraint => {
    const { opportunities, people, atMost } = problem.quotas?.[q] ?? { opportunities: [], atMost: 0 };
    return {
      people: new Set(people ?? everybody(problem.people)),
      opportunities: new Set(opportunities),
      atMost,
    };
  });
  return [...crossing, ...meetings(problem, network)];
}

function everybody(people: number): number[] {
  return Array.from({ length: people }, (_, person) => person);
}

function meetings({ apart = [], siteOf }: IntakeProblem, network: Network): SideConstraint[] {
  const sites = (person: number): Map<number, number[]> => {
    const at = new Map<number, number[]>();
    for (let e = network.rowFrom[person] as number; e < (network.rowFrom[person + 1] as number); e++) {
      const opportunity = network.opportunityOf[e] as number;
      const site = siteOf?.[opportunity] ?? opportunity;
      at.set(site, [...(at.get(site) ?? []), opportunity]);
    }
    return at;
  };
  return apart.flatMap(({ first, second }) => {
    const others = sites(second);
    return [...sites(first)]
      .filter(([site]) => others.has(site))
      .map(([site, opportunities]) => ({
        people: new Set([first, second]),
        opportunities: new Set([...opportunities, ...(others.get(site) ?? [])]),
        atMost: 1,
      }));
  });
}

/** The people of a constraint who are at its opportunities, in order. */
export function peopleUnder(side: SideConstraint, opportunityOf: (person: number) => number): number[] {
  return [...side.people]
    .filter((person) => side.opportunities.has(opportunityOf(person)))
    .sort((a, b) => a - b);
}

/** The first constraint that a plan breaks. O(people under constraints). */
export function firstBroken(
  sides: readonly SideConstraint[],
  opportunityOf: (person: number) => number,
): SideConstraint | undefined {
  return sides.find((side) => peopleUnder(side, opportunityOf).length > side.atMost);
}
