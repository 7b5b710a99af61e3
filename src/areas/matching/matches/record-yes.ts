import { z } from 'zod';
import { insertConsent } from '#areas/privacy/index.ts';
import type { ToldHow } from '#domain/matching/answer-hows.ts';
import type { ConsentPurpose } from '#domain/privacy/consents.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { optionalText, optionalYesNo } from '#platform/fields.ts';
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

/** The young person wants this, by their own page or as they told somebody. They may say at once what the employer may know. */
export const recordYes = command({
  action: 'matches.yes',
  input: z.object({
    ...whichMatch,
    how: toldHow,
    mayTell: optionalYesNo('may we tell them?'),
    note: optionalText('the note', 2000),
  }),
  allow: whoMoves('wanted'),
  run: async (tx, { how, mayTell, note, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'wanted', tx.actor);
    const answered = howAnswered(tx.actor, how);
    await takeStep(tx, match, { to: 'wanted', how: answered, note }, { ask_again_on: null });
    if (mayTell !== null) await keepConsent(tx, match, mayTell, how);
    return {
      result: nowAt(match, 'wanted'),
      audit: aboutMatch(match, { from: match.status, to: 'wanted', how: answered, mayTell }),
      events: [matchEvent('matches.wanted', match)],
    };
  },
});

/** What consent is needed to tell the other side of a match. */
export function purposeOf({ courseRunId }: Pick<MatchRecord, 'courseRunId'>): ConsentPurpose {
  return courseRunId === null ? 'tell employers' : 'tell colleges';
}

async function keepConsent(tx: Tx, match: MatchRecord, answer: boolean, how: ToldHow | null): Promise<void> {
  await insertConsent(tx, {
    authority: match.authority,
    youngPersonId: match.youngPersonId,
    purpose: purposeOf(match),
    recipientOrganisationId: match.organisationId,
    answer,
    how: how ?? 'page',
    givenAt: tx.now,
  });
}
