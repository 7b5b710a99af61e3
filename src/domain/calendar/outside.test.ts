import { expect, test } from 'vitest';
import { withoutPostcodes } from './outside.ts';

test.each([
  ['Copper Beech Café, Harbour Shop, SO14 3AU', 'Copper Beech Café, Harbour Shop'],
  ['Harbour Shop so143au, back door', 'Harbour Shop, back door'],
  ['SO14 3AU', ''],
  ['Shop, EC1A 1BB, London', 'Shop, London'],
  ['Unit 4, Level 2', 'Unit 4, Level 2'],
  ['Marl & Slate Ltd', 'Marl & Slate Ltd'],
])('“%s” leaves the house as “%s”', (typed, told) => {
  expect(withoutPostcodes(typed)).toBe(told);
});
