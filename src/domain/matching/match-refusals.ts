import type { Day } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';

/** Why an option cannot be, in the order in which they are looked at and shown. */
export const MATCH_REFUSAL_CODES = [
  'closed',
  'not-published',
  'no-place-free',
  'starts-before-ready',
  'starts-too-late',
  'too-young',
  'too-old',
  'entry-requirement',
  'licence-needed',
  'days-clash',
  'hours-clash',
  'hours-unlawful-for-age',
  'pay-unlawful',
  'no-journey-there',
  'no-journey-home',
  'journey-too-long',
  'too-many-changes',
  'walk-too-far',
  'leaves-too-early',
  'step-free-needed',
  'must-not-meet',
  'area-to-avoid',
  'already-declined',
  'employer-paused',
  'employer-at-contact-limit',
  'concern-open',
  'not-available',
] as const;
export type MatchRefusalCode = (typeof MATCH_REFUSAL_CODES)[number];

export const MATCH_WARNING_CODES = [
  'team-cannot-be-trained-in-time',
  'would-be-worse-off',
  'insurance-ends-before',
  'last-way-home',
] as const;
export type MatchWarningCode = (typeof MATCH_WARNING_CODES)[number];

/** What there is, what is needed, and how far that is: negative slack is what is missing. */
export interface Gap {
  readonly have: Day | string | number | null;
  readonly need: Day | string | number | null;
  readonly slack: number | null;
  readonly unit: 'days' | 'years' | 'levels' | 'minutes' | 'changes' | 'places' | 'people' | 'pence' | null;
}

export interface MatchRefusal extends Refusal<MatchRefusalCode> {
  readonly gap: Gap | null;
  /** May a co-ordinator, with the person, decide otherwise? Law and safeguarding never. */
  readonly isRelaxable: boolean;
  /** Shown only to those with the right; everybody else reads "not available". */
  readonly isRestricted: boolean;
}

/** Work to do before the gate; does not rule out. */
export type MatchWarning = Refusal<MatchWarningCode>;

/** What could not be looked at because something is not known; the option stays in. */
export type NotChecked = Refusal<MatchRefusalCode | MatchWarningCode>;

interface Words {
  readonly staffText: string;
  readonly kindText: string;
  readonly wouldChangeIf?: string;
}

/** A refusal that a co-ordinator and the person may decide to look past. */
export function relaxable(code: MatchRefusalCode, words: Words, gap: Gap | null = null): MatchRefusal {
  return { code, ...words, gap, isRelaxable: true, isRestricted: false };
}

/** A refusal that stands as long as the facts do. */
export function firm(code: MatchRefusalCode, words: Words, gap: Gap | null = null): MatchRefusal {
  return { code, ...words, gap, isRelaxable: false, isRestricted: false };
}

/** A refusal for safeguarding: never relaxed, and its reason is not for everybody. */
export function safeguarding(
  code: 'must-not-meet' | 'area-to-avoid' | 'concern-open',
  words: Words,
): MatchRefusal {
  return { code, ...words, gap: null, isRelaxable: false, isRestricted: true };
}

const NOT_AVAILABLE = firm('not-available', {
  staffText: 'Not available for this young person.',
  kindText: 'This is not available.',
});

/** The refusals as somebody may read them: without the right, safeguarding reasons become one "not available". */
export function refusalsFor(
  refusals: readonly MatchRefusal[],
  seesSafeguarding: boolean,
): readonly MatchRefusal[] {
  if (seesSafeguarding || refusals.every((refusal) => !refusal.isRestricted)) return refusals;
  return [...refusals.filter((refusal) => !refusal.isRestricted), NOT_AVAILABLE];
}
