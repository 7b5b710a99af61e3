import { sendSignInLinks } from '#areas/accounts/index.ts';
import { followHandovers, linkWorkers } from '#areas/caseloads/index.ts';
import { lapseMatches, noteUnknownJourneys, warmJourneys } from '#areas/matching/index.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import { askWhetherOpen } from '#areas/opportunities/index.ts';
import { followPauses } from '#areas/placements/index.ts';
import { letGo } from '#areas/privacy/index.ts';
import { remindReviews } from '#areas/reviews/index.ts';
import { askForRenewals } from '#areas/training/index.ts';
import { sealWhatWaits } from '#platform/audit/seal-audit.ts';
import type { Ground } from '#platform/ground.ts';
import { forgetOldReplies } from '#platform/http/once.ts';

type Chore = readonly [name: string, run: (ground: Ground) => Promise<unknown>];

/** What people wait for: every few seconds on Node, every minute on Workers. */
const AT_ONCE: readonly Chore[] = [
  ['send-sign-in-links', sendSignInLinks],
  ['tell-people', drainOutbox],
];

/** What may wait some minutes. */
const IN_TIME: readonly Chore[] = [
  ['ask-whether-open', askWhetherOpen],
  ['ask-for-renewals', askForRenewals],
  ['follow-pauses', followPauses],
  ['follow-handovers', followHandovers],
  ['link-workers', linkWorkers],
  ['lapse-matches', lapseMatches],
  ['remind-reviews', remindReviews],
  ['forget-old-replies', forgetOldReplies],
  ['let-go', letGo],
  ['seal-audit', sealWhatWaits],
];

// These only make later pages quicker, so nobody waits behind them.
const NOTE: Chore = ['note-unknown-journeys', noteUnknownJourneys];
const WARM: Chore = ['warm-journeys', warmJourneys];

/** First what may make news, then telling people of it. */
const TURNS = {
  'at once': [...AT_ONCE, WARM],
  all: [...IN_TIME, ...AT_ONCE, NOTE, WARM],
  // A Worker that does chores answers nobody: what it kept in memory would serve no page.
  'all on workers': [...IN_TIME, ...AT_ONCE],
};

/**
 * What the service does by itself, on Node's timer and on the Workers' cron trigger alike. A chore that cannot be done
 * is written to the log and does not keep the others from their turn.
 */
export async function doChores(ground: Ground, which: keyof typeof TURNS): Promise<void> {
  for (const [name, run] of TURNS[which])
    await run(ground).catch((error: unknown) =>
      ground.log.problem('chore', { name, kind: error instanceof Error ? error.name : 'unknown' }),
    );
}
