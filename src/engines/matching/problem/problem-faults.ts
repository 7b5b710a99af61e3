import { PRIORITY_MAX } from '../network/ranks.ts';
import { type IntakeProblem, optionFor, type Pair, SCORE_MAX } from './intake-problem.ts';

/** The problem says something that cannot be: each fault is a sentence that names the numbers. */
export class IntakeProblemError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`the intake cannot be planned as given: ${faults.join('; ')}`);
    this.name = 'IntakeProblemError';
    this.faults = faults;
  }
}

/** Everything that is wrong with a problem; [] for a sound one. O(options). */
export function faultsIn(problem: IntakeProblem): string[] {
  const shape = shapeFaults(problem);
  if (shape.length > 0) return shape;
  return [
    ...optionFaults(problem),
    ...lockFaults(problem),
    ...neverFaults(problem),
    ...settingFaults(problem),
    ...quotaFaults(problem),
    ...apartFaults(problem),
  ];
}

function shapeFaults({
  people,
  places,
  optionsFrom,
  opportunityOf,
  scoreOf,
  ...rules
}: IntakeProblem): string[] {
  const faults: string[] = [];
  const { priority, standing, siteOf } = rules;
  if (optionsFrom.length !== people + 1 || optionsFrom[0] !== 0)
    faults.push('optionsFrom needs one entry a person and one more, from 0');
  if (optionsFrom.some((from, p) => p > 0 && from < (optionsFrom[p - 1] ?? 0)))
    faults.push('optionsFrom falls');
  if (optionsFrom[people] !== opportunityOf.length || scoreOf.length !== opportunityOf.length)
    faults.push('opportunityOf and scoreOf need one entry an option');
  if (places.some((count) => count < 0)) faults.push('places are fewer than none');
  if (priority !== undefined && priority.length !== people) faults.push('priority needs one entry a person');
  if (priority?.some((value) => value < 0 || value > PRIORITY_MAX))
    faults.push(`priority goes from 0 to ${PRIORITY_MAX}`);
  if (standing !== undefined && standing.length !== people) faults.push('standing needs one entry a person');
  if (siteOf !== undefined && siteOf.length !== places.length)
    faults.push('siteOf needs one entry an opportunity');
  return faults;
}

function optionFaults({ people, places, optionsFrom, opportunityOf, scoreOf }: IntakeProblem): string[] {
  const faults: string[] = [];
  const lastSeenBy = new Int32Array(places.length).fill(-1);
  for (let person = 0; person < people; person++)
    for (let option = optionsFrom[person] ?? 0; option < (optionsFrom[person + 1] ?? 0); option++) {
      const opportunity = opportunityOf[option] ?? -1;
      const score = scoreOf[option] ?? -1;
      if (opportunity < 0 || opportunity >= places.length)
        faults.push(`option ${option} leads to no opportunity`);
      else if (lastSeenBy[opportunity] === person)
        faults.push(`person ${person} has opportunity ${opportunity} twice`);
      else lastSeenBy[opportunity] = person;
      if (score < 0 || score > SCORE_MAX)
        faults.push(`option ${option} scores ${score}, not 0 to ${SCORE_MAX}`);
    }
  return faults;
}

function isPair({ people, places }: IntakeProblem, { person, opportunity }: Pair): boolean {
  return isIndex(person, people) && isIndex(opportunity, places.length);
}

function isIndex(value: number, length: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < length;
}

function lockFaults(problem: IntakeProblem): string[] {
  const faults: string[] = [];
  const lockedTo = new Map<number, number>();
  for (const pair of problem.locked ?? []) {
    const { person, opportunity } = pair;
    if (!isPair(problem, pair) || optionFor(problem, person, opportunity) < 0)
      faults.push(`person ${person} is locked to ${opportunity}, which is not among their options`);
    if (lockedTo.has(person)) faults.push(`person ${person} is locked twice`);
    lockedTo.set(person, opportunity);
  }
  for (const { person, opportunity } of problem.never ?? [])
    if (lockedTo.get(person) === opportunity)
      faults.push(`person ${person} is locked to ${opportunity} and may never have it`);
  return faults;
}

function neverFaults(problem: IntakeProblem): string[] {
  const { never = [], keepEmpty = [], places } = problem;
  return [
    ...never
      .filter((pair) => !isPair(problem, pair))
      .map(({ person, opportunity }) => `never ${person} with ${opportunity}: no such pair`),
    ...keepEmpty
      .filter(
        ({ opportunity, places: count }) => !isIndex(opportunity, places.length) || !isIndex(count, Infinity),
      )
      .map(({ opportunity, places: count }) => `${count} places cannot be kept empty at ${opportunity}`),
  ];
}

function settingFaults({ bands = [], stickiness = 0, branchLimit = 0 }: IntakeProblem): string[] {
  const faults: string[] = [];
  if (bands.some((from, i) => !isIndex(from, SCORE_MAX + 1) || from <= (bands[i - 1] ?? 0)))
    faults.push('bands are not rising whole numbers');
  if (!isIndex(stickiness, SCORE_MAX * 1000))
    faults.push(`stickiness is ${stickiness}, not a whole number of points`);
  if (!isIndex(branchLimit, Infinity)) faults.push(`branchLimit is ${branchLimit}`);
  return faults;
}

function quotaFaults({ quotas = [], people, places }: IntakeProblem): string[] {
  return quotas.flatMap(({ opportunities, people: named = [], atMost }, i) => {
    const known =
      opportunities.every((o) => isIndex(o, places.length)) &&
      named.every((person) => isIndex(person, people));
    return [
      ...(known ? [] : [`quota ${i} names what is not in the problem`]),
      ...(isIndex(atMost, Infinity) ? [] : [`quota ${i} is at most ${atMost}`]),
    ];
  });
}

function apartFaults({ apart = [], people }: IntakeProblem): string[] {
  return apart
    .filter(({ first, second }) => !isIndex(first, people) || !isIndex(second, people) || first === second)
    .map(({ first, second }) => `${first} and ${second} cannot be two people who must not meet`);
}
