import type { ScoredRows } from '#domain/matching/best-first.ts';
import { type CandidateIndex, candidateIndex, candidatesFor } from '#domain/matching/candidate-index.ts';
import { DEFAULT_SETTINGS } from '#domain/matching/match-facts.ts';
import { possibleButForJourney, scorePossible } from '#domain/matching/rank.ts';
import { contextOf, type Look } from './look.ts';
import type { Person } from './person.ts';
import type { SupplyOption } from './supply-option.ts';

/** Some options, and what decides cheaply about them for everybody who is looked at. */
export interface OnOffer {
  readonly options: readonly SupplyOption[];
  readonly index: CandidateIndex;
}

export function onOffer(look: Look, options: readonly SupplyOption[]): OnOffer {
  const facts = options.map((option) => option.facts);
  return { options, index: candidateIndex(facts, look.on, DEFAULT_SETTINGS) };
}

/**
 * What a person could have of what is on offer, best first; each option by its place in the list. Points without words, for of a
 * whole intake few pairs are ever read. What the index rules out is never looked at, and a journey is looked up only where nothing
 * else stands in the way.
 */
export function prospectsOf(look: Look, person: Person, offer: OnOffer): ScoredRows {
  return scoreAmong(look, person, offer.options, openFor(look, person, offer));
}

/** Points of some of the options, those at `places` of the list, as far as they are possible. */
export function scoreAmong(
  look: Look,
  person: Person,
  options: readonly SupplyOption[],
  places: readonly number[],
): ScoredRows {
  const some = places.flatMap((place) => options[place] ?? []);
  const facts = some.map((option) => option.facts);
  const { at, ...rows } = scorePossible(person.facts, facts, contextOf(look, person, some));
  return { ...rows, at: at.map((row) => places[row] ?? -1) };
}

/** Places of the options in whose way nothing stands but perhaps the journey. */
export function openFor(look: Look, person: Person, { options, index }: OnOffer): number[] {
  const candidates = candidatesFor(person.facts, index);
  const some = candidates.flatMap((place) => options[place] ?? []);
  const blind = contextOf(look, person, some, []);
  const facts = some.map((option) => option.facts);
  return possibleButForJourney(person.facts, facts, blind).flatMap((row) => candidates[row] ?? []);
}

/** The row of an option among somebody's prospects; −1 where it is not possible for them. */
export function rowOf({ at }: ScoredRows, option: number): number {
  return at.indexOf(option);
}
