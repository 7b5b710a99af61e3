/** How a day went; null is a day still to come or not yet logged. */
export type DayMark = 'present' | 'late' | 'absent-told' | 'absent-not-told' | 'not-due' | null;

export const MARK_WORDS: Readonly<Record<Exclude<DayMark, null> | 'open', string>> = {
  present: 'Present',
  late: 'Late',
  'absent-told': 'Away, told us',
  'absent-not-told': 'Away, not told',
  'not-due': 'Not due in',
  open: 'Not logged yet',
};

/** Each mark has a shape of its own, so that none depends on colour. */
const SHAPES: Readonly<Record<keyof typeof MARK_WORDS, string>> = {
  present: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  late: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 2v8a4 4 0 0 0 0-8z',
  'absent-told': 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  'absent-not-told': 'M4 2 2 4l4 4-4 4 2 2 4-4 4 4 2-2-4-4 4-4-2-2-4 4z',
  'not-due': 'M3 7h10v2H3z',
  open: 'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
};

export function MarkShape({ mark }: { mark: DayMark }) {
  const name = mark ?? 'open';
  return (
    <svg
      class={`foothold-mark foothold-mark--${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path fill="currentColor" fill-rule="evenodd" d={SHAPES[name]} />
    </svg>
  );
}
