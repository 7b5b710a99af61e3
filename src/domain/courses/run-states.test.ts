import { expect, test } from 'vitest';
import { runState } from './run-states.ts';

const dated = { startsOn: '2025-09-09', endsOn: '2026-05-19', isRollOnRollOff: false };

test('a dated run is to come, runs from its first day to its last, and is then over', () => {
  expect(['2025-09-08', '2025-09-09', '2026-05-19', '2026-05-20'].map((day) => runState(dated, day))).toEqual(
    ['to come', 'running', 'running', 'over'],
  );
});

test('people can join a roll-on run at any time while it lasts', () => {
  expect(runState({ startsOn: null, endsOn: null, isRollOnRollOff: true }, '2025-07-14')).toBe(
    'join any time',
  );
  expect(runState({ ...dated, isRollOnRollOff: true }, '2026-05-20')).toBe('over');
});

test('a run whose start nobody has said is to come', () => {
  expect(runState({ startsOn: null, endsOn: null, isRollOnRollOff: false }, '2025-07-14')).toBe('to come');
});
