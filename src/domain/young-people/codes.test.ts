import { describe, expect, it } from 'vitest';
import { CARE_STATUSES, readCareStatus } from './care-statuses.ts';
import { ETHNICITIES, ethnicityLabel, readEthnicity } from './ethnicities.ts';
import { readSex } from './sexes.ts';

describe('what a young person is recorded as', () => {
  it('has the twenty ethnic origins of the return, each once', () => {
    expect(ETHNICITIES).toHaveLength(20);
    expect(new Set(ETHNICITIES.map((one) => one.code)).size).toBe(20);
    expect(ethnicityLabel('MWBC')).toBe('White and Black Caribbean');
  });

  it('is read as people type it, and unknown words stay a question', () => {
    expect(readEthnicity(' wbri')).toBe('WBRI');
    expect(readEthnicity('British')).toBeNull();
    expect([readSex('female'), readSex('M'), readSex('')]).toEqual(['F', 'M', null]);
    expect(readCareStatus('Former-Relevant')).toBe('former relevant');
    expect(readCareStatus('in care')).toBeNull();
  });

  it('knows the four leaving care statuses', () => {
    expect(CARE_STATUSES.map((one) => one.code)).toEqual([
      'eligible',
      'relevant',
      'former relevant',
      'qualifying',
    ]);
  });
});
