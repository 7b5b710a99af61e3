import { expect, it } from 'vitest';
import { ACTIVITY_KINDS } from './activities.ts';
import { DESTINATIONS, destinationOf, schoolYearOf } from './destinations.ts';

it('every activity has a column, and every column an activity', () => {
  expect(new Set(ACTIVITY_KINDS.map(destinationOf))).toEqual(new Set(DESTINATIONS));
  expect(destinationOf(null)).toBe('not known');
});

it('who cannot look for work now, because of illness or a child, is not available', () => {
  expect(destinationOf('neet other')).toBe('NEET, available');
  expect(destinationOf('neet illness or disability')).toBe('NEET, not available');
  expect(destinationOf('neet pregnancy or parenting')).toBe('NEET, not available');
});

it('a school year begins on 1 September', () => {
  expect(schoolYearOf('2024-08-31')).toBe('2023/24');
  expect(schoolYearOf('2024-09-01')).toBe('2024/25');
  expect(schoolYearOf('2025-07-14')).toBe('2024/25');
  expect(schoolYearOf('1999-09-01')).toBe('1999/00');
});
