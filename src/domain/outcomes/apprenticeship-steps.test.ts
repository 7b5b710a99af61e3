import { describe, expect, it } from 'vitest';
import {
  apprenticeshipStepRefusal,
  apprenticeshipWarnings,
  dayAskedBy,
  nextApprenticeshipStatuses,
} from './apprenticeship-steps.ts';
import { APPRENTICESHIP_STATUSES, type ApprenticeshipStatus } from './apprenticeships.ts';

const ALLOWED: readonly [ApprenticeshipStatus, ApprenticeshipStatus][] = [
  ['continuing', 'break'],
  ['continuing', 'completed'],
  ['continuing', 'achieved'],
  ['continuing', 'withdrawn'],
  ['break', 'continuing'],
  ['break', 'completed'],
  ['break', 'achieved'],
  ['break', 'withdrawn'],
  ['completed', 'achieved'],
];
const ALL = APPRENTICESHIP_STATUSES.flatMap((from) =>
  APPRENTICESHIP_STATUSES.map((to) => [from, to] as const),
);
const isAllowed = ([from, to]: readonly [string, string]) => ALLOWED.some(([a, b]) => a === from && b === to);

describe('how an apprenticeship goes on', () => {
  it.each(ALL.filter(isAllowed))('from %s to %s', (from, to) => {
    expect(apprenticeshipStepRefusal(from, to, 'worker')).toBeNull();
    expect(nextApprenticeshipStatuses(from)).toContain(to);
  });

  it.each(ALL.filter((pair) => !isAllowed(pair)))('not from %s to %s', (from, to) => {
    expect(apprenticeshipStepRefusal(from, to, 'manager')?.code).toBe('no-such-step');
  });

  it('is not for the employer to say', () => {
    expect(apprenticeshipStepRefusal('continuing', 'completed', 'employer')?.code).toBe('not-yours-to-take');
  });

  it('asks for the day of the break and of the end, and for none where there is nothing to ask', () => {
    expect(dayAskedBy('continuing', 'break')).toBe('break-day');
    expect(dayAskedBy('break', 'withdrawn')).toBe('end-day');
    expect(dayAskedBy('completed', 'achieved')).toBe('none');
    expect(dayAskedBy('break', 'continuing')).toBe('none');
  });
});

describe('what does not fit the funding rules', () => {
  const planned = (over: Partial<Parameters<typeof apprenticeshipWarnings>[0]>) =>
    apprenticeshipWarnings({
      standard: 'Retailer',
      level: 2,
      startedOn: '2025-09-01',
      plannedEndOn: '2026-08-31',
      bornOn: '2007-12-17',
      ...over,
    }).map(({ code }) => code);

  it('is a plan of less than eight months', () => {
    expect(planned({})).toEqual([]);
    expect(planned({ plannedEndOn: '2026-04-30' })).toEqual([]);
    expect(planned({ plannedEndOn: '2026-04-29' })).toEqual(['planned-too-short']);
    expect(planned({ plannedEndOn: null })).toEqual([]);
  });

  it('is a foundation apprenticeship for somebody of 25, or at level 3', () => {
    const standard = 'Onsite trade foundation apprenticeship';
    expect(planned({ standard })).toEqual([]);
    expect(planned({ standard, bornOn: '2000-09-01' })).toEqual(['foundation-age']);
    expect(planned({ standard, level: 3 })).toEqual(['foundation-level']);
    expect(planned({ standard, level: null, bornOn: null })).toEqual([]);
  });
});
