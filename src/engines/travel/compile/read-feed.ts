import { type Day, dayNumber, fromDayNumber } from '#domain/shared/day.ts';
import type { TimetableHeader } from '../timetable.ts';
import { encodeFeed } from './encode.ts';
import { type Feed, loadFeed, type OnProgress } from './feed.ts';
import { FeedRefused, type Finding, type Findings, startFindings } from './findings.ts';
import { openSource } from './source.ts';
import { FEED_LIMITS, type FeedLimits } from './zip.ts';

export interface ReadFeedOptions {
  /** What people call the area, "Southampton"; may be made of the names of the feed's operators. */
  readonly area: string | ((operators: readonly string[]) => string);
  readonly attribution?: string;
  /** Only these days, both included; the rest of a long calendar is left out. */
  readonly from?: Day;
  readonly to?: Day;
  readonly limits?: FeedLimits;
  readonly onProgress?: OnProgress;
}

/** A feed is taken whole or refused whole; either way with everything that was found. */
export type FeedRead =
  | {
      readonly ok: true;
      readonly artefact: Uint8Array;
      readonly header: TimetableHeader;
      readonly findings: Finding[];
    }
  | { readonly ok: false; readonly findings: Finding[] };

const OPEN_GOVERNMENT_LICENCE =
  'Contains public sector information licensed under the Open Government Licence v3.0.';

/**
 * Compiles the bytes of a GTFS zip into one artefact for `openTimetable`. The same bytes and options give the same
 * artefact. Memory: the zip, 25 bytes a stop time, and one piece of text; never a whole file of the feed.
 */
export async function readFeed(zip: Uint8Array, options: ReadFeedOptions): Promise<FeedRead> {
  const findings = startFindings();
  try {
    const feed = await load(zip, options, findings);
    const details = {
      feedHash: await sha256(zip),
      area: typeof options.area === 'string' ? options.area : options.area(feed.operators),
      attribution: options.attribution ?? OPEN_GOVERNMENT_LICENCE,
      operators: feed.operators,
      validFrom: fromDayNumber(feed.calendar.first),
      validTo: fromDayNumber(feed.calendar.last),
    };
    const { artefact, counts } = encodeFeed(feed, details);
    await options.onProgress?.('Done', 1);
    return { ok: true, artefact, header: { ...details, counts }, findings: findings.list() };
  } catch (error) {
    if (!(error instanceof FeedRefused)) throw error;
    return { ok: false, findings: [error.finding, ...findings.list()] };
  }
}

async function load(zip: Uint8Array, options: ReadFeedOptions, findings: Findings): Promise<Feed> {
  const wanted = {
    first: options.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(options.from),
    last: options.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(options.to),
  };
  const source = openSource(zip, options.limits ?? FEED_LIMITS, findings);
  return loadFeed(source, wanted, async (step, share) => options.onProgress?.(step, share));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
