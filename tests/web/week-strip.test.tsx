import { expect, test } from 'vitest';
import { shortSpan } from '#web/short-day.ts';
import { type StripWeek, WeekStrip } from '#web/week-strip.tsx';

const week = (number: number, rest: Partial<StripWeek>): StripWeek => ({
  week: number,
  state: 'to come',
  stretches: [{ from: '2025-07-07', to: '2025-07-13' }],
  days: [],
  reviews: [],
  ...rest,
});

const strip = String(
  <WeekStrip
    label="Aspen’s weeks"
    weeks={[
      week(1, {
        state: 'done',
        days: [
          { day: '2025-07-07', mark: 'present' },
          { day: '2025-07-08', mark: 'absent-told' },
          { day: '2025-07-09', mark: 'present' },
        ],
        reviews: [{ name: 'Check-in', state: 'overdue' }],
      }),
      week(2, { state: 'now', days: [{ day: '2025-07-14', mark: null }] }),
      week(3, { state: 'paused', stretches: [], note: 'Shop closed' }),
    ]}
  />,
);

test('each week says its number, how many there are, its state and its dates in words', () => {
  const words = strip
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(words).toContain('Week 1 of 3: Done 7 to 13 Jul');
  expect(words).toContain('Week 3 of 3: Paused Shop closed');
  expect(words).toContain('Check-in: overdue');
});

test('attendance is told day by day to somebody who cannot see the marks', () => {
  expect(strip).toContain('Present: Monday, Wednesday. Away, told us: Tuesday.');
  expect(strip).toContain('Not logged yet: Monday.');
});

test('the week that is running now is marked as the current step, and only that one', () => {
  expect(strip.match(/aria-current="step"/g)).toHaveLength(1);
});

test('marks differ in shape, so that they can be told apart in black and white', () => {
  const shapes = [...strip.matchAll(/foothold-mark--([\w-]+)".*?<path[^>]* d="([^"]+)"/g)];
  const byMark = new Map(shapes.map((found) => [found[1], found[2]]));
  expect(byMark.size).toBe(3);
  expect(new Set(byMark.values()).size).toBe(3);
});

test.each([
  ['2025-07-07', '2025-07-13', '7 to 13 Jul'],
  ['2025-07-28', '2025-08-03', '28 Jul to 3 Aug'],
  ['2025-08-04', '2025-08-04', '4 Aug'],
])('the days %s to %s are said as %s', (from, to, words) => {
  expect(shortSpan(from, to)).toBe(words);
});
