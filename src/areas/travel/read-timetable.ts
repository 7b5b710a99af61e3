import { type FeedRead, readFeed } from '#engines/travel/index.ts';

const OPERATORS_NAMED = 3;

/** Told how far it has got, 0 to 1; may pause by returning a promise. */
export type WatchReading = (share: number) => void | Promise<void>;

export interface GivenFeed {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What people call the area; null: to be made of what the feed says. */
  readonly area: string | null;
  /** Left out: the Open Government Licence, under which the national bus data is. */
  readonly attribution?: string;
}

/**
 * Reads a feed into what `importTimetable` takes, or says why not. Without an area it is called after its operators,
 * or where they are many, after its file.
 */
export function readTimetable(
  { file, bytes, area, attribution }: GivenFeed,
  watch: WatchReading = () => {},
): Promise<FeedRead> {
  return readFeed(bytes, {
    ...(attribution === undefined ? {} : { attribution }),
    area: area ?? ((operators) => areaOf(operators, file)),
    onProgress: (_, share) => watch(share),
  });
}

function areaOf(operators: readonly string[], file: string): string {
  const isShort = operators.length > 0 && operators.length <= OPERATORS_NAMED;
  const name = isShort ? operators.join(', ') : file.replace(/^.*[/\\]/, '').replace(/\.zip$/i, '');
  return name.slice(0, 100) || 'this area';
}
