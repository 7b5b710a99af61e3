import { expect, test } from 'vitest';
import { actionRag } from './action-standing.ts';

test.each([
  ['due yesterday', '2025-07-13', 'red'],
  ['due today', '2025-07-14', 'amber'],
  ['due in seven days', '2025-07-21', 'amber'],
  ['due in eight days', '2025-07-22', 'green'],
])('an action %s is %s: %s', (_, dueOn, rag) => {
  expect(actionRag({ dueOn, doneOn: null }, '2025-07-14')).toBe(rag);
});

test('what is done is green, late or not', () => {
  expect(actionRag({ dueOn: '2025-01-01', doneOn: '2025-07-01' }, '2025-07-14')).toBe('green');
});

test('over the end of February in a leap year and in any other', () => {
  expect(actionRag({ dueOn: '2028-03-01', doneOn: null }, '2028-02-22')).toBe('green');
  expect(actionRag({ dueOn: '2027-03-01', doneOn: null }, '2027-02-22')).toBe('amber');
});
