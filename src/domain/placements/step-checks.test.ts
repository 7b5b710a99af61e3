import { describe, expect, it } from 'vitest';
import { checkBeforeDayOne, checkDayOneReached, checkLastDayReached } from './step-checks.ts';

describe('a placement', () => {
  it('can be cancelled until the day before day one', () => {
    expect(checkBeforeDayOne('2025-07-14', '2025-07-13').ok).toBe(true);
    expect(checkBeforeDayOne('2025-07-14', '2025-07-14')).toMatchObject({
      reasons: [{ code: 'day-one-has-come' }],
    });
  });

  it('can start on day one, not the day before', () => {
    expect(checkDayOneReached('2025-07-14', '2025-07-14').ok).toBe(true);
    expect(checkDayOneReached('2025-07-14', '2025-07-13')).toMatchObject({
      reasons: [{ code: 'before-day-one', wouldChangeIf: 'From 14 July 2025, or with an earlier start.' }],
    });
  });

  it('can be completed on its last day, not the day before, and not behind an open pause', () => {
    expect(checkLastDayReached('2025-09-21', '2025-09-21').ok).toBe(true);
    expect(checkLastDayReached('2025-09-21', '2025-09-20')).toMatchObject({
      reasons: [{ code: 'before-the-last-day' }],
    });
    expect(checkLastDayReached(null, '2026-01-01')).toMatchObject({
      reasons: [{ code: 'paused-without-end' }],
    });
  });
});
