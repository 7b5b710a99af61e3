import type { OpportunityStatus } from '../opportunities/statuses.ts';
import type { Day } from '../shared/day.ts';
import { isAnswerOverdue, isOfferOverdue, reminderDue } from './answer-times.ts';
import type { MatchEnding, OpenMatchStatus } from './statuses.ts';
import { answerCountedFrom } from './waiting.ts';

/** What is known of a match that has not ended when the day begins. */
export interface StandingMatch {
  readonly status: OpenMatchStatus | 'accepted';
  /** Since when it has that status. */
  readonly since: Day;
  readonly interviewOn: Day | null;
  readonly offerUntil: Day | null;
  readonly remindersSent: number;
  /** Null for a course run, which has no status of its own. */
  readonly opportunityStatus: OpportunityStatus | null;
  /** It was closed because nobody confirmed it. */
  readonly isUnconfirmed: boolean;
  /** Last day to ask and last day to start, both included; null where there is none. */
  readonly closesOn: Day | null;
  readonly lastStart: Day | null;
  /** The placement that came of it was called off, or did not begin. */
  readonly isCalledOff: boolean;
}

/** What happens without anybody doing it. */
export type ByItself =
  | { readonly kind: 'remind'; readonly reminder: number }
  | { readonly kind: 'end'; readonly ending: MatchEnding; readonly reason: string };

/** What is due for a match on a day; null where nothing is. Asked twice on a day it says the same, once done it is not due. */
export function dueByItself(match: StandingMatch, on: Day): ByItself | null {
  if (match.status === 'accepted')
    return match.isCalledOff ? { kind: 'end', ending: 'closed', reason: 'placement-called-off' } : null;
  const gone = goneReason(match, on);
  if (gone !== null) return { kind: 'end', ending: 'closed', reason: gone };
  if (match.status === 'sent-to-employer' || match.status === 'interview') return employerDue(match, on);
  if (match.status === 'offered' && isOfferOverdue(match.since, match.offerUntil, on))
    return { kind: 'end', ending: 'offer-lapsed', reason: 'offer-not-answered' };
  return null;
}

/** Once the employer knows of somebody, its closing day is no longer in the way. */
const NOT_SENT_YET: readonly StandingMatch['status'][] = ['suggested', 'put-to-young-person', 'wanted'];

function goneReason(match: StandingMatch, on: Day): string | null {
  if (match.opportunityStatus === 'closed')
    return match.isUnconfirmed ? 'not-confirmed' : 'withdrawn-by-employer';
  if (!NOT_SENT_YET.includes(match.status)) return null;
  if (match.lastStart !== null && match.lastStart < on) return 'start-passed';
  return match.closesOn !== null && match.closesOn < on ? 'closing-day-passed' : null;
}

function employerDue(match: StandingMatch, on: Day): ByItself | null {
  const from = answerCountedFrom(match.since, match.interviewOn);
  if (isAnswerOverdue(from, on))
    return { kind: 'end', ending: 'employer-did-not-answer', reason: 'no-answer' };
  const reminder = reminderDue(from, on, match.remindersSent);
  return reminder === null ? null : { kind: 'remind', reminder };
}
