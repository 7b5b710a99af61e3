import { expect, test } from 'vitest';
import { answerDueOn, isAnswerLate, workingDaysAfter } from './answer-due.ts';
import { stopsPlacementsAtOnce } from './kinds.ts';
import { pageSubject } from './raised-from.ts';

test('a complaint is answered in ten working days; weekends and bank holidays do not count', () => {
  expect(answerDueOn('complaint', '2025-07-14')).toBe('2025-07-28');
  expect(answerDueOn('complaint', '2025-12-19')).toBe('2026-01-07');
  expect(workingDaysAfter('2025-07-12', 1)).toBe('2025-07-14');
});

test('nobody owes a written answer to a concern or an accident', () => {
  expect([answerDueOn('concern', '2025-07-14'), answerDueOn('accident', '2025-07-14')]).toEqual([null, null]);
});

test('an answer is late from the day after it was due, and not once it was given', () => {
  expect(isAnswerLate('2025-07-28', false, '2025-07-28')).toBe(false);
  expect(isAnswerLate('2025-07-28', false, '2025-07-29')).toBe(true);
  expect(isAnswerLate('2025-07-28', true, '2025-07-29')).toBe(false);
  expect(isAnswerLate(null, false, '2025-07-29')).toBe(false);
});

test('a concern and an accident stop new placements at once, a complaint when somebody says so', () => {
  expect((['concern', 'accident', 'complaint'] as const).map(stopsPlacementsAtOnce)).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ['/placements/P1003', 'placement', 'P1003'],
  ['/placements/P1003/attendance?week=2', 'placement', 'P1003'],
  [
    '/young-people/6f0c6c1e-0000-4000-8000-000000000000',
    'young-person',
    '6f0c6c1e-0000-4000-8000-000000000000',
  ],
  ['/employers/abc', 'employer', 'abc'],
])('a concern from %s is about that record', (path, kind, key) => {
  expect(pageSubject(path)).toEqual({ kind, key });
});

test.each([
  '/home',
  '/placements',
  '/placements/new',
  '/constructor/P1003',
  '//elsewhere.example/placements/1',
  'https://x',
  '',
])('a concern from %s is about no record', (path) => {
  expect(pageSubject(path)).toEqual({ kind: 'none', key: '' });
});
