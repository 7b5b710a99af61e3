import { shiftsOnDays } from '../../placements/agreed-hours.ts';
import { lawfulHours } from '../../placements/hours.ts';
import { addDays, weekdayOf } from '../../shared/day.ts';
import { clockText } from '../../shared/minutes.ts';
import { weekdaysInWords } from '../../shared/weekdays.ts';
import { isPlacementKind, type MatchOption, type MatchPerson } from '../match-facts.ts';
import { firm, relaxable } from '../match-refusals.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * Jobs, apprenticeships and courses need all their days. A placement is built around the person: some shared days are
 * enough (2 a week by setting, or all where it has fewer).
 */
export const daysClash: Rule = (person, option, { settings }) => {
  if (!person.days || !option.days) return null;
  const can = person.days;
  const missing = option.days.filter((day) => !can.includes(day));
  const shared = option.days.length - missing.length;
  const isPlacement = isPlacementKind(option.kind);
  const needed = isPlacement ? Math.min(settings.sharedDaysMin, option.days.length) : option.days.length;
  if (shared >= needed) return null;
  const isChoice = needed - shared < missing.length;
  const more = isChoice ? `${needed - shared === 1 ? 'one' : needed - shared} of ` : '';
  return relaxable(
    'days-clash',
    {
      staffText: `It is ${weekdaysInWords(option.days)}; they can do ${weekdaysInWords(can)}: ${shared} of ${option.days.length} days.`,
      kindText: `This is ${weekdaysInWords(option.days)}. You said ${weekdaysInWords(can)}.`,
      wouldChangeIf: `With ${more}${weekdaysInWords(missing)} as well (now ${weekdaysInWords(can)}).`,
    },
    { have: shared, need: needed, slack: shared - needed, unit: 'days' },
  );
};

/** It begins before they can start, or ends after they must finish. */
export const hoursClash: Rule = (person, option) => {
  const early = missing(person.earliestStart, option.startsAt);
  const late = missing(option.endsAt, person.latestFinish);
  if (early + late === 0 || option.startsAt === null || option.endsAt === null) return null;
  const changes = [
    early > 0
      ? `a start at ${clockText(option.startsAt)} (now not before ${clockText(person.earliestStart ?? 0)})`
      : '',
    late > 0
      ? `an end at ${clockText(option.endsAt)} (now not after ${clockText(person.latestFinish ?? 0)})`
      : '',
  ].filter(Boolean);
  return relaxable(
    'hours-clash',
    {
      staffText: `It is ${hours(option)}; they can do ${canDo(person)}.`,
      kindText: `This is ${hours(option)}. You said ${canDo(person)}.`,
      wouldChangeIf: `With ${changes.join(' and ')}.`,
    },
    { have: canDo(person), need: hours(option), slack: -Math.max(early, late), unit: 'minutes' },
  );
};

/** Minutes by which the first comes after the second; 0 where it does not, or one is not known. */
function missing(later: number | null, earlier: number | null): number {
  return later === null || earlier === null ? 0 : Math.max(0, later - earlier);
}

function hours({ startsAt, endsAt }: MatchOption): string {
  return `${clockText(startsAt ?? 0)} to ${clockText(endsAt ?? 0)}`;
}

function canDo({ earliestStart, latestFinish }: MatchPerson): string {
  const from = earliestStart === null ? '' : `from ${clockText(earliestStart)}`;
  const to = latestFinish === null ? '' : `until ${clockText(latestFinish)}`;
  return [from, to].filter(Boolean).join(' ');
}

/** The first two weeks hold a whole Monday to Sunday, whatever the day of the start. */
const DAYS_LOOKED_AT = 14;
/** Up to here no rule of working time can be broken at any age that we place: five days of 8 hours by daylight. */
const PLAINLY_LAWFUL = { from: 6 * 60, to: 22 * 60, minutes: 8 * 60, days: 5 };

/** The Working Time Regulations for the age at the start, by the same reading as the gate. Never relaxed. */
export const hoursUnlawfulForAge: Rule = (person, option, context) => {
  const { agreedDays: days, age } = context;
  const { startsAt, endsAt } = option;
  if (option.kind === 'course run' || !days || startsAt === null || endsAt === null || age === null)
    return null;
  const isPlain = startsAt >= PLAINLY_LAWFUL.from && endsAt <= PLAINLY_LAWFUL.to;
  if (isPlain && endsAt - startsAt <= PLAINLY_LAWFUL.minutes && days.length <= PLAINLY_LAWFUL.days)
    return null;
  const { refusals } = lawfulHours(person.dateOfBirth, firstDays(option, context));
  const [first] = refusals;
  if (!first) return null;
  return firm('hours-unlawful-for-age', {
    staffText: refusals.map((refusal) => refusal.staffText).join(' '),
    kindText: refusals.map((refusal) => refusal.kindText).join(' '),
    ...(first.wouldChangeIf && { wouldChangeIf: first.wouldChangeIf }),
  });
};

function firstDays(option: MatchOption, { start, agreedDays }: RuleContext) {
  const shift = { from: option.startsAt ?? 0, to: option.endsAt ?? 0, breakMinutes: null };
  const week = shiftsOnDays(agreedDays ?? [], shift);
  return Array.from({ length: DAYS_LOOKED_AT }, (_, ahead) => addDays(start.wouldStartOn, ahead)).map(
    (day) => ({
      day,
      shifts: week.filter((shifts) => shifts.weekday === weekdayOf(day)),
    }),
  );
}
