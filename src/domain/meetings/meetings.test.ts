import { expect, test } from 'vitest';
import { MEMBERSHIP_ROLES } from '../accounts/roles.ts';
import { nextMeetingDay, planRefusals } from './meetings.ts';
import { MEETING_STATUSES, meetingStepRefusal } from './statuses.ts';

test.each([
  ['the second Tuesday stays the second Tuesday', '2025-07-08', 'every month', '2025-08-12'],
  ['the first Monday stays the first', '2025-06-02', 'every month', '2025-07-07'],
  ['a fifth becomes the last where there is no fifth', '2025-07-31', 'every month', '2025-08-28'],
  ['a fifth stays one where there is one', '2025-10-29', 'every quarter', '2026-01-28'],
  ['a fifth Thursday meets a fifth Thursday', '2025-10-30', 'every quarter', '2026-01-29'],
  ['over the turn of the year', '2025-12-03', 'every month', '2026-01-07'],
  ['from 29 February, the fifth Thursday', '2024-02-29', 'every month', '2024-03-28'],
  ['onto 29 February', '2023-11-30', 'every quarter', '2024-02-29'],
  ['three months on', '2025-03-11', 'every quarter', '2025-06-10'],
  ['not on Easter Monday, but the day after', '2026-03-02', 'every month', '2026-04-07'],
  ['not on Good Friday and over Easter', '2026-03-06', 'every month', '2026-04-07'],
] as const)('the next meeting: %s', (_, day, repeats, next) => {
  expect(nextMeetingDay(day, repeats)).toBe(next);
});

test('a meeting that is held once has no next', () => {
  expect(nextMeetingDay('2025-07-08', 'once')).toBeNull();
});

const PLAIN = { meetsOn: '2025-07-14', startsMinute: 600, endsMinute: 660 };
const codes = (plan: Partial<typeof PLAIN>) =>
  planRefusals({ ...PLAIN, ...plan }, '2025-07-14').map(({ code }) => code);

test.each([
  ['today', {}, []],
  ['yesterday', { meetsOn: '2025-07-13' }, ['meeting-day-gone']],
  ['400 days ahead', { meetsOn: '2026-08-18' }, []],
  ['401 days ahead', { meetsOn: '2026-08-19' }, ['meeting-too-far']],
  ['a minute long', { endsMinute: 601 }, []],
  ['with no length', { endsMinute: 600 }, ['meeting-backwards']],
  [
    'wrong in every way',
    { meetsOn: '2025-07-13', endsMinute: 599 },
    ['meeting-day-gone', 'meeting-backwards'],
  ],
])('a meeting is planned for a day or refused: %s', (_, plan, expected) => {
  expect(codes(plan)).toEqual(expected);
});

const everyStep = MEETING_STATUSES.flatMap((from) =>
  MEETING_STATUSES.flatMap((to) => MEMBERSHIP_ROLES.map((role) => [from, to, role] as const)),
);
const mayTake = ([from, to, role]: (typeof everyStep)[number]) =>
  from === 'planned' && to !== 'planned' && (role === 'co-ordinator' || role === 'manager');

test.each(everyStep.filter(mayTake))('a meeting that is %s may become %s by the %s', (from, to, role) => {
  expect(meetingStepRefusal(from, to, role)).toBeNull();
});

test.each(everyStep.filter((step) => !mayTake(step)))(
  'a meeting that is %s does not become %s by the %s',
  (from, to, role) => {
    expect(meetingStepRefusal(from, to, role)?.code).toBe(
      from === 'planned' && to !== 'planned' ? 'not-yours-to-take' : 'no-such-step',
    );
  },
);
