import type { Refusal } from '../shared/refusal.ts';
import { MATCH_REASONS, type MatchReason } from './reason-rows.ts';
import type { MatchEnding } from './statuses.ts';

const BY_CODE: ReadonlyMap<string, MatchReason> = new Map(MATCH_REASONS.map((row) => [row.code, row]));

/** The reasons to choose from for an ending, in the order to show them. */
export function reasonsFor(ending: MatchEnding): readonly MatchReason[] {
  return MATCH_REASONS.filter((row) => row.endings.includes(ending) && !row.isHidden);
}

/** What a code stood for, hidden ones too; undefined where there never was such a code. */
export function matchReason(code: string): MatchReason | undefined {
  return BY_CODE.get(code);
}

/** The kind sentences of those reasons that the young person is told; a general one where none is. */
export function toldReasons(codes: readonly string[]): readonly string[] {
  const told = codes.flatMap((code) => {
    const row = BY_CODE.get(code);
    return row?.isTold ? [row.kindText] : [];
  });
  return told.length > 0 ? told : ['This one did not work out. It is not about you, and we keep looking.'];
}

export type ReasonRefusal = Refusal<'reason-missing' | 'reason-not-for-this'>;

/** Whether these reasons can be given for this ending: at least one, and each of them meant for it. */
export function reasonProblems(ending: MatchEnding, codes: readonly string[]): readonly ReasonRefusal[] {
  if (codes.length === 0)
    return [
      {
        code: 'reason-missing',
        staffText: 'Choose at least one reason.',
        kindText: 'Tell us why, if you like. “I would rather not say” is fine.',
        wouldChangeIf: 'With at least one reason.',
      },
    ];
  return codes
    .filter((code) => !BY_CODE.get(code)?.endings.includes(ending))
    .map((code) => ({
      code: 'reason-not-for-this',
      staffText: `“${code}” is not a reason for this ending.`,
      kindText: 'Choose one of the reasons shown.',
      wouldChangeIf: `With one of: ${reasonsFor(ending)
        .map((row) => row.code)
        .join(', ')}.`,
    }));
}
