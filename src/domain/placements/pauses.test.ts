import { describe, expect, it } from 'vitest';
import { checkBackOn, checkPause, type Pause, pauseOn } from './pauses.ts';

const august: Pause = { from: '2025-08-04', to: '2025-08-10', kind: 'closure' };
const placement = { dayOne: '2025-07-14', lastDay: '2025-09-28', pauses: [august] };
const codes = (from: string, to: string | null, within = placement) => {
  const answer = checkPause({ from, to, kind: 'illness' }, within);
  return answer.ok ? [] : answer.reasons.map((reason) => reason.code);
};

describe('a pause', () => {
  it('may begin on day one and on the last day, not outside', () => {
    expect(codes('2025-07-14', '2025-07-14')).toEqual([]);
    expect(codes('2025-09-28', null)).toEqual([]);
    expect(codes('2025-07-13', '2025-07-20')).toEqual(['before-day-one']);
    expect(codes('2025-09-29', '2025-09-30')).toEqual(['after-the-last-day']);
  });

  it('may lie beside another, not on it', () => {
    expect(codes('2025-08-11', '2025-08-12')).toEqual([]);
    expect(codes('2025-08-03', '2025-08-03')).toEqual([]);
    expect(codes('2025-08-10', '2025-08-12')).toEqual(['overlaps-a-pause']);
    expect(codes('2025-08-01', '2025-08-04')).toEqual(['overlaps-a-pause']);
    expect(codes('2025-08-01', null)).toEqual(['overlaps-a-pause']);
  });

  it('is told which pause there is already', () => {
    const told = (pauses: Pause[]) =>
      checkPause({ from: '2025-08-05', to: null, kind: 'other' }, { ...placement, pauses });
    expect(told([august])).toMatchObject({
      reasons: [
        {
          staffText: 'There is a pause already: 4 August 2025 to 10 August 2025.',
          wouldChangeIf: 'From the day after 10 August 2025.',
        },
      ],
    });
    expect(told([{ ...august, to: null }])).toMatchObject({
      reasons: [
        {
          staffText: 'There is a pause already: from 4 August 2025.',
          wouldChangeIf: 'Once that pause has ended.',
        },
      ],
    });
  });

  it('is told everything that is wrong with it', () => {
    expect(codes('2025-07-10', '2025-07-09')).toEqual(['ends-before-it-begins', 'before-day-one']);
  });

  it('holds on its first and its last day', () => {
    expect(pauseOn([august], '2025-08-03')).toBeNull();
    expect(pauseOn([august], '2025-08-04')).toBe(august);
    expect(pauseOn([august], '2025-08-10')).toBe(august);
    expect(pauseOn([august], '2025-08-11')).toBeNull();
  });

  it('that is open ends when the person is back, on a later day than it began', () => {
    const open = [{ ...august, to: null }];
    expect(checkBackOn('2025-08-05', open).ok).toBe(true);
    expect(checkBackOn('2025-08-04', open)).toMatchObject({ reasons: [{ code: 'ends-before-it-begins' }] });
    expect(checkBackOn('2025-08-05', [august])).toMatchObject({ reasons: [{ code: 'no-pause-to-end' }] });
  });
});
