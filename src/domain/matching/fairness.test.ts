import { describe, expect, it } from 'vitest';
import {
  ageGroup,
  distanceGroup,
  type FairnessPerson,
  fairnessBy,
  levelGroup,
  meanOf,
  waitingGroup,
} from './fairness.ts';
import { exactGroups, publishedGroups } from './fairness-published.ts';

const ORDER = ['Female', 'Male'];

/** So many women and men with a place (500 points), and so many without. */
function people(women: [number, number], men: [number, number]): FairnessPerson[] {
  const some = (count: number, sex: string, score: number | null): FairnessPerson[] =>
    Array.from({ length: count }, () => ({
      groups: { sex, ethnicity: 'White', age: 'a', level: 'l', distance: 'd', waiting: 'w' },
      score,
    }));
  return [
    ...some(women[0], 'Female', 500),
    ...some(women[1], 'Female', null),
    ...some(men[0], 'Male', 500),
    ...some(men[1], 'Male', null),
  ];
}

describe('the chance of a place by group', () => {
  it('has its numerator, denominator and Wilson interval, and the mean of the points', () => {
    const [female] = fairnessBy(people([8, 2], [8, 2]), 'sex', ORDER);
    expect(female).toMatchObject({
      group: 'Female',
      share: { count: 8, of: 10, percent: 80, low: 49, high: 94.3 },
      mean: { mean: 500, of: 8, low: 500, high: 500 },
      comparedWithOthers: 'no clear change',
    });
  });

  it('is called lower or higher only where the intervals lie apart', () => {
    const verdicts = (women: [number, number], men: [number, number]) =>
      fairnessBy(people(women, men), 'sex', ORDER).map(({ comparedWithOthers }) => comparedWithOthers);
    expect(verdicts([5, 5], [8, 2])).toEqual(['no clear change', 'no clear change']);
    expect(verdicts([10, 40], [40, 10])).toEqual(['lower', 'higher']);
  });

  it('leaves out groups that nobody is in', () => {
    expect(fairnessBy(people([3, 0], [0, 0]), 'sex', ORDER).map(({ group }) => group)).toEqual(['Female']);
  });
});

describe('the mean of the points', () => {
  it('has an interval by Student’s t, none for one person, and is nothing for nobody', () => {
    expect(meanOf([])).toBeNull();
    expect(meanOf([700])).toEqual({ mean: 700, of: 1, low: null, high: null });
    // 600 ± 4.303 · 100 / √3
    expect(meanOf([500, 600, 700])).toEqual({ mean: 600, of: 3, low: 352, high: 848 });
  });
});

describe('what leaves the service', () => {
  it('hides small numbers, and their percentages and means with them', () => {
    const groups = fairnessBy(people([20, 12], [3, 30]), 'sex', ORDER);
    const [published] = publishedGroups([groups]) ?? [];
    expect(published?.map(({ placed, percent, mean }) => ({ placed, percent, mean }))).toEqual([
      { placed: 'c', percent: 'c', mean: null },
      { placed: 'c', percent: 'c', mean: null },
    ]);
    expect(exactGroups(groups)[1]).toMatchObject({ placed: 3, of: 33 });
  });

  it('is nothing where fewer than six wait: every table has that total', () => {
    expect(publishedGroups([fairnessBy(people([20, 2], [20, 3]), 'sex', ORDER)])).toBeNull();
  });

  it('shows what points at nobody', () => {
    const [published] = publishedGroups([fairnessBy(people([20, 12], [30, 13]), 'sex', ORDER)]) ?? [];
    expect(published?.[0]).toMatchObject({ placed: 20, of: 32, percent: 63, mean: { mean: 500 } });
  });
});

it('puts people in bands at the boundaries as they are named', () => {
  expect([null, 17, 18, 20, 21].map(ageGroup)).toEqual([
    ...['Not known', '16 and 17', '18 to 20', '18 to 20', '21 and over'],
  ]);
  expect([null, 0, 1, 3, 4, 5].map(levelGroup)).toEqual([
    ...['Not known', 'No qualification', 'Entry level', 'Entry level', 'Level 1', 'Level 2 and over'],
  ]);
  expect([null, 2999, 3000, 6000, 6001].map(distanceGroup)).toEqual([
    ...['Not known', 'Under 3 km', '3 to 6 km', '3 to 6 km', 'Over 6 km'],
  ]);
  expect([27, 28, 84, 85].map(waitingGroup)).toEqual([
    ...['Under 4 weeks', '4 to 12 weeks', '4 to 12 weeks', 'Over 12 weeks'],
  ]);
});
