import { expect, test } from 'vitest';
import { hasLapsed } from './calendar-addresses.ts';

test('a calendar address ends by itself when no calendar has read it for ninety days', () => {
  const never = { createdAt: '2026-01-01T23:30:00.000Z', lastReadAt: null };
  expect(hasLapsed(never, '2026-04-01T22:59:59.000Z')).toBe(false);
  // Half past midnight of 2 April on London clocks.
  expect(hasLapsed(never, '2026-04-01T23:30:00.000Z')).toBe(true);
  const read = { ...never, lastReadAt: '2026-03-31T12:00:00.000Z' };
  expect(hasLapsed(read, '2026-06-29T12:00:00.000Z')).toBe(false);
  expect(hasLapsed(read, '2026-06-30T12:00:00.000Z')).toBe(true);
});
