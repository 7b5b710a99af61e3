import { expect, test } from 'vitest';
import { inventedTimetable } from './invented-timetable.ts';

const year = inventedTimetable({ from: '2025-06-01', to: '2026-05-31' });
const rows = (file: string) =>
  (year[file] ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));

test('Rockford has forty stops and six lines, and its buses run from half past five to eleven', () => {
  expect([rows('stops.txt').length, rows('routes.txt').length]).toEqual([40, 6]);
  const times = rows('stop_times.txt')
    .map(([, arrives]) => arrives ?? '')
    .sort();
  expect(times[0]).toBe('05:30:00');
  expect((times.at(-1) ?? '') <= '23:00:00').toBe(true);
});

test('its stops lie around 51.2 north, 1.5 west, none more than nine kilometres out', () => {
  for (const [, , lat, lon] of rows('stops.txt')) {
    expect(Math.abs(Number(lat) - 51.2)).toBeLessThan(0.06);
    expect(Math.abs(Number(lon) + 1.5)).toBeLessThan(0.1);
  }
});

test('a Sunday has far fewer buses, and the village none', () => {
  const count = (service: string, line = '') =>
    rows('trips.txt').filter(([route, runs]) => runs === service && (line === '' || route === line)).length;
  expect(count('sunday')).toBeLessThan(count('weekday') / 3);
  expect([count('weekday', '4') > 0, count('sunday', '4')]).toEqual([true, 0]);
});

test('bank holidays have Sunday buses, Christmas Day none, and only single days say so', () => {
  expect(rows('calendar_dates.txt').filter(([, date]) => date === '20250825')).toEqual([
    ['weekday', '20250825', '2'],
    ['sunday', '20250825', '1'],
  ]);
  expect(rows('calendar_dates.txt').filter(([, date]) => date === '20251225')).toEqual([
    ['weekday', '20251225', '2'],
  ]);
  const christmasOnSunday = inventedTimetable({ from: '2022-12-25', to: '2022-12-25' })['calendar_dates.txt'];
  expect(christmasOnSunday).toContain('sunday,20221225,2');
});

test('the same dates give the same files', () => {
  expect(inventedTimetable({ from: '2025-06-01', to: '2026-05-31' })).toEqual(year);
});
