import { describe, expect, it } from 'vitest';
import type { Weekday } from '../shared/day.ts';
import { shiftsOnDays } from './agreed-hours.ts';
import { type Engagement, personOverlaps, seatOverlaps } from './overlap.ts';

const hours = (days: Weekday[], from: number, to: number) => [
  { validFrom: '2025-01-01', shifts: shiftsOnDays(days, { from: from * 60, to: to * 60, breakMinutes: 0 }) },
];
const placement: Engagement = {
  name: 'Topaz & Jasper',
  from: '2025-07-14',
  to: '2025-09-21',
  isFullPlacement: true,
  hours: hours([1, 3, 5], 9, 15),
};
const evening: Engagement = {
  name: 'the evening course',
  from: '2025-07-01',
  to: null,
  isFullPlacement: false,
  hours: hours([1], 15, 17),
};

describe('one person', () => {
  it('has one full placement at a time: the next may begin the day after', () => {
    const next = (from: string) =>
      personOverlaps({ ...placement, from, to: null }, [placement]).map((r) => r.wouldChangeIf);
    expect(next('2025-09-21')).toEqual(['With a start after 21 September 2025.']);
    expect(next('2025-09-22')).toEqual([]);
  });

  it('may work at other hours beside it, and not at the same', () => {
    expect(personOverlaps(placement, [evening])).toEqual([]);
    const earlier = { ...evening, hours: hours([1], 14, 17) };
    expect(personOverlaps(placement, [earlier])).toMatchObject([
      {
        code: 'hours-at-that-time',
        staffText: 'The hours overlap with the evening course: first at 14:00 on Monday 14 July 2025.',
      },
    ]);
    expect(personOverlaps(placement, [{ ...earlier, to: '2025-07-13' }])).toEqual([]);
  });

  it('finds a clash on the last day that both have', () => {
    const lastFriday = { ...evening, from: '2025-09-19', to: '2025-09-19', hours: hours([5], 14, 17) };
    expect(personOverlaps(placement, [lastFriday])[0]?.staffText).toContain('Friday 19 September 2025');
  });

  it('is told when the other has no end yet', () => {
    const [refusal] = personOverlaps(placement, [{ ...placement, to: null }]);
    expect(refusal?.staffText).toContain('from 14 July 2025 until further notice');
    expect(refusal).not.toHaveProperty('wouldChangeIf');
    expect(seatOverlaps(placement, [{ from: '2025-07-01', to: null }])).toMatchObject([
      {
        staffText: 'The place is taken from 1 July 2025 until further notice.',
        wouldChangeIf: 'With another place.',
      },
    ]);
    expect(seatOverlaps(placement, [placement])).toMatchObject([
      { staffText: 'The place is taken from 14 July 2025 to 21 September 2025.' },
    ]);
  });

  it('cannot work through the night into a morning of work', () => {
    const night = { ...evening, hours: hours([7], 22, 34) };
    expect(personOverlaps(placement, [night])[0]?.staffText).toContain('09:00 on Monday');
    expect(personOverlaps(night, [placement])).toHaveLength(1);
    expect(personOverlaps(placement, [{ ...night, hours: hours([7], 22, 33) }])).toEqual([]);
  });
});

describe('one seat', () => {
  it('is free from the day after the last', () => {
    expect(seatOverlaps({ from: '2025-09-21', to: null }, [placement])).toMatchObject([
      { code: 'seat-taken' },
    ]);
    expect(seatOverlaps({ from: '2025-09-22', to: null }, [placement])).toEqual([]);
    expect(seatOverlaps({ from: '2025-06-01', to: '2025-07-13' }, [placement])).toEqual([]);
    expect(seatOverlaps({ from: '2025-06-01', to: '2025-07-14' }, [placement])).toHaveLength(1);
  });
});
