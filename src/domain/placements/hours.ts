import { birthday, type Day, dayInWords } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { Shift } from './agreed-hours.ts';
import {
  type HoursCode,
  type HoursFinding,
  type HoursNoteCode,
  hoursToNote,
  unlawfulHours,
} from './hours-findings.ts';
import { hoursNote, hoursRefusal } from './hours-words.ts';
import { isOfSchoolAge, schoolLeavingDay } from './school-age.ts';
import { workedDays } from './worked-days.ts';

export type HoursQuestionCode = 'break-not-said' | 'birth-date-not-known' | 'hours-not-agreed';

export interface HoursAnswer {
  /** Unlawful: nobody starts on such hours. One for each rule, with the first day named. */
  readonly refusals: readonly Refusal<HoursCode>[];
  /** Unknown, so to be asked; not a refusal. */
  readonly questions: readonly Refusal<HoursQuestionCode>[];
  /** Lawful, and worth knowing. */
  readonly notes: readonly Refusal<HoursNoteCode | 'school-age'>[];
}

/**
 * Are these hours lawful for somebody's age on each day? `days` are all days of work, of every employer, in any order; turning 18 on
 * the way changes the limits from the birthday on. A birth date that is not known is judged as under 18 and becomes a question.
 * Source: Working Time Regulations 1998, reg 2, 4, 5A, 6, 6A, 7, 10, 11, 12 and 42; Education Act 1996 s.8 and 560. Checked November 2026.
 * O(days log days).
 */
export function lawfulHours(
  born: Day | null,
  days: readonly { readonly day: Day; readonly shifts: readonly Shift[] }[],
): HoursAnswer {
  const eighteenth = born === null ? '9999-12-31' : birthday(born, 18);
  const worked = workedDays(days, eighteenth);
  const first = worked[0];
  if (!first) return { refusals: [], questions: [notAgreed], notes: [] };
  const refusals = oneForEach(unlawfulHours(worked)).map((group) => hoursRefusal(group, eighteenth));
  const remarks = oneForEach(hoursToNote(worked)).map(([finding]) => hoursNote(finding));
  const asked = remarks
    .filter((remark) => remark.code === 'break-not-said')
    .map((remark) => ({ ...remark, code: 'break-not-said' as const }));
  const unknownAge = born === null && refusals.length > 0;
  return {
    refusals: unknownAge ? [] : refusals,
    questions: unknownAge ? [...asked, bornWhen] : asked,
    notes: [...remarks.filter((remark) => remark.code !== 'break-not-said'), ...schoolNote(born, first.day)],
  };
}

/** Findings grouped by their code, in the order in which codes first appear. */
function oneForEach<Code extends string>(
  findings: readonly HoursFinding<Code>[],
): [HoursFinding<Code>, ...HoursFinding<Code>[]][] {
  const groups = new Map<Code, [HoursFinding<Code>, ...HoursFinding<Code>[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return [...groups.values()];
}

const notAgreed: Refusal<HoursQuestionCode> = {
  code: 'hours-not-agreed',
  staffText: 'No days and times of work are agreed yet.',
  kindText: 'Ask which days and times you would work.',
};

const bornWhen: Refusal<HoursQuestionCode> = {
  code: 'birth-date-not-known',
  staffText: 'These hours are lawful from the 18th birthday only, and the date of birth is not known.',
  kindText: 'Tell us your date of birth: these hours are for people who are 18.',
};

/** Before the school leaving day only work experience that school or authority arranges (Education Act 1996 s.560). */
function schoolNote(born: Day | null, firstDay: Day): Refusal<'school-age'>[] {
  if (born === null || !isOfSchoolAge(born, firstDay)) return [];
  const until = dayInWords(schoolLeavingDay(born));
  return [
    {
      code: 'school-age',
      staffText: `Of compulsory school age until ${until}: only work experience that the school or the authority arranges (Education Act 1996, s.560), never a job in school hours.`,
      kindText: `You are of school age until ${until}. Your school must agree to this.`,
      wouldChangeIf: `From the day after ${until}.`,
    },
  ];
}
