import type { MatchRefusal } from '#domain/matching/match-refusals.ts';
import type { RankedOption } from '#domain/matching/rank.ts';
import type { WeightChoices, Weights } from '#domain/matching/score/weights.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import { type Look, weightsOf } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import { onOffer, prospectsOf, rowOf } from '../ranking/prospects.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';

/** An option as it was offered on a day. */
export interface OfferThen {
  readonly organisation: string;
  readonly site: string;
  readonly days: readonly Weekday[] | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly weeks: number | null;
  readonly weeklyPay: number | null;
}

/** What a suggestion rested on beside the points. None of it can be found again later: people, offers and buses change. */
export interface RestedOn {
  readonly offer: OfferThen;
  /** What they wanted, in their own words, and what mattered to them and in the authority. */
  readonly wishes: readonly string[];
  readonly matters: WeightChoices;
  readonly mattersHere: WeightChoices;
  /** Where it stood among what was possible for them; null where something was looked past for it. */
  readonly among: { readonly place: number; readonly possible: number } | null;
  readonly timetable: { readonly area: string; readonly validFrom: Day; readonly validTo: Day } | null;
}

/** Why an option was suggested, kept with the match so that "why" can be answered a year later. */
export interface Explanation extends Omit<RankedOption, 'id'> {
  readonly on: Day;
  readonly weights: Weights;
  /** What stood in the way, and was looked past together with the young person. */
  readonly lookedPast: readonly {
    readonly code: string;
    readonly text: string;
    readonly staffText: string;
  }[];
  /** Absent from matches that were suggested before it was kept. */
  readonly restedOn?: RestedOn;
}

export function explanationOf(
  look: Look,
  person: Person,
  option: SupplyOption,
  { ranked, refusals }: { readonly ranked: RankedOption; readonly refusals: readonly MatchRefusal[] },
): Explanation {
  const { id: _, ...kept } = ranked;
  return {
    ...kept,
    on: look.on,
    weights: weightsOf(look, person),
    lookedPast: refusals.map(({ code, kindText, staffText }) => ({ code, text: kindText, staffText })),
    restedOn: restedOn(look, person, option),
  };
}

function restedOn(look: Look, person: Person, option: SupplyOption): RestedOn {
  const { organisation, site, facts } = option;
  const { days, startsAt, endsAt, weeks, weeklyPay } = facts;
  const { timetable } = look.journeys;
  return {
    offer: { organisation, site, days, startsAt, endsAt, weeks, weeklyPay },
    wishes: person.facts.interests.map(({ words }) => words),
    matters: person.choices,
    mattersHere: look.matters,
    among: amongOthers(look, person, option),
    timetable: timetable && {
      area: timetable.area,
      validFrom: timetable.validFrom,
      validTo: timetable.validTo,
    },
  };
}

function amongOthers(look: Look, person: Person, option: SupplyOption): RestedOn['among'] {
  const { options } = look.supply;
  const possible = prospectsOf(look, person, onOffer(look, options));
  const at = rowOf(
    possible,
    options.findIndex(({ id }) => id === option.id),
  );
  return at < 0 ? null : { place: at + 1, possible: possible.at.length };
}

/** What was kept, as far as it can be read; null where nothing was: an older match stays readable. */
export function readExplanation(kept: unknown): Explanation | null {
  if (typeof kept !== 'object' || kept === null || !('score' in kept) || !('parts' in kept)) return null;
  return kept as Explanation;
}
