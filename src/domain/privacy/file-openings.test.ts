import { expect, test } from 'vitest';
import { openingState } from './file-openings.ts';

const EXPIRES = '2025-07-14T13:00:00.000Z';

test.each([
  ['open until the last moment', null, '2025-07-14T12:59:59.999Z', 'open'],
  ['over at the very moment', null, EXPIRES, 'over'],
  ['ended where somebody ended it', '2025-07-14T10:00:00.000Z', '2025-07-14T10:00:00.000Z', 'ended'],
  ['ended for good, also later', '2025-07-14T10:00:00.000Z', '2025-07-15T10:00:00.000Z', 'ended'],
] as const)('an opened file is %s', (_, endedAt, now, state) => {
  expect(openingState({ expiresAt: EXPIRES, endedAt }, now)).toBe(state);
});
