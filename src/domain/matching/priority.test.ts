import { expect, it } from 'vitest';
import { priorityOf } from './priority.ts';

const USUAL = { referredOn: '2025-07-14', on: '2025-07-14', letDown: 0, options: 9 };

it.each([
  ['2025-07-14', 0],
  ['2025-07-08', 0],
  ['2025-07-07', 1],
  ['2024-10-07', 40],
  ['2020-01-01', 40],
  ['2025-08-01', 0],
])('somebody referred on %s has %i points for waiting', (referredOn, points) => {
  expect(priorityOf({ ...USUAL, referredOn })).toBe(points);
});

it.each([
  [1, 10],
  [3, 30],
  [9, 30],
])('somebody let down %i times has %i points more', (letDown, points) => {
  expect(priorityOf({ ...USUAL, letDown })).toBe(points);
});

it.each([
  [1, 29],
  [2, 20],
  [3, 20],
  [4, 0],
])('somebody with %i options has %i points more', (options, points) => {
  expect(priorityOf({ ...USUAL, options })).toBe(points);
});

it('the most that somebody can have fits what the planner takes', () => {
  expect(priorityOf({ referredOn: '2000-01-01', on: '2025-07-14', letDown: 99, options: 0 })).toBe(99);
});
