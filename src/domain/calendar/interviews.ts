import { isMatchEnding, type MatchStatus } from '../matching/statuses.ts';
import type { Instant } from '../shared/day.ts';

/** Nobody is asked how long it takes: an hour of the diary is kept free. */
export const INTERVIEW_MINUTES = 60;

/** What a match says of its interview. */
export interface InterviewFacts {
  readonly status: MatchStatus;
  readonly statusSince: Instant;
  readonly interviewAt: Instant;
}

/**
 * Will nobody be waiting there? An interview stands while the match waits for it, and one that had taken place when things moved on
 * was held. An offer or a taking after the day says nothing of a day before it; whatever came before the hour of the interview
 * (an end, an offer without it, a step back) called it off.
 */
export function isInterviewCalledOff({ status, statusSince, interviewAt }: InterviewFacts): boolean {
  if (status === 'interview') return false;
  if (status === 'offered' || status === 'accepted' || isMatchEnding(status))
    return statusSince < interviewAt;
  return true;
}

/**
 * Is an interview where the work is? Nobody says where: there. What somebody typed is believed where it names the site or its
 * postcode; anything else may be anywhere, and no journey is promised to it.
 */
export function isAtSite(place: string | null, site: string | null, postcode: string): boolean {
  if (place === null) return true;
  const typed = plain(place);
  return (
    typed.includes(plain(postcode)) || (site !== null && plain(site) !== '' && typed.includes(plain(site)))
  );
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
