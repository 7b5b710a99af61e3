import { DEFAULT_BANDS, type IntakeProblem, optionFor } from '../problem/intake-problem.ts';

/** Person → opportunity, −1 for waiting. */
export type Assignment = readonly number[];

/** What a plan is worth, read straight off the rules: more is better, the first number that differs decides. */
export function worthOfPlan(problem: IntakeProblem, assignment: Assignment): number[] {
  const { priority, standing, stickiness = 0, fewestMoves, bands = DEFAULT_BANDS } = problem;
  const taken = assignment.flatMap((opportunity, person) =>
    opportunity < 0
      ? []
      : [{ person, opportunity, score: problem.scoreOf[optionFor(problem, person, opportunity)] ?? 0 }],
  );
  const holds = (person: number): boolean => hasStanding(problem, person);
  const keeps = ({ person, opportunity }: { person: number; opportunity: number }): boolean =>
    standing?.[person] === opportunity;
  const isLocked = (person: number): boolean => (problem.locked ?? []).some((pair) => pair.person === person);
  const byPriority = [...new Set(priority ?? [])]
    .sort((a, b) => b - a)
    .map(
      (p) =>
        taken.filter(({ person }) => priority?.[person] === p && !holds(person) && !isLocked(person)).length,
    );
  return [
    taken.length,
    taken.filter(({ person }) => holds(person) && !isLocked(person)).length,
    ...byPriority,
    ...(fewestMoves && standing ? [-taken.filter((pair) => holds(pair.person) && !keeps(pair)).length] : []),
    ...bands.map((from) => -taken.filter(({ score }) => score < from).length),
    taken.reduce((sum, pair) => sum + pair.score + (keeps(pair) ? stickiness : 0), 0),
  ];
}

/** A locked person has no other options: an offer elsewhere does not stand any more. */
function hasStanding(problem: IntakeProblem, person: number): boolean {
  const opportunity = problem.standing?.[person] ?? -1;
  return opportunity >= 0 && mayHave(problem, person, opportunity);
}

function mayHave(problem: IntakeProblem, person: number, opportunity: number): boolean {
  const { locked = [], never = [] } = problem;
  const lock = locked.find((pair) => pair.person === person);
  if (lock !== undefined) return lock.opportunity === opportunity;
  const isNever = never.some((pair) => pair.person === person && pair.opportunity === opportunity);
  return !isNever && optionFor(problem, person, opportunity) >= 0;
}

/** The best of all plans there are, by trying each; undefined where no plan keeps the locks. */
export function bestPlan(problem: IntakeProblem): { assignment: Assignment; worth: number[] } | undefined {
  let best: { assignment: Assignment; worth: number[] } | undefined;
  const assignment = new Array<number>(problem.people).fill(-1);
  const choices = assignment.map((_, person) => {
    const isLocked = (problem.locked ?? []).some((pair) => pair.person === person);
    const open = Array.from(problem.places, (__, o) => o).filter((o) => mayHave(problem, person, o));
    return isLocked ? open : [-1, ...open];
  });
  const go = (person: number): void => {
    if (person === problem.people) {
      const worth = worthOfPlan(problem, assignment);
      if (best === undefined || compare(worth, best.worth) > 0) best = { assignment: [...assignment], worth };
      return;
    }
    for (const opportunity of choices[person] ?? []) {
      assignment[person] = opportunity;
      if (opportunity < 0 || isAllowed(problem, assignment, person)) go(person + 1);
      assignment[person] = -1;
    }
  };
  go(0);
  return best;
}

/** May this person have what they have, with those before them? */
function isAllowed(problem: IntakeProblem, assignment: Assignment, person: number): boolean {
  const { places, keepEmpty = [], quotas = [], apart = [], siteOf } = problem;
  const at = assignment[person] ?? -1;
  const empty = keepEmpty
    .filter(({ opportunity }) => opportunity === at)
    .reduce((sum, { places: n }) => sum + n, 0);
  if (assignment.filter((o) => o === at).length > Math.max(0, (places[at] ?? 0) - empty)) return false;
  for (const { opportunities, people, atMost } of quotas) {
    const count = assignment.filter(
      (o, p) => opportunities.includes(o) && (people?.includes(p) ?? true),
    ).length;
    if (count > atMost) return false;
  }
  const site = (p: number): number => {
    const o = assignment[p] ?? -1;
    return o < 0 ? -1 - p : (siteOf?.[o] ?? o);
  };
  return apart.every(({ first, second }) => site(first) !== site(second));
}

export function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((x, i) => x !== b[i]);
  return k < 0 ? 0 : (a[k] ?? 0) - (b[k] ?? 0);
}
