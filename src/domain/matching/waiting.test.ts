import { expect, it } from 'vitest';
import { MATCH_STATUSES, OPEN_MATCH_STATUSES } from './statuses.ts';
import { answerCountedFrom, askAgainOn, waitsFor } from './waiting.ts';

it('every match on its way waits for somebody, and no other', () => {
  const waiting = MATCH_STATUSES.filter((status) => waitsFor(status) !== null);
  expect(waiting).toEqual([...OPEN_MATCH_STATUSES]);
});

it('nothing waits for an employer before the young person has said yes', () => {
  expect(waitsFor('put-to-young-person')).toBe('young person');
  expect(waitsFor('wanted')).toBe('co-ordinator');
  expect(waitsFor('sent-to-employer')).toBe('employer');
});

it('an employer who has yet to meet somebody is given the days from the interview on', () => {
  expect(answerCountedFrom('2025-07-14', null)).toBe('2025-07-14');
  expect(answerCountedFrom('2025-07-14', '2025-07-21')).toBe('2025-07-21');
  expect(answerCountedFrom('2025-07-14', '2025-07-10')).toBe('2025-07-14');
});

it('“ask me later” is a week', () => {
  expect(askAgainOn('2025-07-14')).toBe('2025-07-21');
});
