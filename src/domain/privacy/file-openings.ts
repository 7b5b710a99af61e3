import type { Instant } from '#domain/shared/day.ts';

/** For how long a file stays open that somebody opened with a reason: half a working day. */
export const OPENING_MINUTES = 4 * 60;
/** A reason has at least so many characters: "on duty" says nothing. Equal to the CHECK on file_openings.reason. */
export const REASON_LEAST = 10;
export const REASON_MOST = 500;
/** Whoever needs more files at once than this is not covering for a colleague. */
export const OPEN_MOST = 5;

export interface OpeningFacts {
  readonly expiresAt: Instant;
  /** Ended before its time. */
  readonly endedAt: Instant | null;
}

/** How an opening stands at a moment. Row-level security says the same in SQL (migrations/0008, policy `opened`). */
export function openingState({ expiresAt, endedAt }: OpeningFacts, now: Instant): 'open' | 'ended' | 'over' {
  if (endedAt !== null) return 'ended';
  return now < expiresAt ? 'open' : 'over';
}
