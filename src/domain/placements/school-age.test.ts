import { describe, expect, it } from 'vitest';
import { isOfSchoolAge, schoolLeavingDay } from './school-age.ts';

describe('compulsory school age', () => {
  it.each([
    ['2009-09-01', '2026-06-26'],
    ['2010-08-31', '2026-06-26'],
    ['2010-09-01', '2027-06-25'],
    ['2007-12-31', '2024-06-28'],
    ['2008-02-29', '2024-06-28'],
  ])('of somebody born on %s ends on %s', (born, leaves) => {
    expect(schoolLeavingDay(born)).toBe(leaves);
  });

  it('includes the leaving day, and not the day after', () => {
    expect(isOfSchoolAge('2010-03-01', '2026-06-26')).toBe(true);
    expect(isOfSchoolAge('2010-03-01', '2026-06-27')).toBe(false);
  });

  it('ends on 30 June where that is a Friday', () => {
    expect(schoolLeavingDay('2007-01-15')).toBe('2023-06-30');
  });
});
