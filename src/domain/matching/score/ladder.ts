import { levelRank } from '../../referrals/levels.ts';
import type { EmployerRecord, MatchOption, MatchPerson, OptionKind } from '../match-facts.ts';
import { type InterestProfile, interestIn } from './interest.ts';
import type { Voices } from './weights.ts';

/** Shares of the part, in thousandths: the goal, the rung of the ladder, what the employer's record says. */
const GOAL_PERMILLE = 400;
const RUNG_PERMILLE = 300;
const KEPT_ON_PERMILLE = 150;
const ANSWERS_PERMILLE = 150;

/** Where no goal is known; and from where on it is said that an option leads towards one. */
const NO_GOAL_PERMILLE = 500;
const LEADS_THERE_PERMILLE = 500;

/** From a taster up to an apprenticeship, which pays and teaches; a job pays. In percent of the rung's share. */
const RUNGS: Readonly<Record<OptionKind, number>> = {
  taster: 30,
  'course run': 60,
  'work experience': 80,
  internship: 85,
  job: 90,
  apprenticeship: 100,
};

/** A course one level up is the next step; below what somebody has it leads nowhere, far above it is out of reach. */
const COURSE_BY_STEP: Readonly<Record<number, number>> = { 0: 60, 1: 90, 2: 60, 3: 40 };
const COURSE_BELOW = 20;
const COURSE_FAR_ABOVE = 20;

/** What an employer is taken to do before there is a record: as if 2 of 6 were kept on, and 4 of 5 answered. */
const PRIOR = { keptOn: 2, placed: 6, answered: 4, asked: 5 };

/** Towards their goal: what it leads to, which rung it is, and the employer's record, smoothed for small numbers. */
export function ladderPermille(person: MatchPerson, goal: InterestProfile, option: MatchOption): number {
  return (
    Math.floor((GOAL_PERMILLE * towards(goal, option)) / 1000) +
    Math.floor((RUNG_PERMILLE * rungPercent(person, option)) / 100) +
    recordPermille(option.employer.record)
  );
}

function towards(goal: InterestProfile, option: MatchOption): number {
  return goal.isKnown ? interestIn(goal, option).permille : NO_GOAL_PERMILLE;
}

/** Which rung it is, whether it leads to the goal, and what is known of the employer. */
export function ladderInWords(goal: InterestProfile, option: MatchOption): Voices {
  const leads = goal.isKnown && towards(goal, option) >= LEADS_THERE_PERMILLE;
  const words = leads ? (goal.wishes[0]?.words ?? null) : null;
  const record = recordInWords(option.employer.record);
  const rung = `${kindInWords(option)}${words ? ` towards “${words}”` : ''}.`;
  return { staffText: `${rung}${record.staff}`, kindText: `${rung}${record.kind}` };
}

function rungPercent({ highestLevel }: MatchPerson, { kind, level }: MatchOption): number {
  if (kind !== 'course run' || level === null || highestLevel === null) return RUNGS[kind];
  const step = levelRank(level) - levelRank(highestLevel);
  return step < 0 ? COURSE_BELOW : (COURSE_BY_STEP[step] ?? COURSE_FAR_ABOVE);
}

function recordPermille({ keptOn, placed, answered, asked }: EmployerRecord): number {
  return (
    Math.floor((KEPT_ON_PERMILLE * (keptOn + PRIOR.keptOn)) / (placed + PRIOR.placed)) +
    Math.floor((ANSWERS_PERMILLE * (answered + PRIOR.answered)) / (asked + PRIOR.asked))
  );
}

function kindInWords({ kind, level }: MatchOption): string {
  if (kind === 'course run') return level === null ? 'A course' : `A course at ${level}`;
  if (kind === 'work experience') return 'A work placement';
  return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}`;
}

function recordInWords({ asked, answered, placed, keptOn }: EmployerRecord) {
  const kept = placed > 0 && keptOn > 0 ? ` They kept on ${keptOn} of ${placed} in the last 12 months.` : '';
  const silent =
    asked >= 3 && answered * 2 < asked
      ? ` They answered ${answered} of ${asked} requests in the last 12 months.`
      : '';
  return { staff: `${kept}${silent}`, kind: kept };
}
