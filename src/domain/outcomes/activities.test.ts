import { describe, expect, it } from 'vitest';
import { ACCOMMODATION_CODES, accommodationInWords, isSuitable } from './accommodation.ts';
import { ACTIVITY_KINDS, activityCode, eetStateOf, isEet } from './activities.ts';

describe('an activity in the return', () => {
  it.each([
    ['higher education', 16, 'F1'],
    ['higher education', 15.9, 'P1'],
    ['further education', null, 'F2'],
    ['apprenticeship', 30, 'F4'],
    ['employment', 8, 'P5'],
    ['training', 16, 'F5'],
    ['work experience', 12, 'P5'],
    ['neet illness or disability', null, 'G4'],
    ['neet other', 20, 'G5'],
    ['neet pregnancy or parenting', null, 'G6'],
    ['not known', 40, null],
  ] as const)('%s of %s hours is %s', (kind, hours, code) => expect(activityCode(kind, hours)).toBe(code));

  it('is full time from the hours that an authority has set', () => {
    expect(activityCode('employment', 20, 24)).toBe('P5');
    expect(activityCode('employment', 24, 24)).toBe('F5');
  });

  it('is EET, NEET or not known, one of the three', () => {
    const states = ACTIVITY_KINDS.map(eetStateOf);
    expect(states.filter((state) => state === 'eet')).toHaveLength(6);
    expect(states.filter((state) => state === 'neet')).toHaveLength(3);
    expect(states.filter((state) => state === 'not known')).toHaveLength(1);
    expect(ACTIVITY_KINDS.filter(isEet)).not.toContain('not known');
  });
});

describe('accommodation in the return', () => {
  it('has the 30 codes that the validator takes, no S1 and no X1', () => {
    expect(ACCOMMODATION_CODES).toHaveLength(30);
    expect(ACCOMMODATION_CODES).not.toContain('S1');
    expect(ACCOMMODATION_CODES).not.toContain('X1');
  });

  it('is suitable or not by its figure, and has words', () => {
    expect(isSuitable('U1')).toBe(true);
    expect(isSuitable('U2')).toBe(false);
    expect(accommodationInWords('E1')).toBe('supported lodgings');
  });
});
