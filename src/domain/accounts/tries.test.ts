import { expect, test } from 'vitest';
import { waitMinutesAfter } from './tries.ts';

test('four wrong tries cost nothing, then each costs more, and never more than a quarter of an hour', () => {
  expect([0, 1, 4].map(waitMinutesAfter)).toEqual([0, 0, 0]);
  expect([5, 6, 7, 8, 9, 10, 1_000_000].map(waitMinutesAfter)).toEqual([1, 2, 4, 8, 15, 15, 15]);
});
