import { expect, test } from 'vitest';
import { checkCompleting } from './completing.ts';

const done = { lastDay: '2025-09-28', endReview: 'held', nextSteps: 1, feedback: '' } as const;
const codes = (facts: Parameters<typeof checkCompleting>[0], on = '2025-09-28') => {
  const answer = checkCompleting(facts, on);
  return answer.ok ? [] : answer.reasons.map((reason) => reason.code);
};

test('a placement is completed from its last day on, after the end review, with a next step', () => {
  expect(codes(done)).toEqual([]);
  expect(codes({ ...done, endReview: 'paper-awaited' })).toEqual([]);
});

test('all that is missing is named at once', () => {
  expect(codes({ ...done, endReview: 'overdue', nextSteps: 0 }, '2025-09-27')).toEqual([
    'before-the-last-day',
    'end-review-missing',
    'next-step-missing',
  ]);
});

test('an open pause hides the last day', () => {
  expect(codes({ ...done, lastDay: null })).toEqual(['paused-without-end']);
});

test('a taster has no reviews and asks for feedback', () => {
  expect(codes({ ...done, endReview: null, nextSteps: 0 })).toEqual(['feedback-missing']);
  expect(codes({ ...done, endReview: null, nextSteps: 0, feedback: 'I liked the dogs.' })).toEqual([]);
});
