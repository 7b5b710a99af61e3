import { expect, test } from 'vitest';
import { readSharedWithEmployer } from './shared-with-employer.ts';

test('an employer reads a first name, whether under 18, the wish to learn, support and whom to ring', () => {
  const shared = {
    firstName: 'Aspen',
    isUnder18: true,
    wantsToLearn: 'gardening',
    support: ['written instructions'],
    emergencyContact: { name: 'Otter Worker', phone: '07700 900123' },
  };
  expect(readSharedWithEmployer(shared)).toEqual(shared);
});

test('whatever else was kept stays behind', () => {
  const kept = { firstName: 'Aspen', isUnder18: false, careStatus: 'relevant', lastName: 'Garnet' };
  expect(Object.keys(readSharedWithEmployer(kept)).sort()).toEqual([
    'emergencyContact',
    'firstName',
    'isUnder18',
    'support',
    'wantsToLearn',
  ]);
});

test('somebody whose age was not kept is protected as under 18', () => {
  expect(readSharedWithEmployer({}).isUnder18).toBe(true);
  expect(readSharedWithEmployer(null)).toMatchObject({ firstName: '', emergencyContact: null });
});
