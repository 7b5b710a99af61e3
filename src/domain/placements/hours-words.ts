import { type Day, dayInWords, dayInWordsWithWeekday } from '../shared/day.ts';
import { clockText, durationInWords } from '../shared/minutes.ts';
import type { Refusal } from '../shared/refusal.ts';
import { ADULT_LIMITS, RESTRICTED_NIGHT, UNDER_18_LIMITS } from '../shared/working-time.ts';
import type { HoursCode, HoursFinding, HoursNoteCode } from './hours-findings.ts';

/** How one rule reads: what there is, what is allowed, in the regulation named, and what would make it so. */
interface RuleWords {
  readonly has: string;
  readonly allowed: string;
  readonly source: string;
  readonly kind: string;
  readonly remedy: string;
  /** Found under 18: would the same hours be lawful from the birthday? */
  readonly isLawfulAt18: boolean;
}

type Words = (finding: HoursFinding) => RuleWords;

const WORDS: Readonly<Record<HoursCode, Words>> = {
  'too-many-hours-a-day': ({ amount }) => ({
    has: `${durationInWords(amount)} of work`,
    allowed: 'at most 8 hours a day',
    source: 'reg 5A(1)',
    kind: `Until you are 18 you can work 8 hours a day at most. This is ${durationInWords(amount)}.`,
    remedy: `With 8 hours of work a day or less (now ${durationInWords(amount)})`,
    isLawfulAt18: true,
  }),
  'too-many-hours-a-week': ({ amount, isUnder18 }) => {
    const max = isUnder18 ? 40 : 48;
    return {
      has: `${durationInWords(amount)} of work in the week${isUnder18 ? '' : ' on average'}`,
      allowed: `at most ${max} hours a week`,
      source: isUnder18 ? 'reg 5A(1)' : 'reg 4(1)',
      kind: `You can work ${max} hours a week at most${isUnder18 ? ' until you are 18' : ''}. This is ${durationInWords(amount)}.`,
      remedy: `With ${max} hours of work a week or less (now ${durationInWords(amount)})`,
      isLawfulAt18: amount <= ADULT_LIMITS.workAWeekMax,
    };
  },
  'night-work-under-18': ({ amount }) => {
    const end = amount < RESTRICTED_NIGHT.endsAt ? 'from' : 'until';
    return {
      has: `work ${end} ${clockText(amount)}`,
      allowed: 'no work from 22:00 to 06:00',
      source: 'reg 6A',
      kind: `You must be 18 to work ${end} ${clockText(amount)}.`,
      remedy: end === 'from' ? 'With a start at 06:00 or later' : 'With an end at 22:00 or earlier',
      isLawfulAt18: true,
    };
  },
  'too-little-rest': ({ amount, isUnder18 }) => {
    const hours = isUnder18 ? 12 : 11;
    const rest = amount > 0 ? durationInWords(amount) : 'no time';
    return {
      has: `${rest} between that day’s work and the next`,
      allowed: `at least ${hours} hours between two days of work`,
      source: isUnder18 ? 'reg 10(2)' : 'reg 10(1)',
      kind: `You must have ${hours} hours off between two days of work. Here you would have ${rest}.`,
      remedy: `With ${hours} hours between two days of work (now ${rest})`,
      isLawfulAt18: amount >= ADULT_LIMITS.restBetweenDaysMin,
    };
  },
  'too-few-days-off': ({ amount, isUnder18 }) => {
    const off = isUnder18 ? 'two days' : 'one day';
    return {
      has: `work on ${amount} days of the week`,
      allowed: `at least ${off} off a week`,
      source: isUnder18 ? 'reg 11(3)' : 'reg 11(1)',
      kind: `You must have ${off} off every week${isUnder18 ? ' until you are 18' : ''}. Here you would work on ${amount} days.`,
      remedy: `With work on ${isUnder18 ? 5 : 6} days a week or fewer (now ${amount})`,
      isLawfulAt18: amount <= ADULT_LIMITS.daysAWeekMax,
    };
  },
  'break-too-short': ({ amount, isUnder18 }) => {
    const min = isUnder18 ? UNDER_18_LIMITS.breakMin : ADULT_LIMITS.breakMin;
    const after = isUnder18 ? '4½ hours' : '6 hours';
    return {
      has: amount === 0 ? 'no break' : `a break of ${amount} minutes`,
      allowed: `a break of at least ${min} minutes in more than ${after} of work`,
      source: isUnder18 ? 'reg 12(4)' : 'reg 12(1)',
      kind: `You must have a break of ${min} minutes when you work more than ${after}.`,
      remedy: `With a break of ${min} minutes (now ${amount})`,
      isLawfulAt18: false,
    };
  },
};

/** One refusal for one rule: `findings` are all its breaches, the first day named and the others counted. */
export function hoursRefusal(
  findings: readonly [HoursFinding, ...HoursFinding[]],
  eighteenth: Day,
): Refusal<HoursCode> {
  const [first, ...others] = findings;
  const words = WORDS[first.code](first);
  const more = others.length > 0 ? ` (and ${others.length} more like it)` : '';
  const onlyYoung = findings.every(
    (finding) => finding.isUnder18 && WORDS[finding.code](finding).isLawfulAt18,
  );
  const later = onlyYoung ? `, or from ${dayInWords(eighteenth)}, when you are 18` : '';
  return {
    code: first.code,
    staffText: `${first.isUnder18 ? 'Under 18' : 'Aged 18 or over'}: ${words.has}, ${dayInWordsWithWeekday(first.day)}${more}; the law allows ${words.allowed} (Working Time Regulations 1998, ${words.source}).`,
    kindText: words.kind,
    wouldChangeIf: `${words.remedy}${later}.`,
  };
}

const NOTES: Readonly<Record<HoursNoteCode, (finding: HoursFinding<HoursNoteCode>) => [string, string]>> = {
  'night-work': ({ amount }) => [
    `Night work of ${durationInWords(amount)}: at most 8 hours on average, and a free health assessment first (reg 6 and 7).`,
    'This is work at night. You can have a free health check first.',
  ],
  'clock-change': ({ day, amount }) => [
    `The clocks go forward before ${dayInWordsWithWeekday(day)}: only ${durationInWords(amount)} of rest. Start an hour later that day.`,
    'The clocks go forward that night, so start an hour later.',
  ],
  'days-off-apart': () => [
    'Under 18: the two days off are not together; they should be where possible (reg 11(3)).',
    'Your two days off are not next to each other. You can ask for that.',
  ],
  'break-not-said': ({ amount }) => [
    `Ask the employer for the length of the break: it must be ${amount} minutes at least (reg 12).`,
    `Ask how long your break is. It must be ${amount} minutes or more.`,
  ],
};

/** What a lawful agreement still makes people ask or know. */
export function hoursNote(finding: HoursFinding<HoursNoteCode>): Refusal<HoursNoteCode> {
  const [staffText, kindText] = NOTES[finding.code](finding);
  return { code: finding.code, staffText, kindText };
}
