import { type IntakeProblem, intakeProblem, type Option } from '../problem/intake-problem.ts';
import { type Random, randomFrom } from './random.ts';

/**
 * U: two opportunities a person with one place each, options and scores anywhere. T: 0.4 opportunities a person
 * with 1–4 places each, so about as many places as people; towns of some 500 people, scores that agree about what
 * is good and near. S: the same with 0.34, so about 15 % cannot be placed.
 */
export type Shape = 'U' | 'T' | 'S';

const OPPORTUNITIES_A_PERSON: Readonly<Record<Shape, number>> = { U: 2, T: 0.4, S: 0.34 };
const OPTIONS_A_PERSON = 20;
const PEOPLE_A_TOWN = 500;

/** A large intake of a known shape; the same seed gives the same one everywhere. */
export function shapedIntake(shape: Shape, people: number, seed: number): IntakeProblem {
  const random = randomFrom(seed);
  const opportunities = Math.round(people * OPPORTUNITIES_A_PERSON[shape]);
  const places = Array.from({ length: opportunities }, () => (shape === 'U' ? 1 : random.from(1, 4)));
  const options =
    shape === 'U' ? scattered(random, people, opportunities) : inTowns(random, people, opportunities);
  return intakeProblem(people, places, options);
}

function scattered(random: Random, people: number, opportunities: number): Option[] {
  return Array.from({ length: people }, (_, person) =>
    distinct(Math.min(OPTIONS_A_PERSON, opportunities), () => random.from(0, opportunities - 1)).map(
      (opportunity) => ({
        person,
        opportunity,
        score: random.from(0, 1000),
      }),
    ),
  ).flat();
}

/** Most options lie in one's own town, some in the next, a few anywhere. */
function inTowns(random: Random, people: number, opportunities: number): Option[] {
  const towns = Math.max(1, Math.round(people / PEOPLE_A_TOWN));
  const byTown: number[][] = Array.from({ length: towns }, () => []);
  const townOf = Array.from({ length: opportunities }, (_, opportunity) => {
    const town = random.from(0, towns - 1);
    byTown[town]?.push(opportunity);
    return town;
  });
  const quality = townOf.map(() => random.next());
  const somewhere = (town: number): number => {
    const near = byTown[random.chance(0.8) ? town : (town + 1) % towns] ?? [];
    return random.chance(0.85) && near.length > 0 ? random.pick(near) : random.from(0, opportunities - 1);
  };
  const score = (town: number, opportunity: number): number => {
    const near = townOf[opportunity] === town ? 1 : 0.5;
    return Math.round(
      1000 * (0.35 * (quality[opportunity] ?? 0) + 0.25 * near * random.next() + 0.4 * random.next()),
    );
  };
  return Array.from({ length: people }, (_, person) => {
    const town = random.from(0, towns - 1);
    return distinct(Math.min(OPTIONS_A_PERSON, opportunities), () => somewhere(town)).map((opportunity) => ({
      person,
      opportunity,
      score: score(town, opportunity),
    }));
  }).flat();
}

/** Up to `count` different numbers; fewer where the source keeps repeating itself. */
function distinct(count: number, next: () => number): number[] {
  const found = new Set<number>();
  for (let tries = 0; found.size < count && tries < 400; tries++) found.add(next());
  return [...found];
}
