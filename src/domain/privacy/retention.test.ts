import { describe, expect, test } from 'vitest';
import { answerDueOn } from './access-requests.ts';
import { birthMonth } from './erasing.ts';
import { goesOn, keptUntil, RETENTION, RETENTION_KINDS } from './retention.ts';

describe('care records', () => {
  test('are kept on the seventy-fifth birthday itself and go the day after', () => {
    expect(keptUntil('care-records', '1951-07-14')).toBe('2026-07-14');
    expect(goesOn('care-records', '1951-07-14')).toBe('2026-07-15');
  });

  test('of somebody born on 29 February are kept to 1 March, as 2027 has no such day', () => {
    expect(keptUntil('care-records', '1952-02-29')).toBe('2027-03-01');
    expect(goesOn('care-records', '1952-02-29')).toBe('2027-03-02');
    expect(keptUntil('care-records', '1952-02-28')).toBe('2027-02-28');
  });

  test('of a young person who died are kept for fifteen years, the day of death being the first', () => {
    expect(keptUntil('care-records-died', '2010-06-10')).toBe('2025-06-09');
    expect(goesOn('care-records-died', '2010-06-10')).toBe('2025-06-10');
    expect(goesOn('care-records-died', '2008-02-29')).toBe('2023-03-01');
  });
});

test('months and days end on a date that exists, that date included', () => {
  expect(keptUntil('messages', '2024-02-29')).toBe('2025-02-28');
  expect(goesOn('messages', '2024-02-29')).toBe('2025-03-01');
  expect(keptUntil('sessions', '2025-12-15')).toBe('2026-01-14');
  expect(keptUntil('supervisors', '2024-02-29')).toBe('2026-02-28');
});

test('every rule says its source, when it was set, and a time', () => {
  for (const kind of RETENTION_KINDS) {
    const { source, setOn, keep } = RETENTION[kind];
    expect(source.length, kind).toBeGreaterThan(20);
    expect(setOn, kind).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.values(keep), kind).toHaveLength(1);
  }
});

test('a request for a file is answered by the same date of the next month, or its last day', () => {
  expect(answerDueOn('2025-07-14')).toBe('2025-08-14');
  expect(answerDueOn('2025-01-31')).toBe('2025-02-28');
  expect(answerDueOn('2024-01-30')).toBe('2024-02-29');
  expect(answerDueOn('2025-12-31')).toBe('2026-01-31');
});

test('of a birth date the month stays, and nobody is younger or older at the end of one', () => {
  expect(birthMonth('2007-12-17')).toBe('2007-12-01');
  expect(birthMonth('2004-02-29')).toBe('2004-03-01');
});
