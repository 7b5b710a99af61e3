import { SCORE_PARTS, type ScorePart } from '#domain/matching/score/weights.ts';
import type { Explanation } from './explanation.ts';
import { CHOICE } from './my-choices.content.ts';

/**
 * What speaks for an option, as it is said to the young person: of some parts alone, where they are named. A way that nobody has
 * checked, or a bare "a job", is no reason.
 */
export function ownReasons(
  { reasons, parts, weights, journey }: Explanation,
  of: readonly ScorePart[] = SCORE_PARTS,
): readonly string[] {
  return SCORE_PARTS.flatMap((part, at) => {
    const text = reasons[at] ?? '';
    if (!of.includes(part)) return [];
    if (parts[part] * 2 < weights[part]) return [];
    if (part === 'journey' && journey.state !== 'reachable') return [];
    return part === 'ladder' && !/towards|kept on/.test(text) ? [] : [text];
  });
}

/** How long the way is, in a few words; null where nobody has checked it. */
export function ownWay({ journey }: Explanation): string | null {
  return journey.state === 'reachable' ? CHOICE.minutes(journey.minutesThere, journey.minutesHome) : null;
}
