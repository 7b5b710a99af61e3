import { expect, test } from 'vitest';
import { lockoutRefusal, ORGANISATION_KIND_OF, rightsGivenBy } from './rights.ts';
import { MEMBERSHIP_ROLES, type Role } from './roles.ts';

const EVERYBODY: readonly Role[] = [...MEMBERSHIP_ROLES, 'operator', 'system'];

test('only a manager, the operator and an employer’s owner give rights, and nobody gives one of a young person', () => {
  expect(EVERYBODY.filter((role) => rightsGivenBy(role).length > 0)).toEqual([
    'manager',
    'employer',
    'operator',
  ]);
  for (const role of EVERYBODY) expect(rightsGivenBy(role)).not.toContain('young-person');
});

test('a manager gives every other right, and the right of an operator is none', () => {
  expect(rightsGivenBy('manager')).toEqual(MEMBERSHIP_ROLES.filter((role) => role !== 'young-person'));
  expect(rightsGivenBy('manager')).not.toContain('operator');
});

test('an owner gives rights at an employer and no others', () => {
  expect(rightsGivenBy('employer')).toEqual(['employer', 'supervisor']);
});

test('nobody takes their own right to look after people away', () => {
  expect(lockoutRefusal({ role: 'manager', isOwn: true, otherManagers: 3 }, 'manager')?.code).toBe(
    'own-right',
  );
  expect(lockoutRefusal({ role: 'employer', isOwn: true, otherManagers: 3 }, 'employer')?.code).toBe(
    'own-right',
  );
  expect(lockoutRefusal({ role: 'worker', isOwn: true, otherManagers: 3 }, 'manager')).toBeNull();
});

test('the last manager of an authority stays, unless the operator says otherwise', () => {
  const last = { role: 'manager', isOwn: false, otherManagers: 0 } as const;
  expect(lockoutRefusal(last, 'manager')?.code).toBe('last-manager');
  expect(lockoutRefusal({ ...last, otherManagers: 1 }, 'manager')).toBeNull();
  expect(lockoutRefusal({ ...last, role: 'co-ordinator' }, 'manager')).toBeNull();
  expect(lockoutRefusal(last, 'operator')).toBeNull();
});

test('a right at an employer or a college belongs to one, every other to the authority', () => {
  const inOrganisation = MEMBERSHIP_ROLES.filter((role) => ORGANISATION_KIND_OF[role] !== null);
  expect(inOrganisation).toEqual(['employer', 'supervisor', 'tutor']);
});
