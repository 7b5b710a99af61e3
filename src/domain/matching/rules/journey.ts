import type { MatchRefusal } from '../match-refusals.ts';
import type { RuleContext } from './rule.ts';

/** Every refusal of a journey that was looked up, each limit its own; none where it was not checked. */
export function journeyRefusals({ pair }: RuleContext): readonly MatchRefusal[] {
  return pair.journey.state === 'no-journey' ? pair.journey.refusals : [];
}
