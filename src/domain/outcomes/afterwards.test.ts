import { describe, expect, it } from 'vitest';
import {
  apprenticesFromPlacements,
  checksAfter,
  eetAfter,
  firstEetFrom,
  type PlacementLeaver,
} from './afterwards.ts';
import { financialYear } from './periods.ts';

const leaver = (over: Partial<PlacementLeaver>): PlacementLeaver => ({
  endedOn: '2025-01-31',
  diedOn: null,
  activities: [],
  ...over,
});

const job = (startedOn: string, endedOn: string | null) => ({
  kind: 'employment' as const,
  startedOn,
  endedOn,
  hoursAWeek: 20,
});

describe('the checks after a placement', () => {
  it('fall 4, 13, 26 and 52 weeks after its last day, and are due from the day itself', () => {
    const checks = checksAfter('2025-01-31', '2025-05-02');
    expect(checks.map(({ weeks, dueOn, isDue }) => [weeks, dueOn, isDue])).toEqual([
      [4, '2025-02-28', true],
      [13, '2025-05-02', true],
      [26, '2025-08-01', false],
      [52, '2026-01-30', false],
    ]);
  });

  it('say what each was doing on that day, of those who could be asked', () => {
    const working = leaver({ activities: [job('2025-02-28', '2025-05-02')] });
    const unknown = leaver({});
    const later = leaver({ endedOn: '2025-03-01' });
    const [four, thirteen, half] = eetAfter([working, unknown, later], '2025-05-02');
    expect(four?.share).toMatchObject({ count: 1, of: 3 });
    expect(four?.notKnown).toEqual([unknown, later]);
    expect(thirteen?.share).toMatchObject({ count: 0, of: 2 });
    expect(thirteen?.notYet).toEqual([later]);
    expect(half?.share).toMatchObject({ of: 0, percent: null });
    expect(half?.notYet).toHaveLength(3);
  });

  it('do not ask for somebody who died before', () => {
    const [four, thirteen] = eetAfter([leaver({ diedOn: '2025-04-01' })], '2025-12-01');
    expect(four?.share.of).toBe(1);
    expect(thirteen?.share.of).toBe(0);
    expect(thirteen?.notYet).toEqual([]);
  });
});

describe('apprenticeships that follow a placement', () => {
  const placed = (endedOn: string, ...apprenticeshipStarts: string[]) => ({ endedOn, apprenticeshipStarts });

  it('count from its last day to 26 weeks later, both included', () => {
    const people = [
      placed('2024-09-02', '2024-09-02'),
      placed('2024-09-02', '2025-03-03'),
      placed('2024-09-02', '2025-03-04'),
      placed('2024-09-02', '2024-09-01'),
      placed('2024-09-02'),
    ];
    const found = apprenticesFromPlacements(people, financialYear(2025), '2025-07-14');
    expect(found.started).toEqual(people.slice(0, 2));
    expect(found.share).toMatchObject({ count: 2, of: 5, percent: 40 });
  });

  it('are not counted while the 26 weeks run, nor for placements outside the period', () => {
    const people = [
      placed('2025-01-14', '2025-02-01'),
      placed('2025-01-13'),
      placed('2024-03-31', '2024-04-02'),
    ];
    const found = apprenticesFromPlacements(people, financialYear(2025), '2025-07-14');
    expect(found.notYet).toEqual([people[0]]);
    expect(found.share).toMatchObject({ count: 0, of: 1 });
  });
});

describe('the first day in education, employment or training afterwards', () => {
  it('is the day itself where something goes on, or the day on which the next thing begins', () => {
    expect(firstEetFrom([job('2025-01-01', null)], '2025-02-01')).toBe('2025-02-01');
    expect(firstEetFrom([job('2025-03-03', null), job('2025-02-10', '2025-02-12')], '2025-02-01')).toBe(
      '2025-02-10',
    );
  });

  it('is not what was over by then, what nobody knew yet, or neither work nor learning', () => {
    expect(firstEetFrom([job('2025-01-01', '2025-02-01')], '2025-02-01')).toBeNull();
    expect(
      firstEetFrom([{ ...job('2025-02-01', null), recordedOn: '2025-06-01' }], '2025-02-01', '2025-05-31'),
    ).toBeNull();
    expect(firstEetFrom([{ ...job('2025-02-01', null), kind: 'neet other' }], '2025-02-01')).toBeNull();
  });
});
