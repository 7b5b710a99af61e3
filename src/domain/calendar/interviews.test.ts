import { expect, test } from 'vitest';
import { MATCH_STATUSES, type MatchStatus } from '../matching/statuses.ts';
import { isAtSite, isInterviewCalledOff } from './interviews.ts';

const interviewAt = '2026-03-30T09:00:00.000Z';
const calledOff = (status: MatchStatus, statusSince: string) =>
  isInterviewCalledOff({ status, statusSince, interviewAt });

test('an interview stands while the match waits for it, and in no other status before its hour', () => {
  const standing = MATCH_STATUSES.filter((status) => !calledOff(status, '2026-03-28T09:00:00.000Z'));
  expect(standing).toEqual(['interview']);
});

test('an interview that was held stays held, however the match went on', () => {
  for (const status of ['offered', 'accepted', 'employer-said-no', 'withdrawn', 'filled'] as const)
    expect(calledOff(status, interviewAt), status).toBe(false);
});

test('an option that went back to before the interview has none', () => {
  expect(calledOff('wanted', '2026-03-31T09:00:00.000Z')).toBe(true);
});

test.each([
  [null, true],
  ['At the Nursery, ask for the office', true],
  ['so152fz', true],
  ['The town hall, room 3', false],
])('whether an interview at “%s” is where the work is: %s', (place, isThere) => {
  expect(isAtSite(place, 'Nursery', 'SO15 2FZ')).toBe(isThere);
});

test('a site without a name is known by its postcode alone', () => {
  expect(isAtSite('Anywhere', null, 'SO15 2FZ')).toBe(false);
  expect(isAtSite('Anywhere', '', 'SO15 2FZ')).toBe(false);
});
