import { expect, test } from 'vitest';
import { groupLookAlikes, lookAlikes, nameKey } from './same-name.ts';

test.each([
  ['Topaz & Jasper Ltd', 'topaz and jasper limited'],
  ['The Beryl Bakery', 'Beryl Bakery'],
  ['Café Marl', 'Cafe  Marl'],
  ['Onyx’s Garage', "Onyx's Garage"],
  ['Quartz (UK) plc', 'Quartz'],
])('“%s” and “%s” may be the same employer', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['Mica & Flint Ltd', 'Mica & Opal Ltd'],
  ['Quartz & Opal Ltd', 'Opal & Quartz Ltd'],
])('“%s” and “%s” are two employers', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test('a name of nothing but a legal form keeps it', () => {
  expect(nameKey('The Company Ltd')).toBe('the company ltd');
});

test('look-alikes are named, and grouped', () => {
  const known = [{ name: 'Slate Ltd' }, { name: 'Marl Ltd' }, { name: 'SLATE LIMITED' }];
  expect(lookAlikes('The Slate Company', known)).toEqual([known[0], known[2]]);
  expect(groupLookAlikes(known)).toEqual([[known[0], known[2]]]);
});
