import { describe, expect, it } from 'vitest';
import { median, programmeFunnel, type Steps, type Traveller } from './programme.ts';

const ON = '2025-07-14';
const traveller = (steps: Steps, closedOn: string | null = null): Traveller => ({ steps, closedOn });

const step = (travellers: Traveller[], name: string) => {
  const found = programmeFunnel(travellers, ON).find(({ stage }) => stage === name);
  if (!found) throw new Error('no such stage');
  return found;
};

describe('the programme as a funnel', () => {
  it('counts everybody who has taken a step by the day', () => {
    const people = [
      traveller({ referred: '2025-01-01', met: '2025-01-11' }),
      traveller({ referred: '2025-01-01', met: ON }),
      traveller({ referred: '2025-01-01', met: '2025-07-15' }),
      traveller({ referred: '2025-07-15' }),
    ];
    expect(step(people, 'referred').reached).toHaveLength(3);
    expect(step(people, 'met').reached).toEqual(people.slice(0, 2));
  });

  it('gives the median days from the step before', () => {
    const met = (day: string) => traveller({ referred: '2025-01-01', met: day });
    const found = step([met('2025-01-02'), met('2025-01-04'), met('2025-01-11'), met('2025-01-30')], 'met');
    expect([found.medianDays, found.medianOf]).toEqual([6.5, 4]);
    expect(step([], 'met').medianDays).toBeNull();
  });

  it('counts from the nearest step that was taken, and leaves out steps taken in another order', () => {
    const skipped = traveller({ referred: '2025-01-01', met: '2025-01-05', matched: '2025-01-15' });
    expect(step([skipped], 'matched').medianDays).toBe(10);
    const placedFirst = traveller({
      referred: '2025-01-01',
      'course award': '2025-04-01',
      matched: '2025-02-01',
    });
    expect(step([placedFirst], 'matched')).toMatchObject({
      medianDays: null,
      medianOf: 0,
      reached: [placedFirst],
    });
  });

  it('says who waits for what, longest first, and nobody twice', () => {
    const short = traveller({ referred: '2025-07-04' });
    const long = traveller({ referred: '2025-06-14' });
    const onward = traveller({ referred: '2025-01-01', met: '2025-02-01' });
    expect(step([short, onward, long], 'met').waiting).toEqual([
      { traveller: long, since: '2025-06-14', days: 30 },
      { traveller: short, since: '2025-07-04', days: 10 },
    ]);
    const all = programmeFunnel([short, onward, long], ON).flatMap(({ waiting }) => waiting);
    expect(all).toHaveLength(3);
  });

  it('lets nobody wait whose referral is closed, or who has come to the end', () => {
    expect(step([traveller({ referred: '2025-06-14' }, ON)], 'met').waiting).toEqual([]);
    expect(step([traveller({ referred: '2025-06-14' }, '2025-07-15')], 'met').waiting).toHaveLength(1);
    const through = traveller({ referred: '2025-01-01', 'EET after': '2025-06-01' });
    expect(programmeFunnel([through], ON).flatMap(({ waiting }) => waiting)).toEqual([]);
  });

  it('does not let somebody who was placed before the course wait for it', () => {
    const placed = traveller({ referred: '2025-01-01', met: '2025-01-05', started: '2025-03-01' });
    expect(step([placed], 'enrolled').waiting).toEqual([]);
    expect(step([placed], 'completed').waiting).toHaveLength(1);
  });

  it('takes the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1])).toBe(2.5);
    expect(median([])).toBeNull();
  });
});
