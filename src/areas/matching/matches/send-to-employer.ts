import { z } from 'zod';
import { openConcernsStopping } from '#areas/concerns/index.ts';
import { findEmployer } from '#areas/employers/index.ts';
import { listConsents } from '#areas/privacy/index.ts';
import type { SendFacts } from '#domain/matching/step-checks.ts';
import { sendProblems } from '#domain/matching/step-checks.ts';
import { consentOn } from '#domain/privacy/consents.ts';
import { dayOf } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { optionalYesNo, text, textList } from '#platform/fields.ts';
import { listEmployerHistory } from '../ranking/employers.queries.ts';
import {
  aboutMatch,
  matchEvent,
  nowAt,
  openMatch,
  requireStep,
  takeStep,
  whichMatch,
  whoMoves,
} from './match-step.ts';
import type { MatchRecord } from './matches.queries.ts';
import { purposeOf } from './record-yes.ts';
import { sharedFor } from './shared.ts';
import { findYes } from './young-person.queries.ts';

/** What the employer is to be told, as it was agreed with the young person. */
export const agreedInput = z.object({
  wantsToLearn: text('what they want to learn', 300),
  support: textList('the support', 10, 100),
});

/** Tells the employer or college of a young person: only what was looked at and agreed, and only with everything in place. */
export const sendToEmployer = command({
  action: 'matches.send',
  input: agreedInput.extend({ ...whichMatch, isPreviewed: optionalYesNo('is this what was agreed?') }),
  allow: whoMoves('sent-to-employer'),
  run: async (tx, { wantsToLearn, support, isPreviewed, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'sent-to-employer', tx.actor);
    const problems = sendProblems(await sendFacts(tx, match, isPreviewed === true));
    if (problems.length > 0) throw precondition(problems);
    const shared = sharedFor(match, { wantsToLearn, support }, tx.today);
    await takeStep(
      tx,
      match,
      { to: 'sent-to-employer' },
      { sent_at: tx.now, shared_with_employer: JSON.stringify(shared), reminders_sent: 0 },
    );
    return {
      result: nowAt(match, 'sent-to-employer'),
      audit: aboutMatch(match, { from: match.status, to: 'sent-to-employer' }),
      events: [matchEvent('matches.sent-to-employer', match, true)],
    };
  },
});

/** Everything that stands in the way of telling the employer, as things are now. */
export async function sendFacts(tx: ReadTx, match: MatchRecord, isPreviewed: boolean): Promise<SendFacts> {
  const { organisationId, courseRunId } = match;
  const consents = await listConsents(tx, match.youngPersonId);
  const employer = await findEmployer(tx, organisationId);
  const sentThisMonth = (await listEmployerHistory(tx, tx.today)).find(
    (past) => past.organisationId === organisationId,
  )?.contactsThisMonth;
  const yes = await findYes(tx, match.id);
  const isCollege = courseRunId !== null;
  return {
    saidYesOn: yes === null ? null : dayOf(yes),
    consentsToEmployer: consentOn(consents, purposeOf(match), organisationId, tx.today) === true,
    isPreviewed,
    isEmployerChecked: isCollege || employer?.status !== 'registered',
    isEmployerLive: isCollege || employer?.status === 'live',
    isEmployerPaused: employer?.status === 'paused' || employer?.status === 'ended',
    hasOpenConcern: (await openConcernsStopping(tx, organisationId)).length > 0,
    notBefore: employer?.notBeforeOn ?? null,
    contactsLeft:
      employer?.contactsAMonthMax == null ? null : employer.contactsAMonthMax - (sentThisMonth ?? 0),
    on: tx.today,
  };
}
