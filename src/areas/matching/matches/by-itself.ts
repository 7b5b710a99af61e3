import { z } from 'zod';
import { dueByItself, type StandingMatch } from '#domain/matching/by-itself.ts';
import { OPEN_MATCH_STATUSES } from '#domain/matching/statuses.ts';
import { type Day, dayOf } from '#domain/shared/day.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { command, perform } from '#platform/command.ts';
import { ServiceError } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import {
  aboutMatch,
  endedEvent,
  matchEvent,
  openMatch,
  requireStep,
  takeStep,
  whichMatch,
} from './match-step.ts';
import { listMatchesIn, type MatchRecord } from './matches.queries.ts';
import { insertMatchStep, updateMatch } from './matches.store.ts';
import { listCalledOff } from './starts.queries.ts';

/** Does for one match what is due today without anybody doing it: reminds the employer, or ends what has lapsed. */
const moveByItself = command({
  action: 'matches.by-itself',
  input: z.object(whichMatch),
  allow: ['system'],
  run: async (tx, which) => {
    const match = await openMatch(tx, which);
    const due = dueFor(match, tx.today, await listCalledOff(tx));
    if (due?.kind === 'remind') {
      const { status } = match;
      await updateMatch(tx, match, { reminders_sent: due.reminder });
      await insertMatchStep(tx, { match, from: status, to: status, how: 'service' });
      return {
        result: null,
        audit: aboutMatch(match, { reminder: due.reminder }),
        events: [matchEvent('matches.employer-reminded', match, true)],
      };
    }
    if (due === null) return { result: null, audit: aboutMatch(match, { due: 'nothing' }) };
    requireStep(match, due.ending, tx.actor);
    await takeStep(tx, match, { to: due.ending, how: 'service', reasons: [due.reason] });
    return {
      result: null,
      audit: aboutMatch(match, { from: match.status, to: due.ending, reasons: [due.reason] }),
      events: [endedEvent(match, due.ending, 'other')],
    };
  },
});

/**
 * Reminds employers after 3, 7 and 12 days, and ends what has lapsed: no answer in fifteen days, an offer that nobody took in time, an
 * opportunity that is gone. Run as often as one likes: what was done is not due any more. @returns how many matches were dealt with.
 */
export async function lapseMatches(ground: Ground): Promise<number> {
  const due = await readAs(ground, SYSTEM, async (tx) => {
    const calledOff = await listCalledOff(tx);
    const standing = await listMatchesIn(tx, [...OPEN_MATCH_STATUSES, 'accepted'], null);
    return standing.filter((match) => dueFor(match, tx.today, calledOff) !== null);
  });
  let done = 0;
  for (const { id, version, authority } of due) {
    const actor = { ...SYSTEM, authority };
    done += await perform(ground, actor, moveByItself, { id, version }).then(() => 1, wasFirst);
  }
  return done;
}

// Somebody answered, or another process did the same, at this very moment.
function wasFirst(error: unknown): 0 {
  if (error instanceof ServiceError && error.kind === 'conflict') return 0;
  throw error;
}

function dueFor(match: MatchRecord, today: Day, calledOff: ReadonlySet<string>) {
  const status = ([...OPEN_MATCH_STATUSES, 'accepted'] as const).find((one) => one === match.status);
  return status === undefined ? null : dueByItself(standing(match, status, calledOff), today);
}

function standing(
  match: MatchRecord,
  status: StandingMatch['status'],
  calledOff: ReadonlySet<string>,
): StandingMatch {
  const { interviewAt, offerUntil, remindersSent, opportunityStatus, stillOpenAskedOn } = match;
  const rolls = match.isRolling === true;
  return {
    ...{ status, offerUntil, remindersSent },
    since: dayOf(match.statusSince),
    interviewOn: interviewAt === null ? null : dayOf(interviewAt),
    opportunityStatus,
    isUnconfirmed: stillOpenAskedOn !== null,
    closesOn: rolls ? null : match.closesOn,
    lastStart: rolls ? null : match.lastStart,
    isCalledOff: calledOff.has(match.id),
  };
}
