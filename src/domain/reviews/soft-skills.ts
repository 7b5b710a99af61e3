import { type Checked, checked, type Refusal } from '../shared/refusal.ts';

/** What is scored in a review, in the words of the page; the database's CHECK holds the same list. */
export const SOFT_SKILLS = [
  'reliability',
  'time-keeping',
  'communication',
  'working with others',
  'following instructions',
  'problem solving',
  'confidence',
  'taking feedback',
  'work quality',
] as const;
export type SoftSkill = (typeof SOFT_SKILLS)[number];

/** Who scores: each for themselves, and the two are shown side by side. */
export const SCORERS = ['young-person', 'supervisor'] as const;
export type Scorer = (typeof SCORERS)[number];

/** What a score means, 1 to 5. */
export const SCORE_WORDS = {
  1: 'finding it hard',
  2: 'with a lot of help',
  3: 'with some help',
  4: 'on my own, mostly',
  5: 'on my own, and can show others',
} as const;

export interface SkillScore {
  readonly skill: SoftSkill;
  readonly scoredBy: Scorer;
  readonly score: number;
}

export type ScoreCode = 'score-out-of-range' | 'scored-twice';

/** Are these scores whole numbers from 1 to 5, at most one for a skill from each? Gaps are allowed: nobody must score. */
export function checkScores(scores: readonly SkillScore[]): Checked<ScoreCode> {
  return checked(
    scores.flatMap((entry, at) => [
      ...(Number.isInteger(entry.score) && entry.score >= 1 && entry.score <= 5 ? [] : [outOfRange(entry)]),
      ...(scores.findIndex((other) => other.skill === entry.skill && other.scoredBy === entry.scoredBy) === at
        ? []
        : [twice(entry)]),
    ]),
  );
}

function outOfRange({ skill, score }: SkillScore): Refusal<ScoreCode> {
  return {
    code: 'score-out-of-range',
    staffText: `The score for ${skill} is ${score}; it must be 1, 2, 3, 4 or 5.`,
    kindText: `Choose from 1 to 5 for ${skill}.`,
    wouldChangeIf: `With a score from 1 to 5 for ${skill} (now ${score}).`,
  };
}

function twice({ skill }: SkillScore): Refusal<ScoreCode> {
  return {
    code: 'scored-twice',
    staffText: `There are two scores for ${skill} from the same person.`,
    kindText: `Choose one score for ${skill}.`,
    wouldChangeIf: `With one score for ${skill}.`,
  };
}
