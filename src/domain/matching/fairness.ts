import { changeBetween, type Share, share } from '../outcomes/shares.ts';

/** By what groups are compared. None of it is read by any rule or score. */
export const TRAITS = ['sex', 'ethnicity', 'age', 'level', 'distance', 'waiting'] as const;
export type Trait = (typeof TRAITS)[number];

/** Somebody who was planned for, or was referred: in which groups they are, and how good a place they have. */
export interface FairnessPerson {
  readonly groups: Readonly<Record<Trait, string>>;
  /** Points of the place they have; null where they have none. */
  readonly score: number | null;
}

/** A mean with its 95 % interval (Student's t); the interval is null for fewer than two. */
export interface Mean {
  readonly mean: number;
  readonly of: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface GroupFound {
  readonly group: string;
  /** With a place, of everybody in the group. */
  readonly share: Share;
  /** Points of those with a place; null where nobody has one. */
  readonly mean: Mean | null;
  /** Against everybody who is not in it; only where the intervals lie apart is it called a difference. */
  readonly comparedWithOthers: 'higher' | 'lower' | 'no clear change' | 'not known';
}

/** The groups of a trait in the order given; groups that nobody is in are left out. */
export function fairnessBy(
  people: readonly FairnessPerson[],
  trait: Trait,
  order: readonly string[],
): GroupFound[] {
  const found = new Set(people.map(({ groups }) => groups[trait]));
  return order
    .filter((group) => found.has(group))
    .map((group) => {
      const own = people.filter(({ groups }) => groups[trait] === group);
      const others = people.filter(({ groups }) => groups[trait] !== group);
      const scores = own.flatMap(({ score }) => score ?? []);
      return {
        group,
        share: share(scores.length, own.length),
        mean: meanOf(scores),
        comparedWithOthers: changeBetween(placedOf(others), placedOf(own)),
      };
    });
}

function placedOf(people: readonly FairnessPerson[]): Share {
  return share(people.filter(({ score }) => score !== null).length, people.length);
}

/** 97.5th percentile of Student's t for 1 to 30 degrees of freedom; beyond that the normal's serves. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const NORMAL = 1.96;

export function meanOf(scores: readonly number[]): Mean | null {
  const of = scores.length;
  if (of === 0) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / of;
  if (of === 1) return { mean: Math.round(mean), of, low: null, high: null };
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (of - 1);
  const half = (T[of - 2] ?? NORMAL) * Math.sqrt(variance / of);
  const within = (points: number) => Math.round(Math.min(1000, Math.max(0, points)));
  return { mean: Math.round(mean), of, low: within(mean - half), high: within(mean + half) };
}

export const NOT_KNOWN = 'Not known';
export const AGE_GROUPS = ['16 and 17', '18 to 20', '21 and over', NOT_KNOWN] as const;
export const LEVEL_GROUPS = [
  'No qualification',
  'Entry level',
  'Level 1',
  'Level 2 and over',
  NOT_KNOWN,
] as const;
export const DISTANCE_GROUPS = ['Under 3 km', '3 to 6 km', 'Over 6 km', NOT_KNOWN] as const;
export const WAITING_GROUPS = ['Under 4 weeks', '4 to 12 weeks', 'Over 12 weeks'] as const;

export function ageGroup(age: number | null): (typeof AGE_GROUPS)[number] {
  if (age === null) return NOT_KNOWN;
  if (age < 18) return '16 and 17';
  return age < 21 ? '18 to 20' : '21 and over';
}

/** By `levelRank`: 0 none, 1–3 entry, 4 level 1. */
export function levelGroup(rank: number | null): (typeof LEVEL_GROUPS)[number] {
  if (rank === null) return NOT_KNOWN;
  if (rank === 0) return 'No qualification';
  if (rank < 4) return 'Entry level';
  return rank === 4 ? 'Level 1' : 'Level 2 and over';
}

/** `metres`: within which half of what is on offer lies, as the crow flies. */
export function distanceGroup(metres: number | null): (typeof DISTANCE_GROUPS)[number] {
  if (metres === null) return NOT_KNOWN;
  if (metres < 3000) return 'Under 3 km';
  return metres <= 6000 ? '3 to 6 km' : 'Over 6 km';
}

export function waitingGroup(days: number): (typeof WAITING_GROUPS)[number] {
  if (days < 28) return 'Under 4 weeks';
  return days <= 84 ? '4 to 12 weeks' : 'Over 12 weeks';
}
