import type { RetentionRule } from '#domain/privacy/retention.ts';

export const RETENTION_PAGE = {
  title: 'How long things are kept',
  intro:
    'Everything goes by itself when its time is over, the day after the last day. A legal hold, a placement or an open referral keeps a young person’s record.',
  next: (days: number) => `What goes in the next ${days} days`,
  nothing: 'Nothing goes in these days.',
  rules: 'The rules',
  went: 'What went',
  columns: {
    day: 'Goes on',
    what: 'What',
    many: 'How many',
    keep: 'Kept for',
    from: 'From',
    source: 'Source',
    when: 'Went on',
  },
  setOn: (day: string) => ` Set on ${day}.`,
} as const;

/** "75 years". */
export function keepInWords({ keep }: Pick<RetentionRule, 'keep'>): string {
  return Object.entries(keep)
    .map(([unit, many]) => `${many} ${unit}`)
    .join(', ');
}
