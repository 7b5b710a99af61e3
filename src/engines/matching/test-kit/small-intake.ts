import {
  type IntakeProblem,
  intakeProblem,
  type Option,
  type Pair,
  type Quota,
} from '../problem/intake-problem.ts';
import type { Random } from './random.ts';

/** Which rules a generated intake may have beside people, places and options. */
export interface Flavour {
  readonly locks?: boolean;
  readonly standing?: boolean;
  readonly quotas?: boolean;
  readonly apart?: boolean;
  readonly bigger?: boolean;
}

/** A small intake of every odd shape: nobody's options, no places, equal scores, people who can go nowhere. */
export function smallIntake(random: Random, flavour: Flavour): IntakeProblem {
  const people = random.from(0, flavour.bigger ? 9 : 5);
  const opportunities = random.from(1, flavour.bigger ? 6 : 4);
  const places = Array.from({ length: opportunities }, () =>
    random.from(random.chance(0.1) ? 0 : 1, random.pick([1, 1, 2, 3])),
  );
  const scores = random.pick([[0, 1000], [50, 150, 250], [3, 99, 100, 101, 500, 999], undefined]);
  const density = random.pick([0.3, 0.6, 0.9]);
  const options: Option[] = [];
  for (let person = 0; person < people; person++)
    for (let opportunity = 0; opportunity < opportunities; opportunity++)
      if (random.chance(density))
        options.push({ person, opportunity, score: scores ? random.pick(scores) : random.from(0, 1000) });
  return intakeProblem(people, places, options, {
    ...(random.chance(0.5) ? { priority: someOf(random, people, () => random.from(0, 2)) } : {}),
    ...(random.chance(0.3) ? { bands: random.pick([[], [100], [100, 500, 1000]]) } : {}),
    ...(random.chance(0.2)
      ? { keepEmpty: [{ opportunity: random.from(0, opportunities - 1), places: random.from(0, 2) }] }
      : {}),
    ...(flavour.locks ? lockRules(random, options) : {}),
    ...(flavour.standing ? standingRules(random, people, options) : {}),
    ...(flavour.quotas ? { quotas: someQuotas(random, people, opportunities) } : {}),
    ...(flavour.apart && people > 1 ? apartRules(random, people, opportunities) : {}),
  });
}

function someOf(random: Random, length: number, value: () => number): Int32Array {
  return Int32Array.from({ length }, () => (random.chance(0.6) ? value() : 0));
}

function lockRules(random: Random, options: readonly Option[]): Pick<IntakeProblem, 'locked' | 'never'> {
  const locked: Pair[] = [];
  const never: Pair[] = [];
  for (const { person, opportunity } of options) {
    const isLocked = locked.some((pair) => pair.person === person);
    if (!isLocked && random.chance(0.12)) locked.push({ person, opportunity });
    else if (random.chance(0.1)) never.push({ person, opportunity });
  }
  return { locked, never };
}

function standingRules(random: Random, people: number, options: readonly Option[]) {
  const standing = new Int32Array(people).fill(-1);
  for (const { person, opportunity } of options) if (random.chance(0.3)) standing[person] = opportunity;
  return { standing, stickiness: random.pick([0, 1, 50, 700]), fewestMoves: random.chance(0.4) };
}

function someQuotas(random: Random, people: number, opportunities: number): Quota[] {
  const some = (length: number, share: number): number[] =>
    Array.from({ length }, (_, i) => i).filter(() => random.chance(share));
  return Array.from({ length: random.from(1, 4) }, () => {
    const at = random.chance(0.5) ? [random.from(0, opportunities - 1)] : some(opportunities, 0.6);
    const who = random.chance(0.5) ? { people: some(people, 0.5) } : {};
    return { opportunities: at, ...who, atMost: random.from(0, 3) };
  });
}

function apartRules(random: Random, people: number, opportunities: number) {
  const apart = Array.from({ length: random.from(1, 3) }, () => {
    const first = random.from(0, people - 2);
    return { first, second: random.from(first + 1, people - 1) };
  });
  const sites = random.chance(0.5)
    ? { siteOf: Int32Array.from({ length: opportunities }, () => random.from(0, 1)) }
    : {};
  return { apart, ...sites };
}
