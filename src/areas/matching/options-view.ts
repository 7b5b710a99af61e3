import type { OptionKind } from '#domain/matching/match-facts.ts';
import type { NotPossible, RankedOption } from '#domain/matching/rank.ts';
import type { Weights } from '#domain/matching/score/weights.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { TimetableInUse } from './journeys.ts';
import { type Look, lookAtOne, rankIn, weightsOf } from './look.ts';
import type { Person } from './person.ts';
import { openMatchFor } from './read-past.ts';
import type { SupplyOption } from './supply-option.ts';
import { choicesInWords } from './weight-words.ts';

/** What a page shows of an option beside its points. */
interface Beside {
  readonly option: SupplyOption;
  /** On the list already: how far it has come. */
  readonly match: { readonly id: string; readonly status: MatchStatus } | null;
}
export type PossibleView = RankedOption & Beside;
export type ImpossibleView = NotPossible & Beside & { readonly mayBeLookedPast: boolean };

/** The options of one young person as the page shows them. */
export interface OptionsView {
  readonly person: Person;
  readonly on: Day;
  readonly timetable: TimetableInUse | null;
  readonly weights: Weights;
  /** What matters in the authority, in words; none where all is as usual. */
  readonly mattersHere: readonly string[];
  readonly kinds: readonly OptionKind[];
  readonly possible: readonly PossibleView[];
  /** Those nearest to being possible first. */
  readonly impossible: readonly ImpossibleView[];
}

/** @throws ServiceError not-found where the actor may not see the referral. */
export async function readOptions(
  tx: ReadTx,
  reference: string,
  kind: OptionKind | null,
): Promise<OptionsView> {
  const look = await lookAtOne(tx, reference, tx.today);
  const [person] = look.people;
  if (!person) throw new RangeError('nobody was looked at');
  const all = look.supply.options;
  const shown = kind === null ? all : all.filter((option) => option.facts.kind === kind);
  const ranking = rankIn(look, person, shown);
  return {
    person,
    on: look.on,
    timetable: look.journeys.timetable,
    weights: weightsOf(look, person),
    mattersHere: choicesInWords(look.matters),
    kinds: [...new Set(all.map((option) => option.facts.kind))],
    possible: ranking.options.flatMap((ranked) => beside(look, person, ranked)),
    impossible: ranking.notPossible
      .flatMap((refused) => beside(look, person, refused))
      .map((view) => ({ ...view, mayBeLookedPast: view.reasons.every((reason) => reason.isRelaxable) }))
      .sort(
        (a, b) =>
          Number(b.mayBeLookedPast) - Number(a.mayBeLookedPast) || a.reasons.length - b.reasons.length,
      ),
  };
}

function beside<Ranked extends { readonly id?: string }>(
  look: Look,
  person: Person,
  ranked: Ranked,
): (Ranked & Beside)[] {
  const option = look.optionById.get(ranked.id ?? '');
  if (!option) return [];
  const match = openMatchFor(look.pastOf(person.youngPersonId), option.id);
  return [{ ...ranked, option, match: match ? { id: match.id, status: match.status } : null }];
}
