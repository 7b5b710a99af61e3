import { lawfulPay } from '../../placements/pay.ts';
import { isPlacementKind, type MatchOption } from '../match-facts.ts';
import { firm } from '../match-refusals.ts';
import type { Rule } from './rule.ts';

/** Nobody has said how long the break is: in a long shift up to an hour may be unpaid, so only certain breaches refuse. */
const LONG_SHIFT = 6 * 60;
const UNPAID_BREAK_MAX = 60;

/** Less than the minimum wage for the age at the start, even with the longest usual break. Blank pay is a question. */
export const payUnlawful: Rule = (person, option, context) => {
  const isPlacement = isPlacementKind(option.kind);
  if (option.kind === 'course run' || option.weeklyPay === null) return null;
  if (isPlacement && option.weeklyPay === 0) return null;
  const minutes = paidMinutes(option, context.agreedDays?.length ?? 0);
  const on = context.start.wouldStartOn;
  const [refusal] = lawfulPay({
    born: person.dateOfBirth,
    isPlacement,
    weeklyPay: option.weeklyPay,
    weeklyMinutes: minutes,
    from: on,
    to: on,
    apprenticeSince: option.kind === 'apprenticeship' ? on : null,
    unpaid: null,
  }).refusals;
  if (!refusal) return null;
  return firm('pay-unlawful', {
    staffText: refusal.staffText,
    kindText: refusal.kindText,
    ...(refusal.wouldChangeIf && { wouldChangeIf: refusal.wouldChangeIf }),
  });
};

function paidMinutes(option: MatchOption, days: number): number {
  if (option.startsAt === null || option.endsAt === null) return 0;
  const present = option.endsAt - option.startsAt;
  return days * (present > LONG_SHIFT ? present - UNPAID_BREAK_MAX : present);
}
