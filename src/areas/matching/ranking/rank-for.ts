import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import type { Ranking } from '#domain/matching/rank.ts';
import type { Weights } from '#domain/matching/score/weights.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { forbidden } from '#platform/errors.ts';
import type { TimetableInUse } from './journeys.ts';
import { lookAtOne, rankIn, weightsOf } from './look.ts';

/** Every option for one young person, in the shape that programs rely on. */
export interface RankReply extends Ranking {
  readonly reference: string;
  readonly on: Day;
  readonly timetable: TimetableInUse | null;
  /** Points that each part can bring at most: as usual, bent by what matters here and to the young person. */
  readonly weights: Weights | null;
}

/** A young person sees what was put to them, in their own words; not the programme’s notes on all there is. */
export const RANK_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor', 'worker'];

/**
 * Every opportunity and course run for the young person of a referral, each either possible (best first) or not, with all its
 * reasons. `on`: the day to look from; null is today. `top`: so many of the possible ones at most.
 * @throws ServiceError not-found where the actor may not see the referral; forbidden.
 */
export async function rankFor(
  tx: ReadTx,
  reference: string,
  { on, top }: { readonly on: Day | null; readonly top: number | null },
): Promise<RankReply> {
  if (!RANK_READERS.includes(tx.actor.role)) throw forbidden();
  const look = await lookAtOne(tx, reference, on ?? tx.today);
  const [person] = look.people;
  const ranking = person
    ? rankIn(look, person, look.supply.options, top ?? undefined)
    : { options: [], possible: 0, notPossible: [] };
  return {
    reference,
    on: look.on,
    timetable: look.journeys.timetable,
    weights: person ? weightsOf(look, person) : null,
    ...ranking,
  };
}
