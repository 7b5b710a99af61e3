import { expect, test } from 'vitest';
import type { ConsentFact } from '../privacy/consents.ts';
import { type Outsider, shownOutside } from './shown-outside.ts';

const COLLEGE: Outsider = { organisationId: 'college', kind: 'provider' };
const EMPLOYER: Outsider = { organisationId: 'employer', kind: 'employer' };
const DAYS = { today: '2025-07-14', meetsOn: '2025-07-21' };

const said = (purpose: ConsentFact['purpose'], more: Partial<ConsentFact> = {}): ConsentFact => ({
  purpose,
  recipientOrganisationId: null,
  answer: true,
  givenAt: '2025-07-01T09:00:00.000Z',
  expiresOn: null,
  withdrawnAt: null,
  ...more,
});
const isNamed = (consents: ConsentFact[], to = COLLEGE, days = DAYS) =>
  shownOutside(consents, to, days).isNamed;

test('nobody is named who was never asked', () => {
  expect(shownOutside([], COLLEGE, DAYS)).toEqual({ isNamed: false, hasSupport: false });
});

test('a yes to all colleges names them to a college, and to no employer', () => {
  expect(isNamed([said('tell colleges')])).toBe(true);
  expect(isNamed([said('tell colleges')], EMPLOYER)).toBe(false);
  expect(isNamed([said('tell employers')], EMPLOYER)).toBe(true);
  expect(isNamed([said('tell employers')])).toBe(false);
});

test('a yes for one recipient is for no other', () => {
  expect(isNamed([said('tell colleges', { recipientOrganisationId: 'college' })])).toBe(true);
  expect(isNamed([said('tell colleges', { recipientOrganisationId: 'another college' })])).toBe(false);
});

test('a no for this recipient outweighs an earlier yes for all', () => {
  const no = said('tell colleges', {
    answer: false,
    recipientOrganisationId: 'college',
    givenAt: '2025-07-02T09:00:00.000Z',
  });
  expect(isNamed([said('tell colleges'), no])).toBe(false);
});

test('what was taken back counts no more', () => {
  expect(isNamed([said('tell colleges', { withdrawnAt: '2025-07-13T09:00:00.000Z' })])).toBe(false);
});

test.each([
  ['on the day of the meeting', '2025-07-21', true],
  ['the day before the meeting', '2025-07-20', false],
  ['today', '2025-07-14', false],
])('a yes that runs out %s is judged by the day of the meeting', (_, expiresOn, expected) => {
  expect(isNamed([said('tell colleges', { expiresOn })])).toBe(expected);
});

test('after the meeting it is judged by today', () => {
  const after = { today: '2025-07-22', meetsOn: '2025-07-21' };
  expect(isNamed([said('tell colleges', { expiresOn: '2025-07-21' })], COLLEGE, after)).toBe(false);
  expect(isNamed([said('tell colleges', { expiresOn: '2025-07-22' })], COLLEGE, after)).toBe(true);
});

test('what would help them is shown on a yes of its own, and never without the name', () => {
  expect(shownOutside([said('tell colleges'), said('hand on notes')], COLLEGE, DAYS).hasSupport).toBe(true);
  expect(shownOutside([said('tell colleges')], COLLEGE, DAYS).hasSupport).toBe(false);
  expect(shownOutside([said('hand on notes')], COLLEGE, DAYS)).toEqual({ isNamed: false, hasSupport: false });
});
