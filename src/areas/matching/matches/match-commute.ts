import { readCommute } from '#areas/travel/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { addDays, type Day, weekdayOf } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { RANK_READERS } from '../ranking/rank-for.ts';
import { findMatch } from './matches.queries.ts';

/** Minutes place a home: employers and colleges see none of this. */
export const MATCH_JOURNEY_READERS: readonly Role[] = [...RANK_READERS, 'young-person'];

/** The way of a match, from its first day on. @throws ServiceError not-found where the actor may not see it. */
export async function readMatchCommute(tx: ReadTx, id: string) {
  const match = await findMatch(tx, id);
  if (!match) throw notFound('match');
  const { days, startsAt, endsAt, weeklyPay, title, organisation, postcode, startsOn } = match;
  const isToCome = startsOn !== null && startsOn >= tx.today;
  const view = await readCommute(tx, match.referralId, {
    ...{ days, startsAt, endsAt, weeklyPay, title, organisation, postcode },
    isApprenticeship: match.kind === 'apprenticeship',
    startsOn: isToCome ? startsOn : nextMonday(tx.today),
  });
  if (!view) throw notFound('match');
  return view;
}

/** Where no start is agreed, or it has gone by, the first Monday to come stands for it. */
function nextMonday(today: Day): Day {
  return addDays(today, (8 - weekdayOf(today)) % 7);
}
