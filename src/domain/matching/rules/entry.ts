import { type Level, levelRank } from '../../referrals/levels.ts';
import { birthday, type Day, dayInWords } from '../../shared/day.ts';
import type { MatchOption, MatchPerson } from '../match-facts.ts';
import { firm, relaxable } from '../match-refusals.ts';
import type { Rule, RuleContext } from './rule.ts';

/** One level that is asked for, against what the person has; null is not known. */
export interface LevelAsked {
  readonly subject: 'English' | 'maths' | 'any subject';
  readonly need: Level;
  readonly have: Level | null;
}

/** Every level that the option asks for. */
export function levelsAsked(person: MatchPerson, option: MatchOption): readonly LevelAsked[] {
  const { entry } = option;
  if (entry.state !== 'known') return [];
  const asked: LevelAsked[] = [];
  if (entry.english) asked.push({ subject: 'English', need: entry.english, have: person.englishLevel });
  if (entry.maths) asked.push({ subject: 'maths', need: entry.maths, have: person.mathsLevel });
  if (entry.highest) asked.push({ subject: 'any subject', need: entry.highest, have: person.highestLevel });
  return asked;
}

/** English, maths or any qualification below what is asked for. Employers may be asked to look past it. */
export const entryRequirement: Rule = (person, option, context) => {
  const missing = levelsAsked(person, option).filter(
    (asked) => asked.have !== null && levelRank(asked.have) < levelRank(asked.need),
  );
  const [first] = missing;
  if (!first) return null;
  const steps = missing.map(({ subject, need }) => stepTowards(subject, need, context)).filter(Boolean);
  return relaxable(
    'entry-requirement',
    {
      staffText: `It asks for ${inWords(missing.map(need))}; they have ${inWords(missing.map(have))}.`,
      kindText: `They ask for ${inWords(missing.map(need))}.`,
      wouldChangeIf: `With ${inWords(missing.map(needAndNow))}${steps[0] ? `: ${steps[0]}` : ''}.`,
    },
    {
      have: missing.map(have).join(', '),
      need: missing.map(need).join(', '),
      slack: Math.min(...missing.map((asked) => levelRank(asked.have ?? 'none') - levelRank(asked.need))),
      unit: 'levels',
    },
  );
};

function need(asked: LevelAsked): string {
  return `${asked.need} ${asked.subject === 'any subject' ? 'in any subject' : asked.subject}`;
}

function have(asked: LevelAsked): string {
  return asked.have === 'none' || asked.have === null
    ? `no ${asked.subject === 'any subject' ? 'qualification' : asked.subject}`
    : `${asked.have}${asked.subject === 'any subject' ? '' : ` ${asked.subject}`}`;
}

function needAndNow(asked: LevelAsked): string {
  return `${need(asked)} (now ${asked.have})`;
}

const TEACHES = {
  English: /\b(english|literacy)\b/i,
  maths: /\b(maths?|mathematics|numeracy)\b/i,
} as const;

/** The course runs that are a step towards an entry requirement: English and maths, soonest first. */
export function stepCourses(options: readonly MatchOption[], on: Day): readonly MatchOption[] {
  return options
    .filter((run) => run.kind === 'course run' && run.level !== null)
    .filter((run) => TEACHES.English.test(run.title) || TEACHES.maths.test(run.title))
    .filter((run) => run.lastStart === null || run.lastStart >= on)
    .sort(
      (one, other) =>
        compare(one.firstStart ?? on, other.firstStart ?? on) || compare(one.reference, other.reference),
    );
}

/** The first course run in the subject that leads to the level: "a 6-week block (C3041) starts on 14 August 2025". */
function stepTowards(
  subject: LevelAsked['subject'],
  level: Level,
  { courses, on }: RuleContext,
): string | null {
  if (subject === 'any subject') return null;
  const course = courses.find(
    (run) => TEACHES[subject].test(run.title) && levelRank(run.level ?? 'none') >= levelRank(level),
  );
  if (!course) return null;
  const length = course.weeks === null ? 'a course' : `a ${course.weeks}-week block`;
  const isLater = course.firstStart !== null && course.firstStart > on;
  return `${length} (${course.reference}) ${isLater ? `starts on ${dayInWords(course.firstStart ?? on)}` : 'can be joined now'}`;
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** A driving licence is asked for, and theirs is none or provisional. */
export const licenceNeeded: Rule = (person, option, context) => {
  const asked = option.entry.state === 'known' ? option.entry.licence : null;
  const has = person.drivingLicence;
  if (asked === null || has === null || has === 'full' || has === asked) return null;
  const words = asked === 'full' ? 'a full driving licence' : 'a provisional driving licence';
  return firm(
    'licence-needed',
    {
      staffText: `It asks for ${words}; they have ${has === 'none' ? 'none' : 'a provisional one'}.`,
      kindText: `You need ${words} for this.`,
      wouldChangeIf: `With ${words} (now ${has})${notBefore(person, asked, context)}.`,
    },
    { have: has, need: asked, slack: null, unit: null },
  );
};

/** Cars from 17, a provisional licence from 15 years and 9 months: https://www.gov.uk/driving-licence. Checked 2026-11-20. */
function notBefore(person: MatchPerson, asked: 'full' | 'provisional', { on }: RuleContext): string {
  if (person.dateOfBirth === null || asked !== 'full') return '';
  const from = birthday(person.dateOfBirth, 17);
  return from > on ? `, from ${dayInWords(from)} at the earliest, when you are 17` : '';
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
