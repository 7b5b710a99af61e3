import { expect, test } from 'vitest';
import { type Fare, type FareKind, type Traveller, weeklyFare } from './weekly-fare.ts';

const fare = (kind: FareKind, pence: number, more: Partial<Fare> = {}): Fare => ({
  name: kind,
  kind,
  pence,
  ageFrom: null,
  ageTo: null,
  isForApprentices: false,
  ...more,
});
const FARES = [fare('single', 300), fare('day', 520), fare('week', 2000), fare('four weeks', 6802)];
const who = (more: Partial<Traveller> = {}): Traveller => ({
  age: 18,
  daysAWeek: 5,
  isApprentice: false,
  ...more,
});
const words = (fares: readonly Fare[], traveller: Traveller) => {
  const found = weeklyFare(fares, traveller);
  return found && [found.pence, found.how];
};

test('five days a week are cheapest by the four-week ticket, a quarter of it rounded up to the penny', () => {
  expect(words(FARES, who())).toEqual([1701, 'a quarter of a four-week ticket']);
});

test.each([
  [1, [520, 'a day ticket']],
  [3, [1560, '3 day tickets']],
])('%i days a week are cheapest by the day', (daysAWeek, expected) => {
  expect(words(FARES, who({ daysAWeek }))).toEqual(expected);
});

test('where only a single is known, it is paid there and back on each day', () => {
  expect(words([fare('single', 300)], who())).toEqual([3000, '10 singles']);
});

test('of two that cost the same, the one with less to be paid at once', () => {
  expect(words([fare('week', 1000), fare('day', 200)], who())).toEqual([1000, '5 day tickets']);
});

test('a pass for apprentices or for an age is only for them, its last birthday included', () => {
  const youth = fare('week', 900, { ageFrom: 16, ageTo: 18 });
  const pass = fare('week', 800, { isForApprentices: true });
  const pence = (traveller: Partial<Traveller>) => weeklyFare([...FARES, youth, pass], who(traveller))?.pence;
  expect(pence({})).toBe(900);
  expect(pence({ age: 16 })).toBe(900);
  expect(pence({ age: 15 })).toBe(1701);
  expect(pence({ age: 19 })).toBe(1701);
  expect(pence({ age: 19, isApprentice: true })).toBe(800);
});

test('for somebody whose age is not known only a fare for everybody counts', () => {
  expect(weeklyFare([fare('week', 900, { ageTo: 18 })], who({ age: null }))).toBeNull();
  expect(weeklyFare(FARES, who({ age: null }))?.pence).toBe(1701);
});

test('where no fare is known nothing is said', () => {
  expect(weeklyFare([], who())).toBeNull();
});
