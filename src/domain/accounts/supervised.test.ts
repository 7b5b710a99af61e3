import { expect, test } from 'vitest';
import { OPEN_PLACEMENT_STATUSES } from '../placements/statuses.ts';
import { isSupervised } from './supervised.ts';

const days = { firstDayOn: '2025-05-05', lastDayOn: '2025-07-13' } as const;

test.each(OPEN_PLACEMENT_STATUSES)(
  'a placement that is %s is supervised, however long it takes',
  (status) => {
    expect(isSupervised({ ...days, status }, '2027-01-01')).toBe(true);
  },
);

test.each(['completed', 'left-early'] as const)(
  'one that is %s is seen for four weeks after its last day',
  (status) => {
    expect(isSupervised({ ...days, status }, '2025-08-10')).toBe(true);
    expect(isSupervised({ ...days, status }, '2025-08-11')).toBe(false);
  },
);

test.each(['cancelled', 'did-not-start'] as const)(
  'one that is %s is seen for four weeks after it was to begin',
  (status) => {
    expect(isSupervised({ ...days, status }, '2025-06-02')).toBe(true);
    expect(isSupervised({ ...days, status }, '2025-06-03')).toBe(false);
  },
);
