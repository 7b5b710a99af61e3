import { freeSeats } from '#areas/opportunities/index.ts';
import { planPlacementWithin } from '#areas/placements/index.ts';
import { isPlacementKind } from '#domain/matching/match-facts.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { placesHeld } from '../ranking/occupied.queries.ts';
import { type Stay, stayOf } from './engagement.ts';
import type { MatchRecord } from './matches.queries.ts';
import { holdFirstFree } from './matches.store.ts';

const NO_END: Day = '2199-12-31';
/** Of an option whose places nobody has counted there is always one more to be had. */
const UNCOUNTED_MAX = 1000;

/** The places that are free for a stay. Somebody else's is known to be taken, not by whom. */
export async function placesLeft(tx: Tx, match: MatchRecord, stay: Stay): Promise<number> {
  if (isPlacementKind(match.kind) && match.opportunityId !== null)
    return (await freeSeats(tx, match.opportunityId, stay.from, stay.to ?? NO_END)).length;
  return (await freeNumbers(tx, match, stay)).length;
}

async function freeNumbers(tx: Tx, match: MatchRecord, { from, to }: Stay): Promise<number[]> {
  const { places, held } = await asService(tx, (all) => placesHeld(all, match, from, to));
  const count = places ?? Math.min(held.length + 1, UNCOUNTED_MAX);
  return Array.from({ length: count }, (_, at) => at + 1).filter((number) => !held.includes(number));
}

/**
 * Gives an accepted match its place: a placement with its seat, or a place on the course, in the job or apprenticeship that nobody
 * else can hold then. @throws conflict where somebody was first in this moment.
 */
export async function takePlace(tx: Tx, match: MatchRecord, from: Day): Promise<void> {
  if (isPlacementKind(match.kind)) {
    await planPlacementWithin(tx, { matchId: match.id, startsOn: from });
    return;
  }
  const stay = stayOf(match, from);
  await holdFirstFree(tx, { ...match, ...stay, matchId: match.id }, await freeNumbers(tx, match, stay));
}
