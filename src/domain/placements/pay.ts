import { ageOn, anniversary, birthday, type Day, dayInWords } from '../shared/day.ts';
import { MINIMUM_WAGE_RATES, type MinimumWageRate, minimumHourlyPence } from '../shared/minimum-wage.ts';
import { durationInWords } from '../shared/minutes.ts';
import { type Pence, poundsText } from '../shared/money.ts';
import type { Refusal } from '../shared/refusal.ts';
import { isOfSchoolAge } from './school-age.ts';
import { groundRefusal, relianceInWords, type UnpaidReliance } from './unpaid-grounds.ts';

/** What is agreed about pay, over the days from–to (both included). */
export interface PayFacts {
  readonly born: Day | null;
  /** Placements and tasters may be unpaid on a ground; jobs and apprenticeships never. */
  readonly isPlacement: boolean;
  /** Null and 0 mean unpaid on a placement; null on a job or apprenticeship is a question. */
  readonly weeklyPay: Pence | null;
  /** Minutes of work a week, breaks left out. */
  readonly weeklyMinutes: number;
  readonly from: Day;
  readonly to: Day;
  /** First day of the apprenticeship; null where it is none. */
  readonly apprenticeSince: Day | null;
  readonly unpaid: UnpaidReliance | null;
}

export interface PayAnswer {
  readonly refusals: readonly Refusal<'pay-unlawful'>[];
  readonly questions: readonly Refusal<'pay-not-said' | 'birth-date-not-known' | 'rate-not-known'>[];
  /** Where unpaid: what the law was said to rest on, for the page. */
  readonly reliedOn: string | null;
}

/** May somebody of this age be paid this for these days? `rates`: the dated table, an operator's rows included. */
export function lawfulPay(
  facts: PayFacts,
  rates: readonly MinimumWageRate[] = MINIMUM_WAGE_RATES,
): PayAnswer {
  if (facts.weeklyPay === null && !facts.isPlacement) return asks(payNotSaid);
  return (facts.weeklyPay ?? 0) === 0 ? unpaid(facts) : paid(facts, facts.weeklyPay ?? 0, rates);
}

/**
 * The least lawful pay for an hour on a day, in pence; 0 up to the school leaving day; null where the table does not reach back.
 * The apprentice rate holds under 19 and in the first twelve months. Source: NMWA 1998 s.1(2); NMW Regulations 2015 reg 4–5.
 * Checked November 2026. Reg 4B lets a new rate wait for the next pay period; this rule does not wait, so nobody is a day late.
 */
export function lawfulHourlyPence(
  born: Day,
  apprenticeSince: Day | null,
  on: Day,
  rates: readonly MinimumWageRate[] = MINIMUM_WAGE_RATES,
): Pence | null {
  if (isOfSchoolAge(born, on)) return 0;
  const age = ageOn(born, on);
  const isApprenticeRate =
    apprenticeSince !== null &&
    (age < 19 || on < anniversary(apprenticeSince, +apprenticeSince.slice(0, 4) + 1));
  return minimumHourlyPence(age, isApprenticeRate, on, rates);
}

/** The least lawful pay for a week of so many minutes, in pence, rounded up. */
function lawfulWeeklyPence(hourly: Pence, weeklyMinutes: number): Pence {
  return Math.ceil((hourly * weeklyMinutes) / 60);
}

function paid(facts: PayFacts, weeklyPay: Pence, rates: readonly MinimumWageRate[]): PayAnswer {
  // Without a birth date only the full rate is certain to be enough.
  const born = facts.born ?? '1900-01-01';
  const steps = changeDays(born, facts, rates).map((day) => {
    const hourly = lawfulHourlyPence(born, facts.apprenticeSince, day, rates);
    return { day, hourly, needed: hourly === null ? null : lawfulWeeklyPence(hourly, facts.weeklyMinutes) };
  });
  if (steps.some((step) => step.needed === null)) return asks(rateNotKnown(facts.from));
  const short = steps.find((step) => (step.needed ?? 0) > weeklyPay);
  if (!short) return { refusals: [], questions: [], reliedOn: null };
  if (facts.born === null) return asks(bornWhen);
  const most = Math.max(...steps.map((step) => step.needed ?? 0));
  return {
    refusals: [tooLittle(facts, weeklyPay, short.day, short.hourly ?? 0, most)],
    questions: [],
    reliedOn: null,
  };
}

