import type { Day } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';

/**
 * Why somebody is erased. Source: UK GDPR article 17(1) (a), (c), (d), (e); the last is our own clock. Article 17(3)(b): the
 * right does not reach what the law makes us keep, so the case record itself stays where the law wants it.
 * Equal to the CHECK on erasures.ground.
 */
export const ERASURE_GROUNDS = [
  'no longer needed',
  'objects',
  'should not have been held',
  'the law says so',
  'end of retention',
] as const;

/** What a person may choose; the last comes by itself. */
export const CHOSEN_GROUNDS = ERASURE_GROUNDS.filter((ground) => ground !== 'end of retention');

/** What stands in the place of a word that is gone, where the database must have one. */
export const ERASED_WORD = 'Erased, nothing is kept';

interface ErasingFacts {
  readonly isErased: boolean;
  readonly isHeld: boolean;
  /** Placements that are to come, running or paused. */
  readonly placementsUnderWay: number;
  readonly referralsOpen: number;
}

/** Why somebody cannot be erased now; none: they can. */
export function erasureRefusals(facts: ErasingFacts): Refusal[] {
  return [
    ...(facts.isErased ? [REFUSALS.erased] : []),
    ...(facts.isHeld ? [REFUSALS.held] : []),
    ...(facts.placementsUnderWay > 0 ? [REFUSALS.placed] : []),
    ...(facts.referralsOpen > 0 ? [REFUSALS.open] : []),
  ];
}

const REFUSALS = {
  erased: {
    code: 'already-erased',
    staffText: 'This record has been erased already.',
    kindText: 'We do not hold this any more.',
  },
  held: {
    code: 'legal-hold',
    staffText: 'A legal hold is set: nothing of this record may go.',
    kindText: 'We must keep this for now.',
    wouldChangeIf: 'When a manager lifts the hold.',
  },
  placed: {
    code: 'placement-under-way',
    staffText: 'A placement is planned or running.',
    kindText: 'We need this while you are on your placement.',
    wouldChangeIf: 'When the placement is over.',
  },
  open: {
    code: 'referral-open',
    staffText: 'The referral is open. Close it first.',
    kindText: 'We need this while we are helping you.',
    wouldChangeIf: 'When the referral is closed.',
  },
} satisfies Record<string, Refusal>;

/**
 * What figures need of a birth date: the first day of its month, so that everybody is as old as before on the last day of
 * every month, and so on 31 March. Born on 29 February: 1 March, on which they are counted a year older in other years.
 */
export function birthMonth(born: Day): Day {
  return born.endsWith('-02-29') ? `${born.slice(0, 4)}-03-01` : `${born.slice(0, 7)}-01`;
}
