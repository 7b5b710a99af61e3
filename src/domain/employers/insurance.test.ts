import { describe, expect, it } from 'vitest';
import { insuranceDaysLeft, insuranceRefusals, insuranceWarningDay } from './insurance.ts';

const codes = (pounds: number | null, expiresOn: string | null) =>
  insuranceRefusals({ pounds, expiresOn }, '2025-09-21').map(({ code }) => code);

describe('employers’ liability insurance', () => {
  it('covers a placement to its last day, that day included', () => {
    expect(codes(5_000_000, '2025-09-21')).toEqual([]);
    expect(codes(5_000_000, '2025-09-20')).toEqual(['insurance-ends-before']);
  });

  it('must be five million pounds at least', () => {
    expect(codes(4_999_999, '2025-09-21')).toEqual(['insurance-too-low']);
    expect(codes(2_000_000, '2025-09-01')).toEqual(['insurance-too-low', 'insurance-ends-before']);
  });

  it('is asked for where it is not known', () => {
    expect(codes(null, '2026-01-01')).toEqual(['insurance-not-known']);
    expect(codes(10_000_000, null)).toEqual(['insurance-not-known']);
  });

  it('says what would change it', () => {
    expect(
      insuranceRefusals({ pounds: 2e6, expiresOn: '2025-09-20' }, '2025-09-21').map((r) => r.wouldChangeIf),
    ).toEqual([
      'With cover of £5,000,000 or more (now £2,000,000).',
      'With a certificate valid to 21 September 2025 or later (now 20 September 2025).',
    ]);
  });

  it('is asked for again from 28 days before it ends', () => {
    expect(insuranceWarningDay('2025-09-21')).toBe('2025-08-24');
    expect(insuranceDaysLeft('2025-09-21', '2025-08-23')).toBeNull();
    expect(insuranceDaysLeft('2025-09-21', '2025-08-24')).toBe(28);
    expect(insuranceDaysLeft('2025-09-21', '2025-09-21')).toBe(0);
    expect(insuranceDaysLeft('2025-09-21', '2025-09-22')).toBe(-1);
  });
});
