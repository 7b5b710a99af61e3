import { describe, expect, it } from 'vitest';
import { checkExemption, EXEMPTION_REASONS, exemptionDays, type ReviewExemption } from './exemptions.ts';

const window = { closesOn: '2025-08-17', exemption: null };
const earlier: ReviewExemption = { kind: 'mid-point', reason: 'other', days: 5, grantedOn: '2025-08-12' };
const codes = (reason: string, on: string, of: Parameters<typeof checkExemption>[1] = window) => {
  const answer = checkExemption(reason, of, on);
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
};

describe('an exemption of a review', () => {
  it('is ten days for hospital, custody and bereavement, five otherwise', () => {
    expect(EXEMPTION_REASONS.filter(({ days }) => days === 10).map(({ code }) => code)).toEqual([
      'hospital',
      'custody',
      'bereavement',
    ]);
    expect([exemptionDays('custody'), exemptionDays('other'), exemptionDays('busy')]).toEqual([10, 5, null]);
  });

  it('can be granted until the last day of the window, not the day after', () => {
    expect(codes('hospital', '2025-08-17')).toEqual([]);
    expect(codes('hospital', '2025-08-18')).toEqual(['already-overdue']);
  });

  it('can be granted while an open pause hides the window', () => {
    expect(codes('hospital', '2026-01-01', { closesOn: null, exemption: null })).toEqual([]);
  });

  it('is granted once, with a reason from the list', () => {
    expect(codes('bereavement', '2025-08-17', { closesOn: '2025-08-22', exemption: earlier })).toEqual([
      'already-exempted',
    ]);
    expect(codes('busy', '2025-08-17')).toEqual(['reason-not-known']);
  });
});
