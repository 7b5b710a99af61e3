import { z } from 'zod';
import { acceptProblems } from '#domain/matching/step-checks.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { optionalText } from '#platform/fields.ts';
import { listOccupations } from '../ranking/occupied.queries.ts';
import { cascade } from './cascade.ts';
import { clashesWith, engagementOf, stayOf } from './engagement.ts';
import {
  aboutMatch,
  howAnswered,
  matchEvent,
  nowAt,
  openMatch,
  requireStep,
  takeStep,
  toldHow,
  whichMatch,
  whoMoves,
} from './match-step.ts';
import type { MatchRecord } from './matches.queries.ts';
import { lockYoungPerson } from './matches.store.ts';
import { sharedAtAcceptance } from './shared.ts';
import { placesLeft, takePlace } from './take-place.ts';

/**
 * The young person takes an offer, or their worker writes down that they do. One transaction: the place is theirs, what cannot be
 * done beside it is off the list, and those who knew are told.
 */
export const acceptOffer = command({
  action: 'matches.accept',
  input: z.object({ ...whichMatch, how: toldHow, note: optionalText('the note', 2000) }),
  allow: whoMoves('accepted'),
  run: async (tx, { how, note, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'accepted', tx.actor);
    const answered = howAnswered(tx.actor, how);
    await lockYoungPerson(tx, match.youngPersonId);
    const startsOn = startOf(match, tx.today);
    const problems = await problemsOf(tx, match, startsOn);
    if (problems.length > 0) throw precondition(problems);
    await takeStep(
      tx,
      match,
      { to: 'accepted', how: answered, note },
      { starts_on: startsOn, shared_with_employer: await sharedAtAcceptance(tx, match) },
    );
    await takePlace(tx, match, startsOn);
    const ended = await cascade(tx, match, engagementOf(match, startsOn));
    return {
      result: { ...nowAt(match, 'accepted'), startsOn, alsoEnded: ended.length },
      audit: aboutMatch(match, { from: match.status, to: 'accepted', how: answered }),
      events: [matchEvent('matches.accepted', match, true), ...ended],
    };
  },
});

function startOf(match: MatchRecord, today: Day): Day {
  return match.startsOn !== null && match.startsOn > today ? match.startsOn : today;
}

async function problemsOf(tx: Tx, match: MatchRecord, startsOn: Day) {
  const occupations = await asService(tx, (all) => listOccupations(all, match.youngPersonId, startsOn));
  return acceptProblems({
    placesLeft: await placesLeft(tx, match, stayOf(match, startsOn)),
    elsewhere: clashesWith(engagementOf(match, startsOn), occupations),
    isPaid: (match.weeklyPay ?? 0) > 0,
    isMoneyExplained: match.betterOffOn !== null,
  });
}
