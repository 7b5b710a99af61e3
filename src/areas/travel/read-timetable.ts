import { type FeedRead, readFeed } from '#engines/travel/index.ts';

const OPERATORS_NAMED = 3;

/** Told how far it has got, 0 to 1; may pause by returning a promise. */
export type WatchReading = (share: number) => void | Promise<void>;

/**
 * Reads a feed into what `importTimetable` takes, or says why not. Without an area it is called after its operators,
 * or where they are many, after its file.
 */
export function readTimetable(
  { file, bytes, area }: { readonly file: string; readonly bytes: Uint8Array; readonly area: string | null },
  watch: WatchReading = () => {},
): Promise<FeedRead> {
  return readFeed(bytes, {
    area: area ?? ((operators) => areaOf(operators, file)),
    onProgress: (_, share) => watch(share),
  });
}

function areaOf(operators: readonly string[], file: string): string {
  const isShort = operators.length > 0 && operators.length <= OPERATORS_NAMED;
  const name = isShort ? operators.join(', ') : file.replace(/^.*[/\\]/, '').replace(/\.zip$/i, '');
  return name.slice(0, 100) || 'this area';
}
