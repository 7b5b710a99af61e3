import { expect, test } from 'vitest';
import { allocationState, handoverRefusals, lastDayBefore, undoRefusals } from './allocations.ts';

const TODAY = '2025-07-14';
const CURRENT = { startsOn: '2025-01-06', endsOn: null, userId: 'otter' };
const PLAIN = { today: TODAY, startsOn: TODAY, current: CURRENT, isPlanned: false, toUserId: 'plover' };
const codes = (facts: Partial<Parameters<typeof handoverRefusals>[0]>) =>
  handoverRefusals({ ...PLAIN, ...facts }).map(({ code }) => code);

test.each([
  ['the evening before the first day', '2025-07-13', 'to come'],
  ['the first day', '2025-07-14', 'now'],
  ['the last day, included', '2025-07-20', 'now'],
  ['the day after the last', '2025-07-21', 'over'],
] as const)('on %s an allocation is %s: %s', (_, on, state) => {
  expect(allocationState({ startsOn: '2025-07-14', endsOn: '2025-07-20' }, on)).toBe(state);
});

test('one without an end goes on, and one that was undone never was', () => {
  expect(allocationState({ startsOn: TODAY, endsOn: null }, '2031-01-01')).toBe('now');
  for (const on of ['2025-07-13', TODAY, '2025-07-15'])
    expect(allocationState({ startsOn: TODAY, endsOn: '2025-07-13' }, on)).toBe('never');
});

test('the worker before stays until the evening before, also at the end of February and of the year', () => {
  expect(['2024-03-01', '2025-03-01', '2026-01-01', '2024-02-29'].map(lastDayBefore)).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2025-12-31',
    '2024-02-28',
  ]);
});

test('a young person can pass on today, on 29 February, or a year ahead', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ startsOn: '2026-07-15' })).toEqual([]);
  expect(codes({ today: '2028-02-01', startsOn: '2028-02-29' })).toEqual([]);
  expect(codes({ current: null })).toEqual([]);
  expect(codes({ toUserId: null })).toEqual([]);
});

test.each([
  ['a day that has gone', { startsOn: '2025-07-13' }, ['handover-day-gone']],
  ['a day more than a year ahead', { startsOn: '2026-07-16' }, ['handover-too-far']],
  ['while another handover is to come', { isPlanned: true }, ['handover-planned']],
  ['the worker they have', { toUserId: 'otter' }, ['handover-same-worker']],
  [
    'several at once',
    { startsOn: '2025-07-01', isPlanned: true, toUserId: 'otter' },
    ['handover-day-gone', 'handover-planned', 'handover-same-worker'],
  ],
])('nobody passes on to %s', (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});

test('a handover can be undone until the evening before its day, once', () => {
  const code = (endsOn: string | null, today: string) =>
    undoRefusals({ startsOn: '2025-08-01', endsOn }, today).map((refusal) => refusal.code);
  expect(code(null, '2025-07-31')).toEqual([]);
  expect(code(null, '2025-08-01')).toEqual(['handover-begun']);
  expect(code('2025-07-31', '2025-07-20')).toEqual(['handover-undone']);
  expect(undoRefusals({ startsOn: '2025-08-01', endsOn: null }, '2025-09-01')[0]?.staffText).toContain(
    'since 1 August 2025',
  );
});
