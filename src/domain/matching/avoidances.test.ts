import { expect, it } from 'vitest';
import { type Avoidance, isInAreaToAvoid, mustBeAvoided } from './avoidances.ts';

const AT_MARL = { organisationId: 'marl', postcode: 'SO14 3AU', from: '2025-07-21', to: '2025-09-28' };
const NONE = { organisationId: null, area: null, whereabouts: [] };

const person = (from: string, to: string | null, organisationId = 'marl'): Avoidance => ({
  ...NONE,
  kind: 'person',
  whereabouts: [{ organisationId, from, to }],
});

it('an employer to keep away from is not possible, another one is', () => {
  const avoidances: Avoidance[] = [{ ...NONE, kind: 'employer', organisationId: 'marl' }];
  expect(mustBeAvoided(avoidances, AT_MARL)).toBe(true);
  expect(mustBeAvoided(avoidances, { ...AT_MARL, organisationId: 'slate' })).toBe(false);
});

it.each([
  ['2025-05-01', '2025-07-20', false],
  ['2025-05-01', '2025-07-21', true],
  ['2025-09-28', null, true],
  ['2025-09-29', null, false],
])('somebody who is there from %s to %s: must not be met %s', (from, to, met) => {
  expect(mustBeAvoided([person(from, to)], AT_MARL)).toBe(met);
  expect(mustBeAvoided([person(from, to, 'slate')], AT_MARL)).toBe(false);
});

it('a stay without an end meets whoever comes later', () => {
  expect(mustBeAvoided([person('2026-01-05', null)], { ...AT_MARL, to: null })).toBe(true);
});

it.each([
  ['SO14', true],
  ['SO14 3', true],
  ['SO14 4', false],
  ['SO1', false],
  ['PO1', false],
])('SO14 3AU is in %s: %s', (area, isIn) => {
  expect(isInAreaToAvoid([{ ...NONE, kind: 'area', area }], 'SO14 3AU')).toBe(isIn);
});

it('a place without a postcode is in no area', () => {
  expect(isInAreaToAvoid([{ ...NONE, kind: 'area', area: 'SO14' }], null)).toBe(false);
});
