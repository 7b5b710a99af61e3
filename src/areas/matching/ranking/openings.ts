import type { MatchRefusalCode } from '#domain/matching/match-refusals.ts';
import { changeInWords, type OfferChange, oneChangeFor, withChange } from '#domain/matching/offer-changes.ts';
import type { NotPossible } from '#domain/matching/rank.ts';
import { type Look, rankIn } from './look.ts';
import type { Person } from './person.ts';
import type { SupplyOption } from './supply-option.ts';

/** One change by which one option would be possible for one person: worked out from what stands in the way, and tried. */
export interface Opening {
  readonly person: Person;
  readonly option: SupplyOption;
  readonly change: OfferChange;
  /** "09:00 to 15:00", "from September 2025", the first half of a postcode; empty where the change says it all. */
  readonly detail: string;
  /** How good a match it would be then. */
  readonly score: number;
}

/** The opening of an option that is not possible for a person; null where no single change makes one. */
export function openingOf(look: Look, person: Person, not: NotPossible): Opening | null {
  const option = look.optionById.get(not.id ?? '');
  const change = oneChangeFor(not.reasons.map((reason) => reason.code as MatchRefusalCode));
  if (!option || change === null) return null;
  const facts = withChange(change, person.facts, option.facts, look.on);
  if (facts === null) return null;
  // The same work somewhere near: a journey to there is nobody's to look up, so it is taken as possible.
  const changed = { ...option, facts, ...(change === 'travel' && { postcode: null }) };
  const [ranked] = rankIn(look, person, [changed]).options;
  if (!ranked) return null;
  const detail = change === 'travel' ? outward(person.postcode) : changeInWords(change, facts, option.facts);
  return { person, option, change, detail, score: ranked.score };
}

/** The first half of a postcode: as near as is said of where somebody lives. */
export function outward(postcode: string | null): string {
  return postcode?.split(' ')[0] ?? '';
}

/** What is asked for most, first; each once. */
export function detailsOf(openings: readonly Opening[]): string[] {
  return [...Map.groupBy(openings, ({ detail }) => detail)]
    .filter(([detail]) => detail !== '')
    .sort(([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1))
    .map(([detail]) => detail);
}

/** The one change that would open the best match for a person; null where no single change opens anything. O(options). */
export function helpsMost(look: Look, person: Person, options: readonly SupplyOption[]): Opening | null {
  return rankIn(look, person, options)
    .notPossible.flatMap((not) => openingOf(look, person, not) ?? [])
    .reduce<Opening | null>((best, one) => (best !== null && best.score >= one.score ? best : one), null);
}
