import type { IntakeProblem } from '../problem/intake-problem.ts';
import { type Random, randomFrom } from './random.ts';
import { smallIntake } from './small-intake.ts';

/** Ten times as many generated cases with FOOTHOLD_LONG=1. */
const LONG = process.env.FOOTHOLD_LONG === '1';

/** How many generated cases to try: 2,000 become 20,000 in the long run. */
export function cases(count: number): number {
  return LONG ? count * 10 : count;
}

/** A small intake with any of the rules there are. */
export function anyIntake(random: Random, bigger = false): IntakeProblem {
  return smallIntake(random, {
    locks: random.chance(0.3),
    standing: random.chance(0.3),
    quotas: random.chance(0.4),
    apart: random.chance(0.3),
    bigger,
  });
}

/** Tries every case and returns what is wrong with any, with the seed that makes it again; [] where nothing is. */
export function tryCases(count: number, wrongWith: (random: Random) => string | undefined): string[] {
  const wrong: string[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const what = wrongWith(randomFrom(seed));
    if (what !== undefined) wrong.push(`seed ${seed}: ${what}`);
  }
  return wrong;
}
