import { expect, test } from 'vitest';
import { coverRefusals, coverState, latestEnd, prolongRefusals } from './covers.ts';

const TODAY = '2025-07-14';
const PLAIN = {
  today: TODAY,
  startsOn: TODAY,
  endsOn: '2025-07-27',
  weeksMost: 6,
  workerUserId: 'otter',
  coverUserId: 'plover',
  people: null,
};
const codes = (facts: Partial<Parameters<typeof coverRefusals>[0]>) =>
  coverRefusals({ ...PLAIN, ...facts }).map(({ code }) => code);

test.each([
  ['the evening before', '2025-07-13', 'to come'],
  ['the first day', '2025-07-14', 'now'],
  ['the last day, included', '2025-07-27', 'now'],
  ['the day after', '2025-07-28', 'over'],
] as const)('on %s a cover is %s: %s', (_, on, state) => {
  expect(coverState(PLAIN, on)).toBe(state);
});

test('one that was ended before its first day is over on every day', () => {
  for (const on of ['2025-07-10', '2025-07-13', TODAY, '2025-07-15'])
    expect(coverState({ startsOn: TODAY, endsOn: '2025-07-13' }, on)).toBe('over');
});

test('a day is enough, and so many weeks count their first day', () => {
  expect(codes({ endsOn: TODAY })).toEqual([]);
  expect(latestEnd(TODAY, 6)).toBe('2025-08-24');
  expect(codes({ endsOn: '2025-08-24' })).toEqual([]);
  expect(codes({ endsOn: '2025-08-25' })).toEqual(['cover-too-long']);
  // Over the end of February in a leap year, and over the night on which clocks go back.
  expect(latestEnd('2028-02-23', 1)).toBe('2028-02-29');
  expect(latestEnd('2025-10-20', 1)).toBe('2025-10-26');
});

test.each([
  ['yesterday', { startsOn: '2025-07-13' }, ['cover-day-gone']],
  ['more than a year ahead', { startsOn: '2026-07-16', endsOn: '2026-07-17' }, ['cover-too-far']],
  ['with the days the wrong way round', { endsOn: '2025-07-13' }, ['cover-backwards']],
  ['for themselves', { coverUserId: 'otter' }, ['cover-self']],
  ['for nobody', { people: [] }, ['cover-nobody']],
  [
    'for somebody of another worker',
    { people: [{ isWithWorker: true }, { isWithWorker: false }] },
    ['cover-not-theirs'],
  ],
])('nobody stands in %s', (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});

test('a cover is made longer for so many weeks from today, again and again, and not once it is over', () => {
  const longer = (endsOn: string, today = TODAY) =>
    prolongRefusals(PLAIN, { today, endsOn, weeksMost: 6 }).map(({ code }) => code);
  expect(longer('2025-08-24')).toEqual([]);
  expect(longer('2025-08-25')).toEqual(['cover-too-long']);
  expect(longer('2025-08-25', '2025-07-27')).toEqual([]);
  expect(longer('2025-07-27')).toEqual(['cover-not-longer']);
  expect(longer('2025-08-01', '2025-07-28')).toEqual(['cover-over']);
  // One that is to come counts from its own first day.
  expect(
    prolongRefusals(
      { startsOn: '2025-08-01', endsOn: '2025-08-05' },
      { today: TODAY, endsOn: '2025-09-11', weeksMost: 6 },
    ),
  ).toEqual([]);
});
