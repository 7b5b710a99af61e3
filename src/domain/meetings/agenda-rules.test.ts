import { expect, test } from 'vitest';
import { type AgendaFacts, type FindingRule, isFoundBy } from './agenda-rules.ts';

const NOTHING: AgendaFacts = {
  bornOn: null,
  readySince: null,
  referredOn: null,
  isOccupied: false,
  hasWarning: false,
  endsOn: null,
  hasNext: false,
  workerUserId: null,
  reviewedOn: null,
  hasLeftOpen: false,
};
const isFound = (
  rule: FindingRule,
  facts: Partial<AgendaFacts>,
  on = '2025-07-14',
  weeks = 4,
  workerUserId: string | null = null,
) => isFoundBy({ rule, weeks, workerUserId }, { ...NOTHING, ...facts }, on);

test.each([
  ['the eve of the 16th birthday', '2009-07-15', '2025-07-14', false],
  ['the 16th birthday', '2009-07-14', '2025-07-14', true],
  ['the eve of the 19th birthday', '2006-07-15', '2025-07-14', true],
  ['the 19th birthday', '2006-07-14', '2025-07-14', false],
  ['born on 29 February, 16 on 29 February', '2008-02-29', '2024-02-29', true],
  ['born on 29 February, the day before', '2008-02-29', '2024-02-28', false],
  ['born on 29 February, still 18 on 28 February', '2008-02-29', '2027-02-28', true],
  ['born on 29 February, 19 on 1 March', '2008-02-29', '2027-03-01', false],
  ['born on 29 February, 17 on 1 March of a year without one', '2008-02-29', '2025-03-01', true],
])('aged 16 to 18 on the day of the meeting: %s', (_, bornOn, on, expected) => {
  expect(isFound('aged 16 to 18', { bornOn }, on)).toBe(expected);
});

test('nobody is aged 16 to 18 whose birth date is not known', () => {
  expect(isFound('aged 16 to 18', {})).toBe(false);
});

test.each([
  ['four weeks to the day', '2025-06-16', 4, false],
  ['a day more than four weeks', '2025-06-15', 4, true],
  ['a day more than six weeks', '2025-06-01', 6, true],
  ['six weeks to the day', '2025-06-02', 6, false],
  ['ready in the time to come', '2025-08-01', 4, false],
])('ready and waiting for over so many weeks: %s', (_, readySince, weeks, expected) => {
  expect(isFound('ready and waiting', { readySince }, '2025-07-14', weeks)).toBe(expected);
});

test('nobody waits who has a placement or a course, or who has not said when they are ready', () => {
  expect(isFound('ready and waiting', { readySince: '2025-01-01', isOccupied: true })).toBe(false);
  expect(isFound('ready and waiting', { referredOn: '2025-01-01' })).toBe(false);
});

test.each([
  ['a warning from the placement', { hasWarning: true }, true],
  ['it ends today and nothing follows', { endsOn: '2025-07-14' }, true],
  ['it ended yesterday', { endsOn: '2025-07-13' }, false],
  ['it ends in 28 days', { endsOn: '2025-08-11' }, true],
  ['it ends in 29 days', { endsOn: '2025-08-12' }, false],
  ['it ends soon and something follows', { endsOn: '2025-07-20', hasNext: true }, false],
  ['nothing of that', {}, false],
])('at risk: %s', (_, facts, expected) => {
  expect(isFound('at risk', facts)).toBe(expected);
});

test('a caseload is of one worker, and of nobody where none is named', () => {
  expect(isFound('caseload', { workerUserId: 'otter' }, undefined, 4, 'otter')).toBe(true);
  expect(isFound('caseload', { workerUserId: 'otter' }, undefined, 4, 'plover')).toBe(false);
  expect(isFound('caseload', { workerUserId: null }, undefined, 4, null)).toBe(false);
});

test.each([
  ['reviewed eight weeks ago to the day', { reviewedOn: '2025-05-19' }, false],
  ['reviewed a day longer ago', { reviewedOn: '2025-05-18' }, true],
  ['never reviewed, referred eight weeks ago', {}, false],
  ['never reviewed, referred a day longer ago', { referredOn: '2025-05-18' }, true],
  ['no open referral', { referredOn: null, reviewedOn: '2024-01-01' }, false],
])('not reviewed for over eight weeks: %s', (_, facts, expected) => {
  expect(isFound('not reviewed', { referredOn: '2025-05-19', ...facts }, '2025-07-14', 8)).toBe(expected);
});

test('what the meeting before left open comes again', () => {
  expect(isFound('left open', { hasLeftOpen: true })).toBe(true);
  expect(isFound('left open', {})).toBe(false);
});
