import { expect, test } from 'vitest';
import { ukMobile } from './uk-mobile.ts';

test.each([
  '07700900123',
  '07700 900 123',
  ' 07700-900123 ',
  '+447700900123',
  '+44 7700 900123',
  '+44 (0)7700 900123',
  '0044 7700 900123',
  '447700900123',
  '7700 900123',
])('%s is one and the same mobile number', (typed) => {
  expect(ukMobile(typed)).toBe('+447700900123');
});

test.each([
  '',
  '02380 900123',
  '070 1234 5678',
  '07600 123456',
  '07700 90012',
  '07700 9001234',
  '+33 7 00 90 01 23',
  '07700 900123 or 07700 900124',
  '0770090012x',
])('"%s" is no mobile number of the United Kingdom', (typed) => {
  expect(ukMobile(typed)).toBeNull();
});

test('a mobile number of the Isle of Man is one', () => {
  expect(ukMobile('07624 123456')).toBe('+447624123456');
});
