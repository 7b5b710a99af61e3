import { expect, test } from 'vitest';
import { MEMBERSHIP_ROLES } from '../accounts/roles.ts';
import {
  CALENDAR_ROLES,
  type CalendarEvent,
  EVENT_KINDS,
  type EventTime,
  firstDayOf,
  inOrder,
  isWorkOnHoliday,
  kindsFor,
  lastDayOf,
  lasting,
  ORDER_KEY,
  onClock,
  orderKey,
  touches,
  wholeDay,
} from './events.ts';

const ten = 10 * 60;

test('ten in the morning is ten on London clocks, on the days on which they change too', () => {
  expect(onClock('2026-03-28', ten, ten + 60)).toMatchObject({ startsAt: '2026-03-28T10:00:00.000Z' });
  expect(onClock('2026-03-29', ten, ten + 60)).toMatchObject({ startsAt: '2026-03-29T09:00:00.000Z' });
  expect(onClock('2026-10-24', ten, ten + 60)).toMatchObject({ startsAt: '2026-10-24T09:00:00.000Z' });
  expect(onClock('2026-10-25', ten, ten + 60)).toMatchObject({ startsAt: '2026-10-25T10:00:00.000Z' });
});

test('work on a bank holiday is to be asked about, an interview is not', () => {
  expect(isWorkOnHoliday({ kind: 'work', time: onClock('2026-12-25', ten, ten + 60) })).toBe(true);
  expect(isWorkOnHoliday({ kind: 'last-day', time: wholeDay('2026-12-28') })).toBe(true);
  expect(isWorkOnHoliday({ kind: 'work', time: onClock('2026-12-24', ten, ten + 60) })).toBe(false);
  expect(isWorkOnHoliday({ kind: 'interview', time: onClock('2026-12-28', ten, ten + 60) })).toBe(false);
});

test('a night shift over a clock change ends when the clock says so, an hour shorter or longer', () => {
  const hours = (day: string) => {
    const { startsAt, endsAt } = onClock(day, 22 * 60, 30 * 60);
    return (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000;
  };
  expect(hours('2026-03-27')).toBe(8);
  expect(hours('2026-03-28')).toBe(7);
  expect(hours('2026-10-24')).toBe(9);
});

test('an hour from an instant on stays an hour where the clocks change within it', () => {
  expect(lasting('2026-10-25T00:30:00.000Z', 60).endsAt).toBe('2026-10-25T01:30:00.000Z');
});

test.each([
  [
    'half past midnight in summer is of the new day',
    lasting('2026-07-14T23:30:00.000Z', 20),
    '2026-07-15',
    '2026-07-15',
  ],
  [
    'half past eleven at night in winter is of the old one',
    lasting('2026-01-14T23:30:00.000Z', 20),
    '2026-01-14',
    '2026-01-14',
  ],
  [
    'what ends at midnight does not stand on the next day',
    onClock('2026-07-14', 1380, 1440),
    '2026-07-14',
    '2026-07-14',
  ],
  ['what ends a minute later does', onClock('2026-07-14', 1380, 1441), '2026-07-14', '2026-07-15'],
  ['a leap day is a day', wholeDay('2028-02-29'), '2028-02-29', '2028-02-29'],
] as const)('%s', (_, time, first, last) => {
  expect([firstDayOf(time), lastDayOf(time)]).toEqual([first, last]);
});

test('an event stands on the days that it touches, both ends included', () => {
  const time = wholeDay('2028-02-28', '2028-03-01');
  expect(touches(time, '2028-02-29', '2028-02-29')).toBe(true);
  expect(touches(time, '2028-03-01', '2028-03-09')).toBe(true);
  expect(touches(time, '2028-03-02', '2028-03-09')).toBe(false);
  expect(touches(time, '2028-02-01', '2028-02-28')).toBe(true);
  expect(touches(time, '2028-02-01', '2028-02-27')).toBe(false);
});

const event = (
  record: string,
  time: EventTime,
  kind: CalendarEvent['kind'] = 'interview',
): CalendarEvent => ({
  ...{ kind, record, time, revision: 1, isCalledOff: false },
});

test('a day begins with what takes all of it, then goes by the clock', () => {
  const events = [
    event('c', onClock('2026-07-14', 600, 660)),
    event('a', onClock('2026-07-15', 30, 60)),
    event('d', onClock('2026-07-14', 1380, 1400)),
    event('b', wholeDay('2026-07-14'), 'review'),
    event('e', onClock('2026-07-14', 600, 620), 'first-day'),
  ];
  expect(inOrder(events).map(({ record }) => record)).toEqual(['b', 'c', 'e', 'd', 'a']);
  for (const one of events) expect(orderKey(one)).toMatch(ORDER_KEY);
  expect(`${orderKey(event('a', wholeDay('2026-07-14')))}'`).not.toMatch(ORDER_KEY);
});

test('who has a calendar finds something on it, and nobody else does', () => {
  const withKinds = MEMBERSHIP_ROLES.filter((role) => kindsFor(role).length > 0);
  expect(withKinds).toEqual(
    MEMBERSHIP_ROLES.filter((role) => (CALENDAR_ROLES as readonly string[]).includes(role)),
  );
  const found = new Set(CALENDAR_ROLES.flatMap((role) => kindsFor(role)));
  expect(EVENT_KINDS.filter((kind) => !found.has(kind))).toEqual([]);
});

test('an employer is told of no support action and no course, a supervisor of no interview', () => {
  expect(kindsFor('employer')).toEqual(['interview', 'first-day', 'last-day', 'training', 'review', 'pause']);
  expect(kindsFor('supervisor')).toEqual(['first-day', 'last-day', 'training', 'review', 'pause']);
  expect(kindsFor('tutor')).toEqual(['interview']);
});
