import { describe, expect, it } from 'vitest';
import {
  isPlannedTooShort,
  leastMonths,
  mayStartFoundation,
  stillThereChecks,
} from './apprenticeship-rules.ts';
import { type Apprenticeship, apprenticeshipFigures, overdueReason } from './apprenticeships.ts';
import { financialYear } from './periods.ts';

const YEAR = financialYear(2025);
const LATER = '2025-07-14';

const one = (over: Partial<Apprenticeship>): Apprenticeship => ({
  startedOn: '2023-09-01',
  plannedEndOn: '2025-12-31',
  endedOn: null,
  status: 'continuing',
  ...over,
});

const ended = (status: Apprenticeship['status'], endedOn = '2024-10-01') => one({ status, endedOn });

describe('a year of apprenticeships', () => {
  it('counts starts on both its ends', () => {
    const starts = ['2024-03-31', '2024-04-01', '2025-03-31', '2025-04-01'].map((startedOn) =>
      one({ startedOn }),
    );
    expect(apprenticeshipFigures(starts, YEAR, LATER).starts).toEqual(starts.slice(1, 3));
  });

  it('takes for leavers those whose actual end falls in it, whenever they began', () => {
    const ends = ['2024-03-31', '2024-04-01', '2025-03-31', '2025-04-01'].map((day) =>
      ended('completed', day),
    );
    expect(apprenticeshipFigures(ends, YEAR, LATER).leavers).toEqual(ends.slice(1, 3));
  });

  it('counts an achieved one as completed too: retention, pass and achievement', () => {
    const leavers = [ended('achieved'), ended('achieved'), ended('completed'), ended('withdrawn')];
    const figures = apprenticeshipFigures(leavers, YEAR, LATER);
    expect(figures.retention).toMatchObject({ count: 3, of: 4, percent: 75 });
    expect(figures.pass).toMatchObject({ count: 2, of: 3, percent: 67 });
    expect(figures.achievement).toMatchObject({ count: 2, of: 4, percent: 50 });
    expect(figures.withdrawn).toHaveLength(1);
  });

  it('does not count those that are still open, on a break, or over on a day that nobody knows', () => {
    const others = [one({}), one({ status: 'break' }), one({ status: 'achieved', endedOn: null })];
    const figures = apprenticeshipFigures(others, YEAR, LATER);
    expect(figures.leavers).toEqual([]);
    expect(figures.retention.percent).toBeNull();
    expect(figures.inLearning).toEqual([others[0]]);
    expect(figures.onBreak).toEqual([others[1]]);
  });

  it('as at a day knows neither later starts nor later ends', () => {
    const withdrawn = ended('withdrawn', '2025-01-10');
    const late = one({ startedOn: '2025-02-01' });
    const figures = apprenticeshipFigures([withdrawn, late], YEAR, '2025-01-09');
    expect(figures.starts).toEqual([]);
    expect(figures.leavers).toEqual([]);
    expect(figures.inLearning).toEqual([withdrawn]);
    expect(apprenticeshipFigures([withdrawn], YEAR, '2025-01-10').leavers).toEqual([withdrawn]);
  });

  it('lists as overdue what is open past its planned end, and does not count it', () => {
    const past = one({ plannedEndOn: '2025-03-30' });
    const today = one({ plannedEndOn: '2025-03-31' });
    const figures = apprenticeshipFigures([past, today], YEAR, LATER);
    expect(figures.overdue).toEqual([{ apprenticeship: past, reason: 'past its planned end' }]);
    expect(figures.leavers).toEqual([]);
  });
});

describe('a break', () => {
  it('is overdue after 12 months, not on the day itself', () => {
    const onBreak = one({ status: 'break', breakSince: '2024-02-29', plannedEndOn: '2024-06-01' });
    expect(overdueReason(onBreak, '2025-03-01')).toBeNull();
    expect(overdueReason(onBreak, '2025-03-02')).toBe('on a break over 12 months');
  });

  it('of which nobody knows the first day is listed once 12 months could have passed', () => {
    const onBreak = one({ status: 'break', startedOn: '2024-01-15' });
    expect(overdueReason(onBreak, '2025-01-15')).toBeNull();
    expect(overdueReason(onBreak, '2025-01-16')).toBe('on a break since nobody knows when');
  });
});

describe('60, 120 and 300 days after the start', () => {
  it('fall on the start plus as many days', () => {
    const checks = stillThereChecks(one({ startedOn: '2024-01-01' }), '2024-04-30');
    expect(checks).toEqual([
      { days: 60, dueOn: '2024-03-01', state: 'still there', bursary: 100_000 },
      { days: 120, dueOn: '2024-04-30', state: 'still there', bursary: 100_000 },
      { days: 300, dueOn: '2024-10-27', state: 'not yet', bursary: 100_000 },
    ]);
  });

  it('are not reached by somebody who was gone that day', () => {
    const states = (endedOn: string) =>
      stillThereChecks(one({ startedOn: '2024-01-01', status: 'withdrawn', endedOn }), LATER).map(
        ({ state }) => state,
      );
    expect(states('2024-03-01')).toEqual(['over', 'over', 'over']);
    expect(states('2024-03-02')).toEqual(['still there', 'over', 'over']);
  });

  it('bring three instalments to those who began since August 2023, one before', () => {
    const bursaries = (startedOn: string) =>
      stillThereChecks(one({ startedOn }), LATER).map(({ bursary }) => bursary);
    expect(bursaries('2023-07-31')).toEqual([100_000, 0, 0]);
    expect(bursaries('2023-08-01')).toEqual([100_000, 100_000, 100_000]);
  });
});

describe('the shortest that the law allows', () => {
  it('is 12 months before August 2025 and 8 since', () => {
    expect(leastMonths('2025-07-31')).toBe(12);
    expect(leastMonths('2025-08-01')).toBe(8);
  });

  it('counts the last day', () => {
    expect(isPlannedTooShort('2024-09-01', '2025-08-31')).toBe(false);
    expect(isPlannedTooShort('2024-09-01', '2025-08-30')).toBe(true);
    expect(isPlannedTooShort('2024-02-29', '2025-02-28')).toBe(false);
    expect(isPlannedTooShort('2025-09-01', '2026-04-30')).toBe(false);
  });
});

describe('a foundation apprenticeship', () => {
  it('is open to care leavers from 16 to 24, since August 2025', () => {
    expect(mayStartFoundation('2009-08-01', '2025-08-01')).toBe(true);
    expect(mayStartFoundation('2009-08-02', '2025-08-01')).toBe(false);
    expect(mayStartFoundation('2000-08-02', '2025-08-01')).toBe(true);
    expect(mayStartFoundation('2000-08-01', '2025-08-01')).toBe(false);
    expect(mayStartFoundation('2007-01-01', '2025-07-31')).toBe(false);
  });
});
