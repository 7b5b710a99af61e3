import { ageOn, type Day } from '../shared/day.ts';
import { clockText } from '../shared/minutes.ts';
import { weekdaysInWords } from '../shared/weekdays.ts';
import { isPlacementKind, type MatchOption, type MatchPerson } from './match-facts.ts';
import type { MatchRefusalCode } from './match-refusals.ts';

/** What an employer or a college could change about what they offer, or another could offer in its place. */
export const OFFER_CHANGES = [
  'places',
  'start',
  'days',
  'hours',
  'entry',
  'age',
  'pay',
  'travel',
  'step-free',
  'taking-again',
] as const;
export type OfferChange = (typeof OFFER_CHANGES)[number];

/** Which change answers which refusal. What is here for safety, or was decided by somebody, is answered by none. */
const ANSWER: Partial<Record<MatchRefusalCode, OfferChange>> = {
  'no-place-free': 'places',
  closed: 'start',
  'starts-before-ready': 'start',
  'starts-too-late': 'start',
  'days-clash': 'days',
  'hours-clash': 'hours',
  'hours-unlawful-for-age': 'hours',
  'entry-requirement': 'entry',
  'licence-needed': 'entry',
  'too-young': 'age',
  'pay-unlawful': 'pay',
  'no-journey-there': 'travel',
  'no-journey-home': 'travel',
  'journey-too-long': 'travel',
  'too-many-changes': 'travel',
  'walk-too-far': 'travel',
  'leaves-too-early': 'travel',
  'step-free-needed': 'step-free',
  'employer-paused': 'taking-again',
  'employer-at-contact-limit': 'taking-again',
};

/** The one change that would answer every refusal; null where it takes two, or none would. */
export function oneChangeFor(codes: readonly MatchRefusalCode[]): OfferChange | null {
  const [first, ...others] = new Set(codes.map((code) => ANSWER[code] ?? null));
  return first !== undefined && others.length === 0 ? first : null;
}

/** Nobody under this age is past compulsory school age: no employer can change that. */
const YOUNGEST = 16;
/** A day of work shorter than this is none. */
const SHORTEST_SHIFT = 2 * 60;
/** Under 18: 8 hours a day, not before 6 and not after 22 (Working Time Regulations 1998, regs 5A, 6A, 7). Checked 2026-11-20. */
const YOUNG_HOURS = { from: 6 * 60, to: 22 * 60, most: 8 * 60 };

/**
 * The option as it would be with that one change for this person, all else as it is; null where the change cannot be made.
 * For travel the facts stay: the place is what changes. Whether it then is possible has to be asked of the rules.
 */
export function withChange(
  change: OfferChange,
  person: MatchPerson,
  option: MatchOption,
  on: Day,
): MatchOption | null {
  switch (change) {
    case 'places':
      return { ...option, places: (option.places ?? 0) + 1 };
    case 'start':
      return withStart(person, option, on);
    case 'days':
      return person.days && person.days.length > 0 ? { ...option, days: person.days } : null;
    case 'hours':
      return withHours(person, option, on);
    case 'entry':
      return { ...option, entry: { state: 'none' } };
    case 'age':
      return ageAtStart(person, option, on) >= YOUNGEST ? { ...option, minimumAge: YOUNGEST } : null;
    case 'pay':
      return { ...option, weeklyPay: isPlacementKind(option.kind) ? 0 : null };
    case 'step-free':
      return { ...option, isStepFree: true };
    case 'taking-again':
      return {
        ...option,
        status: 'live',
        employer: { ...option.employer, isPaused: false, notBefore: null, contactsLeft: null },
      };
    case 'travel':
      return option;
  }
}

function ageAtStart(person: MatchPerson, option: MatchOption, on: Day): number {
  if (person.dateOfBirth === null) return YOUNGEST;
  const start = [person.readyOn ?? on, option.firstStart ?? on, on].reduce((a, b) => (a > b ? a : b));
  return ageOn(person.dateOfBirth, start);
}

/** Another run of the same thing, from the day on which they are ready. */
function withStart(person: MatchPerson, option: MatchOption, on: Day): MatchOption {
  const ready = person.readyOn !== null && person.readyOn > on ? person.readyOn : on;
  return { ...option, status: 'live', firstStart: ready, lastStart: null, closesOn: null, seatsTaken: [] };
}

/** As much of the shift as the person can do; under 18 as much as the law lets them. */
function withHours(person: MatchPerson, option: MatchOption, on: Day): MatchOption | null {
  if (option.startsAt === null || option.endsAt === null) return null;
  const isYoung = person.dateOfBirth !== null && ageAtStart(person, option, on) < 18;
  const startsAt = Math.max(
    option.startsAt,
    person.earliestStart ?? 0,
    isYoung ? YOUNG_HOURS.from : option.startsAt,
  );
  const endsAt = Math.min(
    option.endsAt,
    person.latestFinish ?? option.endsAt,
    isYoung ? YOUNG_HOURS.to : option.endsAt,
    isYoung ? startsAt + YOUNG_HOURS.most : option.endsAt,
  );
  return endsAt - startsAt < SHORTEST_SHIFT ? null : { ...option, startsAt, endsAt };
}

/** What the change comes to for this person, as a few words that can stand in a list; empty where the change says it all. */
export function changeInWords(change: OfferChange, changed: MatchOption, was: MatchOption): string {
  if (change === 'start') return monthInWords(changed.firstStart ?? '');
  if (change === 'days') return weekdaysInWords(changed.days ?? []);
  if (change === 'hours') return `${clockText(changed.startsAt ?? 0)} to ${clockText(changed.endsAt ?? 0)}`;
  if (change === 'entry') return entryInWords(was);
  return change === 'age' ? `from ${changed.minimumAge ?? YOUNGEST}` : '';
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "September 2025" */
export function monthInWords(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

function entryInWords({ entry }: MatchOption): string {
  if (entry.state !== 'known') return '';
  const asked = [
    entry.english && `${entry.english} English`,
    entry.maths && `${entry.maths} maths`,
    entry.highest,
    entry.licence && `a ${entry.licence} driving licence`,
  ].filter(Boolean);
  return `without ${asked.join(', ')}`;
}
