import { describe, expect, test } from 'vitest';
import { type AttentionFacts, placementAttention } from './attention.ts';

const quiet: AttentionFacts = {
  status: 'active',
  dayOne: '2025-07-21',
  lastDay: '2025-09-28',
  alerts: [],
  daysNotLogged: [],
  daysDisagreed: [],
  reviews: [],
};
const codes = (
  facts: Partial<AttentionFacts>,
  role: Parameters<typeof placementAttention>[1],
  on = '2025-08-04',
) => placementAttention({ ...quiet, ...facts }, role, on).map((call) => call.code);
const worry = {
  code: 'two-absences-not-told',
  week: 2,
  day: '2025-08-01',
  staffText: 'Two absences in a row.',
  kindText: 'Are you all right?',
} as const;

test('a placement on which all is well asks nothing of anybody', () => {
  for (const role of ['co-ordinator', 'worker', 'employer', 'young-person'] as const)
    expect(codes({}, role)).toEqual([]);
});

test('a planned one asks for the gate, a confirmed one for its start from day one on', () => {
  expect(codes({ status: 'planned' }, 'co-ordinator')).toEqual(['gate']);
  expect(codes({ status: 'confirmed' }, 'co-ordinator', '2025-07-20')).toEqual([]);
  expect(codes({ status: 'confirmed' }, 'co-ordinator', '2025-07-21')).toEqual(['start']);
});

test('the last day asks to complete it, that day included', () => {
  expect(codes({}, 'manager', '2025-09-27')).toEqual([]);
  expect(codes({}, 'manager', '2025-09-28')).toEqual(['complete']);
});

test('a worry about attendance reaches co-ordinator and worker for a week, never the employer or the young person', () => {
  expect(codes({ alerts: [worry] }, 'worker')).toEqual(['attendance-worry']);
  expect(codes({ alerts: [worry] }, 'employer')).toEqual([]);
  expect(codes({ alerts: [worry] }, 'young-person')).toEqual([]);
  expect(codes({ alerts: [worry] }, 'co-ordinator', '2025-08-08')).toEqual([]);
});

test('a day not logged is asked of the supervisor at once, of the programme after a week', () => {
  const facts = { daysNotLogged: ['2025-08-01'] };
  expect(codes(facts, 'employer')).toEqual(['not-logged']);
  expect(codes(facts, 'co-ordinator')).toEqual([]);
  expect(codes(facts, 'co-ordinator', '2025-08-09')).toEqual(['not-logged']);
});

describe('reviews', () => {
  const reviews = [{ kind: 'check-in', state: 'overdue' }] as const;

  test('an overdue one is for the programme and the worker', () => {
    expect(codes({ reviews }, 'worker')).toEqual(['review-overdue']);
    expect(codes({ reviews }, 'employer')).toEqual([]);
  });

  test('a due one asks all who take part', () => {
    const due = { reviews: [{ kind: 'check-in', state: 'due' }] as const };
    for (const role of ['co-ordinator', 'worker', 'employer', 'young-person'] as const)
      expect(codes(due, role)).toEqual(['review-due']);
  });
});

test('what presses most comes first', () => {
  expect(
    codes(
      { alerts: [worry], reviews: [{ kind: 'check-in', state: 'due' }], daysDisagreed: ['2025-07-22'] },
      'manager',
    ),
  ).toEqual(['attendance-worry', 'disagreement', 'review-due']);
});
