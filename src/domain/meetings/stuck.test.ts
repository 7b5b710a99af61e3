import { expect, test } from 'vitest';
import { byLongestStuck, type StuckFacts, stuckSince, whatIsStuck } from './stuck.ts';

const TODAY = '2025-07-14';
const FINE: StuckFacts = {
  referredOn: '2025-07-01',
  readySince: '2025-07-14',
  isOccupied: false,
  questions: { toMatch: 0, toPlace: 0 },
  attendance: [],
  reviewsLate: [],
  gate: null,
  noOption: null,
  actionsLate: [],
  lastContactOn: '2025-07-10',
};
const stuck = (facts: Partial<StuckFacts>) => whatIsStuck({ ...FINE, ...facts }, TODAY);
const since = (facts: Partial<StuckFacts>) => stuck(facts).map((one) => `${one.code} ${one.since}`);

test('nothing is stuck where nothing is', () => {
  expect(stuck({})).toEqual([]);
  expect(stuckSince([])).toBeNull();
});

test('everything that is stuck is said, each since its own day, in one order', () => {
  const all = since({
    readySince: '2025-06-01',
    questions: { toMatch: 2, toPlace: 1 },
    attendance: [{ day: '2025-07-11', text: 'Two days away without a word.' }],
    reviewsLate: [{ name: 'The check-in', dueBy: '2025-07-09' }],
    gate: { since: '2025-07-05', dayOne: '2025-07-21', open: ['Insurance'] },
    noOption: { opener: 'With a walk of 23 minutes.' },
    actionsLate: [{ what: 'Find the passport', owner: 'Otter Heron', dueOn: '2025-07-10' }],
    lastContactOn: '2025-05-18',
  });
  expect(all).toEqual([
    'attendance 2025-07-11',
    'review-late 2025-07-10',
    'gate 2025-07-05',
    'no-option 2025-06-01',
    'waiting 2025-06-01',
    'questions 2025-07-01',
    'action-late 2025-07-11',
    'no-contact 2025-07-14',
  ]);
});

test.each([
  ['four weeks to the day', '2025-06-16', []],
  ['a day longer', '2025-06-15', ['waiting 2025-06-15']],
])('ready for %s', (_, readySince, expected) => {
  expect(since({ readySince })).toEqual(expected);
});

test.each([
  ['eight weeks ago', '2025-05-19', []],
  ['a day longer ago', '2025-05-18', ['no-contact 2025-07-14']],
])('last in touch %s', (_, lastContactOn, expected) => {
  expect(since({ lastContactOn })).toEqual(expected);
});

test('without any contact it is counted from the referral, and said so', () => {
  const [only] = stuck({ lastContactOn: null, referredOn: '2025-05-01' });
  expect(only?.text).toBe('No contact is recorded.');
  expect(stuck({ lastContactOn: null, referredOn: null })).toEqual([]);
});

test('whoever is on a placement or a course waits for nothing, whatever is still to be asked', () => {
  const facts = { readySince: '2025-01-01', isOccupied: true, questions: { toMatch: 2, toPlace: 0 } };
  expect(stuck({ ...facts, noOption: { opener: null } })).toEqual([]);
});

test('a green gate is not stuck', () => {
  expect(stuck({ gate: { since: '2025-07-05', dayOne: '2025-07-21', open: [] } })).toEqual([]);
});

test('the questions are counted by what they keep from happening', () => {
  expect(stuck({ questions: { toMatch: 0, toPlace: 3 } })[0]?.text).toBe(
    'Questions without an answer: 3 before a placement can start.',
  );
});

test('the longest stuck comes first, those who are not stuck last', () => {
  const days = ['2025-07-01', null, '2025-03-01', '2025-07-01'];
  expect(days.toSorted(byLongestStuck)).toEqual(['2025-03-01', '2025-07-01', '2025-07-01', null]);
});
