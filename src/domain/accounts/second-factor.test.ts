import { expect, test } from 'vitest';
import { MEMBERSHIP_ROLES } from './roles.ts';
import { needsSecondFactor, type SecondFactorPolicy } from './second-factor.ts';

const whoNeedsOne = (policy: SecondFactorPolicy) =>
  MEMBERSHIP_ROLES.filter((role) => needsSecondFactor(policy, role));

test('staff of a council, tutors and owners of employers need a second factor where the setting says staff', () => {
  const staff = ['co-ordinator', 'manager', 'data-officer', 'auditor', 'worker', 'employer', 'tutor'];
  expect(whoNeedsOne('staff')).toEqual(MEMBERSHIP_ROLES.filter((role) => staff.includes(role)));
});

test('all means everybody but the young people, so somebody new here is in it by themselves', () => {
  expect(whoNeedsOne('all')).toEqual(MEMBERSHIP_ROLES.filter((role) => role !== 'young-person'));
});

test('a young person never must, and with none nobody must', () => {
  for (const policy of ['staff', 'all', 'none'] as const)
    expect(whoNeedsOne(policy)).not.toContain('young-person');
  expect(whoNeedsOne('none')).toEqual([]);
});
