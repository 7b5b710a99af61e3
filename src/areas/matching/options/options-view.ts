import type { OptionKind } from '#domain/matching/match-facts.ts';
import type { NotPossible, RankedOption } from '#domain/matching/rank.ts';
import { isAskedFor } from '#domain/matching/score/interest.ts';
import type { Weights } from '#domain/matching/score/weights.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { TimetableInUse } from '../ranking/journeys.ts';
import { type Look, lookAtOne, rankIn, rankOne, weightsOf } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import { openMatchFor } from '../ranking/read-past.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { choicesInWords } from '../weights/weight-words.ts';

/** What a page shows of an option beside its points. */
interface Beside {
  readonly option: SupplyOption;
  /** On the list already: how far it has come. */
  readonly match: { readonly id: string; readonly status: MatchStatus } | null;
}
export type PossibleView = RankedOption & Beside & { readonly isWished: boolean };
export type ImpossibleView = NotPossible &
  Beside & {
    readonly mayBeLookedPast: boolean;
    /** How good a match it would be if nothing stood in its way. */
    readonly wouldBe: Pick<RankedOption, 'score' | 'parts'>;
    /** It is what they asked for, or something like it. */
    readonly isWished: boolean;
  };

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
  /** Those nearest to being possible first, and of them the best. */
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
  return optionsIn(look, person, kind);
}

/** The same of one of the people looked at. */
export function optionsIn(look: Look, person: Person, kind: OptionKind | null): OptionsView {
  const all = look.supply.options;
  const shown = kind === null ? all : all.filter((option) => option.facts.kind === kind);
  const ranking = rankIn(look, person, shown);
  const weights = weightsOf(look, person);
  const isWished = ({ parts }: Pick<RankedOption, 'parts'>) => isAskedFor(parts.interest, weights.interest);
  return {
    person,
    on: look.on,
    timetable: look.journeys.timetable,
    weights,
    mattersHere: choicesInWords(look.matters),
    kinds: [...new Set(all.map((option) => option.facts.kind))],
    possible: ranking.options
      .flatMap((ranked) => beside(look, person, ranked))
      .map((view) => ({ ...view, isWished: isWished(view) })),
    impossible: ranking.notPossible
      .flatMap((refused) => beside(look, person, refused))
      .map((view) => {
        const wouldBe = rankOne(look, person, view.option).ranked;
        const mayBeLookedPast = view.reasons.every((reason) => reason.isRelaxable);
        return { ...view, mayBeLookedPast, wouldBe, isWished: isWished(wouldBe) };
      })
      .sort(byNearness),
  };
}

/** What they could be asked about all the same first; then what the fewest things stand in the way of, the best match first. */
function byNearness(one: ImpossibleView, other: ImpossibleView): number {
  return (
    Number(other.mayBeLookedPast) - Number(one.mayBeLookedPast) ||
    one.reasons.length - other.reasons.length ||
    other.wouldBe.score - one.wouldBe.score
  );
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
