import { type Side, sideOf } from '#domain/accounts/sides.ts';
import { isPlacementKind } from '#domain/matching/match-facts.ts';
import { OPEN_MATCH_STATUSES } from '#domain/matching/statuses.ts';
import { type WaitsFor, waitsFor } from '#domain/matching/waiting.ts';
import { addDays, type Day, dayInWords, dayOf, daysBetween } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listMatchesIn, type MatchRecord } from './matches.queries.ts';
import { NEEDS } from './needs.content.ts';
import { listBegun } from './starts.queries.ts';

/** One match that needs whoever asks, as the Today page lists it. */
export interface MatchNeed {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  /** Where waiting does harm. */
  readonly flag?: string | undefined;
}

/** Days after which an answer that nobody gave is flagged. */
const LONG_DAYS = 7;

const WAITS_FOR_SIDE: Readonly<Record<Side, readonly WaitsFor[]>> = {
  // Half of the young people have no e-mail: staff and workers hear what they say, so that these wait for them too.
  inside: ['co-ordinator', 'young person'],
  outside: ['employer'],
  own: ['young person'],
};

/** The matches that need whoever asks to do something, those who have waited longest first; what they said "later" to waits. */
export async function matchesNeedingSomebody(tx: ReadTx): Promise<MatchNeed[]> {
  const side = sideOf(tx.actor.role);
  const open = await listMatchesIn(tx, OPEN_MATCH_STATUSES);
  const waiting = open
    .filter((match) => WAITS_FOR_SIDE[side].includes(waitsFor(match.status)))
    .filter(({ askAgainOn }) => askAgainOn === null || askAgainOn <= tx.today)
    .filter((match) => !(tx.actor.role === 'worker' && match.status === 'wanted'));
  const starting = side === 'inside' ? await listToStart(tx) : [];
  return [...starting, ...waiting].map((match) => needOf(match, side, tx.today));
}

/** Jobs, apprenticeships and courses whose first day has come, and of which nobody has said that it began. */
async function listToStart(tx: ReadTx): Promise<MatchRecord[]> {
  const begun = await listBegun(tx);
  const accepted = await listMatchesIn(tx, ['accepted']);
  return accepted.filter(
    ({ id, kind, startsOn }) =>
      !isPlacementKind(kind) && startsOn !== null && startsOn <= tx.today && !begun.has(id),
  );
}

function needOf(match: MatchRecord, side: Side, today: Day): MatchNeed {
  const since = dayOf(match.statusSince);
  const days = daysBetween(since, today);
  const isLate = side !== 'own' && addDays(since, LONG_DAYS) <= today;
  return {
    title: side === 'inside' ? `${fullName(match)}: ${match.title}` : match.title,
    detail: `${NEEDS[side][match.status] ?? ''} ${NEEDS.since(days, dayInWords(since))}`.trim(),
    href: `/matches/${match.id}`,
    flag: isLate ? NEEDS.late : undefined,
  };
}
