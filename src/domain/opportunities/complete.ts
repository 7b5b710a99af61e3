import { type Insurance, insuranceRefusals } from '../employers/insurance.ts';
import type { Day } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';
import { type OpportunityKind, PAID_KINDS } from './kinds.ts';

/** What a young person, and whoever plans the journey, must know before it is put to anybody. */
export interface OfferFacts {
  readonly kind: OpportunityKind;
  readonly postcode: string | null;
  readonly days: readonly number[] | null;
  readonly startsMinute: number | null;
  readonly endsMinute: number | null;
  readonly firstStartOn: Day | null;
  readonly isRolling: boolean;
  readonly weeklyPayPence: number | null;
}

/** Is everything there to show it to young people? Every gap is named; insurance is the employer's own check. */
export function checkOffer(facts: OfferFacts): Checked<'incomplete'> {
  const isPaid = (PAID_KINDS as readonly string[]).includes(facts.kind);
  const gaps: readonly (readonly [boolean, string])[] = [
    [facts.postcode === null, 'the postcode of the site'],
    [facts.days === null, 'the days of the week'],
    [facts.startsMinute === null || facts.endsMinute === null, 'the hours'],
    [facts.firstStartOn === null && !facts.isRolling, 'the first day on which somebody can start'],
    [isPaid && facts.weeklyPayPence === null, 'the pay'],
  ];
  return checked(gaps.filter(([isMissing]) => isMissing).map(([, what]) => missing(what)));
}

function missing(what: string): Refusal<'incomplete'> {
  return {
    code: 'incomplete',
    staffText: `Record ${what} first.`,
    kindText: 'We do not know enough about this place yet.',
    wouldChangeIf: `Once ${what} is there.`,
  };
}

/** Does the employer hold insurance that counts on a day? The best of its certificates decides; every fault of it is named. */
export function insuredRefusals(certificates: readonly Insurance[], on: Day): Refusal[] {
  const judged = certificates.map((certificate) => insuranceRefusals(certificate, on));
  return (
    judged.sort((a, b) => a.length - b.length)[0] ?? insuranceRefusals({ pounds: null, expiresOn: null }, on)
  );
}
