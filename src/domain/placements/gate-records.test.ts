import { expect, test } from 'vitest';
import { stillCounts, yesStillCounts } from './gate-records.ts';

const amended = (kind: 'dates' | 'hours' | 'supervisor' | 'site', madeAt = '2025-07-10T09:00:00.000Z') => [
  { kind, madeAt },
];
const before = '2025-07-09T09:00:00.000Z';
const after = '2025-07-11T09:00:00.000Z';

test('a risk review is asked for again when the site changes, not when the hours do', () => {
  expect(stillCounts('risk-reviewed', before, amended('site'))).toBe(false);
  expect(stillCounts('risk-reviewed', before, amended('hours'))).toBe(true);
});

test('what was recorded after the change counts', () => {
  expect(stillCounts('risk-reviewed', after, amended('site'))).toBe(true);
});

test('new hours ask the young person again, a new supervisor does not', () => {
  expect(yesStillCounts(before, amended('hours'))).toBe(false);
  expect(yesStillCounts(after, amended('hours'))).toBe(true);
  expect(yesStillCounts(before, amended('supervisor'))).toBe(true);
});
