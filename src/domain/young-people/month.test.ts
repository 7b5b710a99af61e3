import { expect, test } from 'vitest';
import {
  distanceTravelled,
  type MonthFacts,
  monthAfter,
  monthBefore,
  monthProgress,
  readMonth,
} from './month.ts';

test.each([
  ['2025-07', '2025-07-01', '2025-07-31'],
  ['2025-04', '2025-04-01', '2025-04-30'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2025-12', '2025-12-01', '2025-12-31'],
])('%s is from %s to %s', (key, from, to) => {
  expect(readMonth(key)).toEqual({ key, from, to });
});

test.each(['2025-13', '2025-00', '2025-7', '2025', '2025-07-01', ''])('%s is no month', (key) => {
  expect(readMonth(key)).toBeNull();
});

test('the months before and after go over the turn of the year and the end of February', () => {
  expect([monthBefore('2026-01-31'), monthAfter('2025-12-31')]).toEqual(['2025-12', '2026-01']);
  expect([monthBefore('2028-03-31'), monthAfter('2028-01-31')]).toEqual(['2028-02', '2028-02']);
});

const NOTHING: MonthFacts = { contacts: [], marks: [], reviews: [], scores: [], tasks: [], meetings: [] };
const JULY = { key: '2025-07', from: '2025-07-01', to: '2025-07-31' };
const EDGES = ['2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'];
const progress = (facts: Partial<MonthFacts>) => monthProgress({ ...NOTHING, ...facts }, JULY);

test('the first and the last day belong to the month, those around it do not', () => {
  const found = progress({
    contacts: EDGES.map((contactOn) => ({ contactOn, kind: 'call', minutes: 10, inTouch: 'yes' })),
    marks: EDGES.map((day) => ({ day, mark: 'present' })),
    reviews: EDGES.map((heldOn) => ({ heldOn, kind: 'check-in' })),
    meetings: EDGES,
  });
  expect(found.contacts).toEqual({ real: 2, minutes: 20, tries: 0 });
  expect(found.days).toEqual({ there: 2, late: 0, away: 0, awayUntold: 0 });
  expect(found.reviews.map(({ heldOn }) => heldOn)).toEqual(['2025-07-01', '2025-07-31']);
  expect(found.meetings).toEqual(['2025-07-01', '2025-07-31']);
});

test('a try with no answer is no contact, and has no minutes', () => {
  const contacts = [{ contactOn: '2025-07-04', kind: 'no reply', minutes: 5, inTouch: 'no' }];
  expect(progress({ contacts }).contacts).toEqual({ real: 0, minutes: 0, tries: 1 });
});

test('days of work are counted by what was logged; a day not due is none of them', () => {
  const marks = ['present', 'late', 'absent-told', 'absent-not-told', 'not-due'].map((mark) => ({
    day: '2025-07-04',
    mark,
  }));
  expect(progress({ marks }).days).toEqual({ there: 1, late: 1, away: 1, awayUntold: 1 });
});

test('what is done in the month is done, what is done later is open at its end, what is planned later is neither', () => {
  const task = (what: string, plannedOn: string, dueOn: string, doneOn: string | null) => ({
    ...{ what, plannedOn, dueOn, doneOn, owner: 'Otter Heron', isTheirs: false },
  });
  const found = progress({
    tasks: [
      task('before', '2025-06-01', '2025-06-10', '2025-06-30'),
      task('in it', '2025-06-01', '2025-07-10', '2025-07-31'),
      task('later', '2025-06-01', '2025-07-20', '2025-08-01'),
      task('not yet', '2025-07-31', '2025-07-15', null),
      task('not planned yet', '2025-08-01', '2025-08-10', null),
    ],
  });
  expect(found.done.map(({ what }) => what)).toEqual(['in it']);
  expect(found.open.map(({ what }) => what)).toEqual(['not yet', 'later']);
});

test('distance travelled is from the first score to the latest, and a score of one day is no distance', () => {
  const scores = [
    { skill: 'confidence' as const, score: 4, on: '2025-07-20' },
    { skill: 'confidence' as const, score: 2, on: '2025-06-01' },
    { skill: 'confidence' as const, score: 5, on: '2025-08-01' },
    { skill: 'reliability' as const, score: 3, on: '2025-06-01' },
    { skill: 'reliability' as const, score: 3, on: '2025-07-01' },
    { skill: 'communication' as const, score: 3, on: '2025-07-01' },
  ];
  expect(distanceTravelled(scores, '2025-07-31')).toEqual([
    { skill: 'confidence', first: 2, now: 4 },
    { skill: 'reliability', first: 3, now: 3 },
  ]);
});
