import { expect, it } from 'vitest';
import { employerAnswer } from './answers.ts';

const SENT = '2025-07-01';
const answer = (...steps: [status: string, on: string][]) =>
  employerAnswer(
    SENT,
    steps.map(([status, on]) => ({ status, on })),
    '2025-07-14',
  );

it('is yes where they are offered the place or asked to meet, with the days that it took', () => {
  expect(answer(['offered', '2025-07-04'], ['accepted', '2025-07-05'])).toEqual({ answer: 'yes', days: 3 });
  expect(answer(['interview', SENT], ['employer-said-no', '2025-07-09'])).toEqual({ answer: 'yes', days: 0 });
});

it('is no where they said so, or gave the place to another', () => {
  expect(answer(['employer-said-no', '2025-07-02'])).toEqual({ answer: 'no', days: 1 });
  expect(answer(['filled', '2025-07-02']).answer).toBe('no');
});

it('is none where they were asked in vain, and waiting while nobody has said anything', () => {
  expect(answer(['employer-did-not-answer', '2025-07-10'])).toEqual({ answer: 'none', days: null });
  expect(answer()).toEqual({ answer: 'waiting', days: null });
  expect(answer(['offered', '2025-07-15'])).toEqual({ answer: 'waiting', days: null });
});

it('is nobody’s answer where it was taken back before', () => {
  for (const status of ['withdrawn', 'young-person-said-no', 'superseded'])
    expect(answer([status, '2025-07-03'])).toEqual({ answer: 'withdrawn', days: null });
});
