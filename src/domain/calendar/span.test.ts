import { expect, test } from 'vitest';
import { daysBetween } from '../shared/day.ts';
import { mondayOf, SPAN_DAYS_MAX, spanProblem, subscribedSpan, weeksOf } from './span.ts';

test('four hundred days may be asked for, both ends counted, and not one more', () => {
  expect(spanProblem({ from: '2028-01-01', to: '2029-02-03' })).toBeNull();
  expect(spanProblem({ from: '2028-01-01', to: '2029-02-04' })).toMatch(/400 days/);
  expect(spanProblem({ from: '2028-02-29', to: '2028-02-28' })).toMatch(/before the first/);
  expect(spanProblem({ from: '2028-02-29', to: '2028-02-29' })).toBeNull();
});

test('what a phone reads is within that, from a leap day too', () => {
  for (const today of ['2026-07-14', '2028-02-29']) {
    const span = subscribedSpan(today);
    expect(spanProblem(span)).toBeNull();
    expect(daysBetween(span.from, span.to)).toBeLessThan(SPAN_DAYS_MAX);
  }
});

test('a week begins on Monday', () => {
  expect(mondayOf('2028-02-29')).toBe('2028-02-28');
  expect(mondayOf('2028-02-28')).toBe('2028-02-28');
  expect(mondayOf('2028-03-05')).toBe('2028-02-28');
  expect(weeksOf({ from: '2028-02-29', to: '2028-03-06' })).toEqual(['2028-02-28', '2028-03-06']);
});
