import { checkOffer, type OfferFacts } from '#domain/opportunities/complete.ts';
import type { Refusal } from '#domain/shared/refusal.ts';

/** What is missing before it can be shown to young people. */
export function gapsOf(offer: OfferFacts): readonly Refusal[] {
  const answer = checkOffer(offer);
  return answer.ok ? [] : answer.reasons;
}
