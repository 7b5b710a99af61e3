import { z } from 'zod';
import { isMatchEnding, statusToComeBackTo } from '#domain/matching/statuses.ts';
import { comeBackProblems } from '#domain/matching/step-checks.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { optionalText } from '#platform/fields.ts';
import { listOccupations } from '../ranking/occupied.queries.ts';
import { clashesWith, engagementOf, stayOf } from './engagement.ts';
import {
  aboutMatch,
  isKnownToEmployer,
  matchEvent,
  nowAt,
  openMatch,
  requireStep,
  takeStep,
  whichMatch,
} from './match-step.ts';
import { listMatchesOf, type MatchRecord, statusBefore } from './matches.queries.ts';
import { placesLeft } from './take-place.ts';
import { isAnonymised } from './young-person.queries.ts';

/** Undoes an ending: the match goes back to where it was, an accepted one to the offer. Each thing in the way is named. */
export const bringMatchBack = command({
  action: 'matches.bring-back',
  input: z.object({ ...whichMatch, note: optionalText('the note', 2000) }),
  allow: ['co-ordinator', 'manager', 'operator'],
  run: async (tx, { note, ...which }) => {
    const match = await openMatch(tx, which);
    const before = (await statusBefore(tx, match.id, match.status)) ?? 'suggested';
    const to = statusToComeBackTo(before);
    requireStep(match, to, tx.actor, true);
    const problems = await problemsOf(tx, match);
    if (problems.length > 0) throw precondition(problems);
    await takeStep(tx, match, { to, note }, { ask_again_on: null, reminders_sent: 0 });
    return {
      result: nowAt(match, to),
      audit: aboutMatch(match, { from: match.status, to }),
      events: [matchEvent('matches.brought-back', match, isKnownToEmployer({ ...match, status: to }))],
    };
  },
});

async function problemsOf(tx: Tx, match: MatchRecord) {
  const startsOn = match.startsOn !== null && match.startsOn > tx.today ? match.startsOn : tx.today;
  const others = await listMatchesOf(tx, match.youngPersonId);
  const occupations = await asService(tx, (all) => listOccupations(all, match.youngPersonId, startsOn));
  return comeBackProblems({
    isAnonymised: await isAnonymised(tx, match.youngPersonId),
    hasOpenMatchForSame: others.some(
      (other) =>
        other.id !== match.id &&
        other.optionReference === match.optionReference &&
        other.organisationId === match.organisationId &&
        !isMatchEnding(other.status),
    ),
    isOpportunityOpen: match.opportunityStatus !== 'closed',
    placesLeft: await placesLeft(tx, match, stayOf(match, startsOn)),
    elsewhere: clashesWith(engagementOf(match, startsOn), occupations),
  });
}
