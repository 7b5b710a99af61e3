import type { Protected } from '#domain/outcomes/disclosure.ts';
import type { Share } from '#domain/outcomes/shares.ts';
import { countLine, type Line, type Place, protectList, shareLine } from './lines.ts';
import type { Behind, PeopleBehind } from './report.ts';

/** A figure that is a list of people: their number stands in the line, they themselves behind it. */
export interface Split extends Place {
  readonly people: readonly Behind[];
  /** Where it is shown as a share of others. */
  readonly share?: Share;
}

export function splitLines(splits: readonly Split[]): Line[] {
  return splits.map(({ people, share, code, section, label }) =>
    share ? shareLine({ code, section, label }, share) : countLine({ code, section, label }, people.length),
  );
}

export function behindSplits(splits: readonly Split[]): PeopleBehind {
  return new Map(splits.map(({ code, people }) => [code, people]));
}

/**
 * Several splits of the same people, each with its own parts, and their common sum. Where one has to hide the sum, the
 * others must not give it away: they then show nothing but zeros.
 */
export function protectSplits(splits: readonly (readonly number[])[]): {
  readonly parts: readonly (readonly Protected[])[];
  readonly total: Protected;
} {
  const lists = splits.map(protectList);
  const total = lists.some((list) => list.total === 'c') ? 'c' : (lists[0]?.total ?? 0);
  const parts = lists.map(({ cells }) => cells.map((cell) => (total === 'c' && cell !== 0 ? 'c' : cell)));
  return { parts, total };
}
