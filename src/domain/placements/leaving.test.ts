import { describe, expect, it } from 'vitest';
import { checkLeaving, checkNotStarted, LEAVING_REASONS, type Leaving } from './leaving.ts';

const leaving: Leaving = {
  lastDay: '2025-08-01',
  reasons: ['journey', 'health'],
  initiative: 'young person',
  learnt: 'Mornings are hard; a place on the 7 bus would work.',
};
const placement = { dayOne: '2025-07-14', plannedLastDay: '2025-09-21' };
const codes = (
  changes: Partial<Leaving>,
  on = '2025-08-01',
  within: { dayOne: string; plannedLastDay: string | null } = placement,
) => {
  const answer = checkLeaving({ ...leaving, ...changes }, within, on);
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
};

describe('leaving early', () => {
  it('is recorded with the real last day, why, whose initiative and what was learnt', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ reasons: [], initiative: null, learnt: ' ' })).toEqual([
      'no-reason',
      'no-initiative',
      'nothing-learnt',
    ]);
    expect(codes({ reasons: ['journey', 'invented'] })).toEqual(['reason-not-known']);
  });

  it('has a last day from day one to today, before the planned one', () => {
    expect(codes({ lastDay: '2025-07-14' })).toEqual([]);
    expect(codes({ lastDay: '2025-07-13' })).toEqual(['before-day-one']);
    expect(codes({ lastDay: '2025-08-02' })).toEqual(['in-the-future']);
    expect(codes({ lastDay: '2025-09-20' }, '2025-09-30')).toEqual([]);
    expect(codes({ lastDay: '2025-09-21' }, '2025-09-30')).toEqual(['after-the-last-day']);
    expect(codes({ lastDay: '2025-09-21' }, '2025-09-30', { ...placement, plannedLastDay: null })).toEqual(
      [],
    );
  });

  it('is never worded as failure', () => {
    for (const { staffText, kindText } of LEAVING_REASONS)
      expect(`${staffText} ${kindText}`).not.toMatch(/fail|drop|gave up|quit|poor|unreliable/i);
    expect(new Set(LEAVING_REASONS.map(({ code }) => code)).size).toBe(LEAVING_REASONS.length);
  });
});

it('a placement that did not start has a reason and says whose initiative it was', () => {
  expect(checkNotStarted({ reasons: ['found-a-job'], initiative: 'young person' }).ok).toBe(true);
  expect(checkNotStarted({ reasons: [], initiative: null })).toMatchObject({
    reasons: [{ code: 'no-reason' }, { code: 'no-initiative' }],
  });
});
