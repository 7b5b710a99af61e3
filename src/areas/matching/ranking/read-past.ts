import type { Avoidance } from '#domain/matching/avoidances.ts';
import type { PairFacts } from '#domain/matching/match-facts.ts';
import { isMatchEnding } from '#domain/matching/statuses.ts';
import { type Day, dayOf } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listAvoidances, listPastMatches, listStays, type PastMatch, type StayRow } from './past.queries.ts';

/** What was between a young person and the options before, and what they must keep away from. */
export interface Past {
  /** Their matches, the latest first. */
  readonly matches: readonly PastMatch[];
  readonly avoidances: readonly Avoidance[];
  /** Ids of young people whom they must not meet. */
  readonly mustNotMeet: readonly string[];
  /** Where they are or will be already. */
  readonly stays: readonly StayRow[];
}

const NOTHING: Past = { matches: [], avoidances: [], mustNotMeet: [], stays: [] };

/** By young person; somebody with no past has an empty one. To be asked with the service's eyes. */
export async function readPasts(
  tx: ReadTx,
  youngPersonIds: readonly string[],
  on: Day,
): Promise<(youngPersonId: string) => Past> {
  const matches = Map.groupBy(await listPastMatches(tx, youngPersonIds), (match) => match.youngPersonId);
  const rows = await listAvoidances(tx, youngPersonIds);
  const others = rows.flatMap((row) => row.otherYoungPersonId ?? []);
  const stays = Map.groupBy(
    await listStays(tx, [...new Set([...youngPersonIds, ...others])], on),
    (stay) => stay.youngPersonId,
  );
  const avoidances = Map.groupBy(rows, (row) => row.youngPersonId);
  return (id) => ({
    matches: matches.get(id) ?? NOTHING.matches,
    stays: stays.get(id) ?? NOTHING.stays,
    mustNotMeet: (avoidances.get(id) ?? []).flatMap((row) => row.otherYoungPersonId ?? []),
    avoidances: (avoidances.get(id) ?? []).map(({ kind, organisationId, area, otherYoungPersonId }) => ({
      ...{ kind, organisationId, area },
      whereabouts: otherYoungPersonId === null ? [] : (stays.get(otherYoungPersonId) ?? []),
    })),
  });
}

/** The latest no to an option, by whose it was; absent where nobody said no, or it is open again. */
export function declineOf({ matches }: Past, optionId: string): PairFacts['declined'] {
  const last = matches.find((match) => match.optionId === optionId);
  if (last?.status === 'young-person-said-no') return { on: dayOf(last.since), by: 'young-person' };
  if (last?.status === 'employer-said-no') return { on: dayOf(last.since), by: 'employer' };
  return undefined;
}

/** The match that is open or accepted for an option, if there is one. */
export function openMatchFor({ matches }: Past, optionId: string): PastMatch | undefined {
  return matches.find((match) => match.optionId === optionId && !isMatchEnding(match.status));
}
