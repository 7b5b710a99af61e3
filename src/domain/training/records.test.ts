import { describe, expect, it } from 'vitest';
import {
  inDateUntil,
  isSiteReady,
  isTrainingInDate,
  lapsesInside,
  renewalPrompt,
  SUPERVISOR_TOPIC,
  type TrainingRecord,
  trainingValidTo,
} from './records.ts';

const sedge = { supervisorId: 'sedge', leftOn: null };
const trained = (trainedOn: string, supervisorId = 'sedge'): TrainingRecord => ({
  supervisorId,
  topic: SUPERVISOR_TOPIC,
  trainedOn,
  validTo: trainingValidTo(trainedOn),
});

describe('a training record', () => {
  it('counts for 24 months, the last day included', () => {
    const record = trained('2025-07-09');
    expect(record.validTo).toBe('2027-07-09');
    const on = ['2025-07-08', '2025-07-09', '2027-07-09', '2027-07-10'];
    expect(on.filter((day) => isTrainingInDate(record, day))).toEqual(['2025-07-09', '2027-07-09']);
  });

  it('counts for as many months as the authority has set', () => {
    expect(trainingValidTo('2025-12-31', 12)).toBe('2026-12-31');
    expect(trainingValidTo('2025-08-31', 6)).toBe('2026-03-01');
    expect(trainingValidTo('2024-02-29')).toBe('2026-03-01');
    expect(trainingValidTo('2024-02-29', 48)).toBe('2028-02-29');
    expect(trainingValidTo('2025-11-30', 1)).toBe('2025-12-30');
  });

  it('is renewed without a gap by one that begins the day after at the latest', () => {
    const until = (second: string) =>
      inDateUntil(sedge, [trained(second), trained('2023-07-10')], '2025-07-01');
    expect(until('2025-07-11')).toBe('2027-07-11');
    expect(until('2025-07-12')).toBe('2025-07-10');
  });

  it('of another topic or another person does not count', () => {
    const other = { ...trained('2025-07-01'), topic: 'safeguarding' as const };
    expect(inDateUntil(sedge, [other, trained('2025-07-01', 'thistle')], '2025-07-14')).toBeNull();
  });

  it('leaves with the person: the day before they left is the last', () => {
    const leaver = { ...sedge, leftOn: '2025-08-01' };
    expect(inDateUntil(leaver, [trained('2025-07-09')], '2025-07-14')).toBe('2025-07-31');
    expect(inDateUntil(leaver, [trained('2025-07-09')], '2025-08-01')).toBeNull();
    expect(inDateUntil({ ...sedge, leftOn: '2027-07-09' }, [trained('2025-07-09')], '2025-08-01')).toBe(
      '2027-07-08',
    );
  });
});

describe('a site', () => {
  it('is ready on a day when one named supervisor is in date', () => {
    const thistle = { supervisorId: 'thistle', leftOn: null };
    const records = [trained('2023-07-14')];
    expect(isSiteReady([thistle, sedge], records, '2025-07-14')).toBe(true);
    expect(isSiteReady([thistle, sedge], records, '2025-07-15')).toBe(false);
    expect(isSiteReady([thistle], records, '2025-07-14')).toBe(false);
    expect(isSiteReady([], records, '2025-07-14')).toBe(false);
  });

  it('shows the first day inside a placement on which its supervisor has lapsed', () => {
    const lapses = (to: string) => lapsesInside(sedge, [trained('2023-08-01')], '2025-07-14', to);
    expect(lapses('2025-08-01')).toBeNull();
    expect(lapses('2025-08-02')).toBe('2025-08-02');
    expect(lapsesInside(sedge, [], '2025-07-14', '2025-09-21')).toBe('2025-07-14');
  });
});

describe('renewal', () => {
  const prompt = (on: string, supervisor: { supervisorId: string; leftOn: string | null } = sedge) =>
    renewalPrompt(supervisor, [trained('2023-09-01')], SUPERVISOR_TOPIC, on)?.prompt ?? null;

  it('is asked for at 60 days, at 14 days, and once it has lapsed', () => {
    expect(prompt('2025-07-02')).toBeNull();
    expect(prompt('2025-07-03')).toBe('at-60-days');
    expect(prompt('2025-08-17')).toBe('at-60-days');
    expect(prompt('2025-08-18')).toBe('at-14-days');
    expect(prompt('2025-09-01')).toBe('at-14-days');
    expect(prompt('2025-09-02')).toBe('lapsed');
  });

  it('is not asked of somebody who has left, or who has a later record', () => {
    expect(prompt('2025-08-18', { ...sedge, leftOn: '2025-08-18' })).toBeNull();
    expect(prompt('2025-08-18', { ...sedge, leftOn: '2025-08-19' })).toBe('at-14-days');
    expect(
      renewalPrompt(sedge, [trained('2023-09-01', 'thistle')], SUPERVISOR_TOPIC, '2025-08-18'),
    ).toBeNull();
    expect(renewalPrompt(sedge, [trained('2023-09-01')], 'safeguarding', '2025-08-18')).toBeNull();
    const renewed = [trained('2025-08-01'), trained('2023-09-01')];
    expect(renewalPrompt(sedge, renewed, SUPERVISOR_TOPIC, '2025-08-18')).toBeNull();
  });
});
