import { isWeak } from '../matching.content.ts';
import type { ImpossibleView } from '../options/options-view.ts';

/** One change by which several options would be possible that are not now. */
export interface Opener {
  /** "With a walk of 23 minutes (now 20 minutes): 3 minutes more." */
  readonly wouldChangeIf: string;
  /** Those in whose way nothing else stands, the best first. */
  readonly options: readonly ImpossibleView[];
}

/** More than a few are a list again. */
const OPENERS_SHOWN = 3;

/**
 * The changes that would open most, counted by what would be at least a fair match, then by what would be possible at all. Of what they
 * asked for, where there is some of it: everything else is no way to it.
 */
export function opensMost(impossible: readonly ImpossibleView[]): Opener[] {
  const all = impossible.flatMap((view) => {
    const [reason, ...more] = view.reasons;
    return reason?.wouldChangeIf === undefined || more.length > 0
      ? []
      : [{ wouldChangeIf: reason.wouldChangeIf, view }];
  });
  const wished = all.filter(({ view }) => view.isWished);
  const single = wished.length > 0 ? wished : all;
  return [...Map.groupBy(single, ({ wouldChangeIf }) => wouldChangeIf)]
    .map(([wouldChangeIf, ones]) => ({
      wouldChangeIf,
      options: ones.map(({ view }) => view).sort((one, other) => other.wouldBe.score - one.wouldBe.score),
    }))
    .sort((one, other) => fair(other) - fair(one) || other.options.length - one.options.length)
    .slice(0, OPENERS_SHOWN);
}

function fair({ options }: Opener): number {
  return options.filter(({ wouldBe }) => !isWeak(wouldBe.score)).length;
}
