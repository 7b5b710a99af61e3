import type { OptionKind } from '#domain/matching/match-facts.ts';
import { OPEN_MATCH_STATUSES } from '#domain/matching/statuses.ts';
import type { Engagement } from '#domain/placements/overlap.ts';
import { asService, SYSTEM, type Tx } from '#platform/actor.ts';
import type { OutboxEvent } from '#platform/command.ts';
import { isRuledOutBy, stayOf } from './engagement.ts';
import { endedEvent, isKnownToEmployer, takeStep } from './match-step.ts';
import { listMatchesOf, listOpenMatchesWith, type MatchRecord } from './matches.queries.ts';
import { placesLeft } from './take-place.ts';

/**
 * What one acceptance does to others, in its transaction: the person's other open matches that cannot be taken beside it are
 * superseded, and those of other people for whom no place is left are filled. Told only to those who already knew.
 */
export function cascade(tx: Tx, accepted: MatchRecord, engagement: Engagement): Promise<OutboxEvent[]> {
  return asService(tx, async (all) => {
    const service = { ...all, actor: { ...SYSTEM, authority: tx.actor.authority } };
    return [
      ...(await supersedeOthers(service, accepted, engagement)),
      ...(await fillOthers(service, accepted)),
    ];
  });
}

async function supersedeOthers(
  tx: Tx,
  accepted: MatchRecord,
  engagement: Engagement,
): Promise<OutboxEvent[]> {
  const events: OutboxEvent[] = [];
  for (const match of await listMatchesOf(tx, accepted.youngPersonId)) {
    if (match.id === accepted.id || !isOpen(match)) continue;
    if (!isRuledOutBy(match, engagement, accepted.kind satisfies OptionKind, tx.today)) continue;
    await takeStep(tx, match, { to: 'superseded', how: 'service', reasons: ['placed-elsewhere'] });
    // The young person chose, and needs no telling; nobody else but an employer who waits for them knew.
    if (isKnownToEmployer(match)) events.push(endedEvent(match, 'superseded', 'person'));
  }
  return events;
}

async function fillOthers(tx: Tx, accepted: MatchRecord): Promise<OutboxEvent[]> {
  const events: OutboxEvent[] = [];
  for (const match of await listOpenMatchesWith(tx, accepted, OPEN_MATCH_STATUSES)) {
    const from = match.startsOn !== null && match.startsOn > tx.today ? match.startsOn : tx.today;
    if ((await placesLeft(tx, match, stayOf(match, from))) > 0) continue;
    await takeStep(tx, match, { to: 'filled', how: 'service', reasons: ['all-places-taken'] });
    if (match.status !== 'suggested') events.push(endedEvent(match, 'filled', 'employer'));
  }
  return events;
}

function isOpen({ status }: MatchRecord): boolean {
  return (OPEN_MATCH_STATUSES as readonly string[]).includes(status);
}
