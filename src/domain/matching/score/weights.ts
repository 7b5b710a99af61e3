export const SCORE_PARTS = ['interest', 'journey', 'start', 'support', 'ladder'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Points that a part can bring at most; together 1000. */
export type Weights = Readonly<Record<ScorePart, number>>;

const SCORE_MAX = 1000;
export const DEFAULT_WEIGHTS: Weights = {
  interest: 400,
  journey: 250,
  start: 150,
  support: 100,
  ladder: 100,
};

/** Weights as people choose them: "journey matters a lot to me". */
export const WEIGHT_WORDS = ['a lot', 'some', 'little'] as const;
export type WeightWord = (typeof WEIGHT_WORDS)[number];
export type WeightChoices = Readonly<Partial<Record<ScorePart, WeightWord>>>;

/** Halves, so that all stays whole: "some" is the authority's own weight. */
const HALVES: Readonly<Record<WeightWord, number>> = { 'a lot': 4, some: 2, little: 1 };

/**
 * The authority's weights, bent by what the person chose, and brought back to 1000 by largest remainder; equal
 * remainders go to the earlier part. Whole numbers only: the same on every machine.
 */
export function weightsFor(base: Weights, choices: WeightChoices): Weights {
  const wanted = SCORE_PARTS.map((part) => base[part] * HALVES[choices[part] ?? 'some']);
  const total = wanted.reduce((sum, points) => sum + points, 0);
  if (total === 0) return DEFAULT_WEIGHTS;
  const points = wanted.map((part) => Math.floor((part * SCORE_MAX) / total));
  const remainders = wanted.map((part, at) => ({ at, rest: (part * SCORE_MAX) % total }));
  remainders.sort((one, other) => other.rest - one.rest || one.at - other.at);
  const missing = SCORE_MAX - points.reduce((sum, part) => sum + part, 0);
  for (const { at } of remainders.slice(0, missing)) points[at] = (points[at] ?? 0) + 1;
  const [interest = 0, journey = 0, start = 0, support = 0, ladder = 0] = points;
  return { interest, journey, start, support, ladder };
}

/** One sentence for those who work here, and the same for the young person. */
export interface Voices {
  readonly staffText: string;
  readonly kindText: string;
}

/** Points of a part: its quality times its weight, to the nearest whole, halves up. */
export function pointsOf(permille: number, weight: number): number {
  return Math.floor((permille * weight + 500) / 1000);
}
