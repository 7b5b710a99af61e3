import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { onClock, wholeDay } from '#domain/calendar/events.ts';
import { type CalendarFileEvent, calendarFile } from './calendar-file.ts';

const NOW = '2026-03-01T09:00:00.000Z';
const EVENT: CalendarFileEvent = {
  uid: 'interview-1@foothold.example.org',
  time: onClock('2026-03-30', 600, 660),
  revision: 3,
  isCalledOff: false,
  title: 'Interview with Copper Beech Café',
  place: 'Copper Beech Café, Harbour',
  description: 'More in Foothold',
  url: 'https://foothold.example.org/matches/1',
};
const fileOf = (...events: Partial<CalendarFileEvent>[]) =>
  calendarFile(
    'Foothold',
    events.map((event) => ({ ...EVENT, ...event })),
    NOW,
  );

/** The file as somebody else's parser understands it. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    const { startDate, endDate } = event;
    const value = (name: string) => String(part.getFirstPropertyValue(name) ?? '');
    return {
      ...{ uid: event.uid, title: event.summary, place: event.location, description: event.description },
      starts: startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString(),
      ends: endDate.isDate ? endDate.toString() : endDate.toJSDate().toISOString(),
      isAllDay: startDate.isDate,
      ...{ status: value('status'), sequence: value('sequence'), url: value('url'), stamp: value('dtstamp') },
      ...{ isBusy: value('transp') === 'OPAQUE', shown: value('class') },
    };
  });
}

test('another parser reads back what was written', () => {
  expect(readBack(fileOf({}))).toEqual([
    {
      uid: EVENT.uid,
      title: EVENT.title,
      place: EVENT.place,
      description: EVENT.description,
      starts: '2026-03-30T09:00:00.000Z',
      ends: '2026-03-30T10:00:00.000Z',
      isAllDay: false,
      status: 'CONFIRMED',
      sequence: '3',
      url: EVENT.url,
      stamp: '2026-03-01T09:00:00Z',
      isBusy: true,
      shown: 'PRIVATE',
    },
  ]);
});

test.each([
  ['the day before the clocks go forward', '2026-03-28', '2026-03-28T10:00:00.000Z'],
  ['the day on which they do', '2026-03-29', '2026-03-29T09:00:00.000Z'],
  ['the day before they go back', '2026-10-24', '2026-10-24T09:00:00.000Z'],
  ['the day on which they do', '2026-10-25', '2026-10-25T10:00:00.000Z'],
])('ten o’clock is ten o’clock on %s (%s)', (_, day, starts) => {
  expect(readBack(fileOf({ time: onClock(day, 600, 660) }))).toMatchObject([{ starts }]);
});

test.each([
  ['a leap day', wholeDay('2028-02-29'), '2028-02-29', '2028-03-01'],
  ['the last of February in a common year', wholeDay('2027-02-28'), '2027-02-28', '2027-03-01'],
  ['a pause over new year', wholeDay('2026-12-24', '2027-01-03'), '2026-12-24', '2027-01-04'],
  ['the day of 23 hours', wholeDay('2026-03-29'), '2026-03-29', '2026-03-30'],
  ['the day of 25 hours', wholeDay('2026-10-25'), '2026-10-25', '2026-10-26'],
])('%s is a date whose end is the day after, and keeps nobody busy', (_, time, starts, ends) => {
  expect(readBack(fileOf({ time }))).toMatchObject([{ isAllDay: true, starts, ends, isBusy: false }]);
});

test('what was called off keeps its name and says so', () => {
  expect(readBack(fileOf({ isCalledOff: true, revision: 4 }))).toMatchObject([
    { uid: EVENT.uid, status: 'CANCELLED', sequence: '4', isBusy: false },
  ]);
});

test('commas, semicolons, backslashes, line breaks and letters of every alphabet come back as they were', () => {
  const title = `A; B, C \\ D “é” 😀\nBEGIN:VEVENT\r\n${'ß😀'.repeat(60)}`;
  const [read, ...more] = readBack(fileOf({ title, description: title, place: 'A, B; C' }));
  expect(more).toEqual([]);
  expect(read).toMatchObject({ title: title.replaceAll('\r\n', '\n'), place: 'A, B; C' });
});

test('every line is of 75 octets at most, is whole UTF-8 and ends with CRLF', () => {
  const file = fileOf({ title: '😀ß'.repeat(100) }, { title: 'x'.repeat(500) });
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = file.split('\r\n').map((line) => new TextEncoder().encode(line));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
  for (const line of lines)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow();
  expect(file).not.toContain('\uFFFD');
});

test('a calendar with nothing on it is a calendar all the same', () => {
  const read = new ICAL.Component(ICAL.parse(fileOf()));
  expect(read.getFirstPropertyValue('version')).toBe('2.0');
  expect(read.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(read.getFirstPropertyValue('prodid')).toBe('-//Foothold//Calendar//EN');
  expect(readBack(fileOf())).toEqual([]);
});
