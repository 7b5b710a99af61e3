import { anniversary, type Day, dayInWords, daysBetween } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';
import { schoolLeavingDay } from './school-age.ts';

/** What the law can rest on where work experience is not paid. */
export const UNPAID_GROUNDS = [
  'course-requirement',
  'government-scheme',
  'trial-period',
  'voluntary-worker',
  'school-age',
  'watching-only',
] as const;
export type UnpaidGround = (typeof UNPAID_GROUNDS)[number];

/** What was relied on: the ground, and in somebody's words why it holds here. */
export interface UnpaidReliance {
  readonly ground: UnpaidGround;
  readonly because: string;
}

/** The days of work that are not paid, both ends included. */
interface UnpaidDays {
  readonly born: Day | null;
  readonly from: Day;
  readonly to: Day;
}

interface GroundWords {
  readonly name: string;
  readonly source: string;
  readonly kindText: string;
  /** The limit in time that the ground itself sets; null where the days keep to it. */
  readonly breaks?: (days: UnpaidDays) => { staffText: string; wouldChangeIf: string } | null;
}

/**
 * Source: National Minimum Wage Act 1998 (NMWA) and National Minimum Wage Regulations 2015 (NMWR), part 6; gov.uk "Minimum wage: work
 * experience and internships". Checked November 2026. Expenses may be paid under each of them.
 */
export const GROUND_WORDS: Readonly<Record<UnpaidGround, GroundWords>> = {
  'course-requirement': {
    name: 'Work experience that a further or higher education course requires, for up to a year',
    source:
      'NMWR reg 53; reg 3: a course that a local authority funds, or that leads to a regulated award, is one',
    kindText: 'This is part of your course, so you learn and are not paid.',
    breaks: ({ from, to }) =>
      to < anniversary(from, +from.slice(0, 4) + 1) ? null : tooLong('one year', 'With an end within a year'),
  },
  'government-scheme': {
    name: 'A scheme for training, work experience or finding work that government makes or funds',
    source: 'NMWR reg 51',
    kindText: 'This is part of a scheme to help people into work, so it is not paid.',
  },
  'trial-period': {
    name: 'A trial of up to six weeks within a scheme that government makes or funds',
    source: 'NMWR reg 52',
    kindText: 'This is a short try-out, so it is not paid.',
    breaks: ({ from, to }) =>
      daysBetween(from, to) < 42
        ? null
        : tooLong('six weeks', 'With six weeks or fewer, or on another ground'),
  },
  'voluntary-worker': {
    name: 'A voluntary worker of a charity, voluntary organisation or statutory body, who gets expenses only',
    source: 'NMWA s.44',
    kindText: 'You would be a volunteer here. You get your costs back, not pay.',
  },
  'school-age': {
    name: 'Somebody of compulsory school age',
    source: 'NMWA s.1(2)(c)',
    kindText: 'You are still of school age, so this is not paid.',
    breaks: beyondSchoolAge,
  },
  'watching-only': {
    name: 'Watching somebody at work and doing no work oneself: not a worker',
    source: 'NMWA s.54(3)',
    kindText: 'You watch and learn here, and do no work yourself, so it is not paid.',
  },
};

/** Why this ground does not carry these unpaid days; null where nothing in its own limits speaks against it. */
export function groundRefusal(
  reliance: UnpaidReliance,
  days: UnpaidDays,
): Omit<Refusal, 'code' | 'kindText'> | null {
  const words = GROUND_WORDS[reliance.ground];
  const broken = words.breaks?.(days);
  if (broken) return { ...broken, staffText: `${words.name}: ${broken.staffText} (${words.source}).` };
  if (reliance.because.trim() !== '') return null;
  return {
    staffText: `${words.name}: nobody has said why that holds here (${words.source}).`,
    wouldChangeIf: 'With a sentence that says why it holds here.',
  };
}

/** What a page says was relied on. */
export function relianceInWords({ ground, because }: UnpaidReliance): string {
  const { name, source } = GROUND_WORDS[ground];
  return `${name} (${source}): ${because.trim()}`;
}

function tooLong(limit: string, wouldChangeIf: string): { staffText: string; wouldChangeIf: string } {
  return { staffText: `it lasts longer than ${limit}`, wouldChangeIf: `${wouldChangeIf}.` };
}

function beyondSchoolAge({ born, to }: UnpaidDays): { staffText: string; wouldChangeIf: string } | null {
  if (born === null)
    return { staffText: 'the date of birth is not known', wouldChangeIf: 'With a date of birth.' };
  const until = schoolLeavingDay(born);
  if (to <= until) return null;
  return {
    staffText: `school age ends on ${dayInWords(until)}`,
    wouldChangeIf: `With a last day of ${dayInWords(until)} or earlier, or on another ground.`,
  };
}
