import { ageOn, birthday, type Day } from '#domain/shared/day.ts';
import { ACCOMMODATION_CODES } from './accommodation.ts';
import { ACTIVITY_CODES } from './activities.ts';
import { IN_TOUCH_CODES } from './in-touch.ts';
import type { Oc3Entry, Oc3Person, Oc3Row } from './oc3.ts';
import { isWithin, type Period } from './periods.ts';

/**
 * The checks of the return by their numbers in the Department's validation rules (SSDA903, OC3), and one of our own:
 * each says whether a row breaks it. 348 takes the day of death that is known, null: none.
 */
const CHECKS = {
  '131': ({ inTouch }) => !isOneOf(IN_TOUCH_CODES, inTouch),
  '132': ({ activ }) => activ !== '0' && !isOneOf(ACTIVITY_CODES, activ),
  '133': ({ accom }) => accom !== '0' && !isOneOf(ACCOMMODATION_CODES, accom),
  '153': ({ inTouch, activ, accom }) => new Set([inTouch, activ, accom].map((one) => one === '')).size > 1,
  '344': ({ inTouch, activ, accom }) =>
    (inTouch === 'DIED' || inTouch === 'RHOM') && !(activ === '0' && accom === '0'),
  '345': ({ inTouch, activ, accom }) => inTouch === 'YES' && (activ === '0' || accom === '0'),
  '347': ({ bornOn, accom }, year) => accom.startsWith('T') && ageOn(bornOn, year.from) < 18,
  '348': (_, year, diedOn) => diedOn !== null && diedOn < year.from,
  '391': ({ bornOn }, year) => birthday(bornOn, 17) > year.to,
  '3001': ({ bornOn, accom }, year) => accom.startsWith('Z') && isWithin(year, birthday(bornOn, 17)),
} as const satisfies Record<string, (row: Oc3Row, year: Period, diedOn: Day | null) => boolean>;

/** A check that a row can break: by its number, or that there is one row a person. */
export type Oc3Check = keyof typeof CHECKS | 'one row a person';
const NUMBERS = Object.keys(CHECKS) as (keyof typeof CHECKS)[];

/** The checks that a row breaks by itself, in the order of their numbers. */
export function brokenChecks(row: Oc3Row, year: Period, diedOn: Day | null): (keyof typeof CHECKS)[] {
  return NUMBERS.filter((number) => CHECKS[number](row, year, diedOn));
}

/** Numbers that stand in more than one row. */
export function repeatedChildren(rows: readonly Oc3Row[]): Set<string> {
  const seen = new Set<string>();
  return new Set(rows.filter(({ child }) => seen.size === seen.add(child).size).map(({ child }) => child));
}

/** What is to be answered so that a row is right. */
export type Oc3Missing = 'activity' | 'accommodation' | 'the record';

export interface Oc3Gap<P extends Oc3Person> {
  readonly entry: Oc3Entry<P>;
  readonly check: Oc3Check;
  readonly missing: Oc3Missing;
}

/**
 * Everything that makes a row wrong for the return, in the order of the rows: a person who is in touch while nobody
 * knows what they do or where they live, and every check that is broken. An unknown activity and an unknown home are
 * two gaps: two questions are to be answered. O(rows).
 */
export function oc3Gaps<P extends Oc3Person>(entries: readonly Oc3Entry<P>[], year: Period): Oc3Gap<P>[] {
  const repeated = repeatedChildren(entries.map(({ row }) => row));
  return entries.flatMap((entry) => {
    const { row, diedOn } = entry;
    const broken: Oc3Check[] = brokenChecks(row, year, diedOn);
    if (repeated.has(row.child)) broken.push('one row a person');
    return broken.flatMap((check) => missingBehind(check, row).map((missing) => ({ entry, check, missing })));
  });
}

function missingBehind(check: Oc3Check, { activ, accom }: Oc3Row): Oc3Missing[] {
  if (check === '347' || check === '3001' || check === '133') return ['accommodation'];
  if (check === '132') return ['activity'];
  if (check !== '345') return ['the record'];
  return [
    ...(activ === '0' ? (['activity'] as const) : []),
    ...(accom === '0' ? (['accommodation'] as const) : []),
  ];
}

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}