/** The first day, and each later one on which the least lawful pay can change: birthdays, new rates, a year of apprenticeship. */
function changeDays(born: Day, facts: PayFacts, rates: readonly MinimumWageRate[]): Day[] {
  const since = facts.apprenticeSince;
  const later = [
    ...[16, 17, 18, 19, 21, 23].map((age) => birthday(born, age)),
    ...rates.map((rate) => rate.validFrom),
    ...(since === null ? [] : [anniversary(since, +since.slice(0, 4) + 1)]),
  ];
  const inside = later.filter((day) => facts.from < day && day <= facts.to);
  return [facts.from, ...inside, facts.to].sort();
}

function unpaid(facts: PayFacts): PayAnswer {
  if (facts.unpaid === null || !facts.isPlacement) return refuses(noGround(facts.isPlacement));
  const wrong = groundRefusal(facts.unpaid, facts);
  if (wrong)
    return refuses({
      code: 'pay-unlawful',
      kindText: 'We are checking whether this should be paid.',
      ...wrong,
    });
  return { refusals: [], questions: [], reliedOn: relianceInWords(facts.unpaid) };
}

function refuses(refusal: Refusal<'pay-unlawful'>): PayAnswer {
  return { refusals: [refusal], questions: [], reliedOn: null };
}

function asks(question: PayAnswer['questions'][number]): PayAnswer {
  return { refusals: [], questions: [question], reliedOn: null };
}

function tooLittle(
  facts: PayFacts,
  weeklyPay: Pence,
  day: Day,
  hourly: Pence,
  most: Pence,
): Refusal<'pay-unlawful'> {
  const from = day === facts.from ? '' : ` from ${dayInWords(day)}`;
  const now = `${poundsText(weeklyPay)} a week for ${durationInWords(facts.weeklyMinutes)}`;
  return {
    code: 'pay-unlawful',
    staffText: `${now} is less than the ${poundsText(hourly)} an hour that must be paid${from} (National Minimum Wage Regulations 2015, reg 4–5).`,
    kindText: `The pay is too low for your age. You must get ${poundsText(hourly)} an hour or more.`,
    wouldChangeIf: `With ${poundsText(most)} a week or more${from} (now ${poundsText(weeklyPay)}).`,
  };
}

function noGround(isPlacement: boolean): Refusal<'pay-unlawful'> {
  return {
    code: 'pay-unlawful',
    staffText: isPlacement
      ? 'Unpaid, and nobody has said what the law allows that on (National Minimum Wage Act 1998, s.1).'
      : 'A job or an apprenticeship must be paid (National Minimum Wage Act 1998, s.1).',
    kindText: 'This should be paid, or we must say why not. We are checking.',
    wouldChangeIf: isPlacement
      ? 'With lawful pay, or with the ground for unpaid work recorded.'
      : 'With lawful pay.',
  };
}

const payNotSaid = {
  code: 'pay-not-said',
  staffText: 'Ask the employer what it pays a week.',
  kindText: 'We are asking what this pays.',
} as const;

const bornWhen = {
  code: 'birth-date-not-known',
  staffText: 'Whether the pay is lawful depends on the age, and the date of birth is not known.',
  kindText: 'Tell us your date of birth, so that we can check the pay.',
} as const;

function rateNotKnown(from: Day): Refusal<'rate-not-known'> {
  return {
    code: 'rate-not-known',
    staffText: `The table of minimum wage rates does not reach back to ${dayInWords(from)}.`,
    kindText: 'We are checking the pay.',
    wouldChangeIf: 'When an operator has added the rate.',
  };
}
