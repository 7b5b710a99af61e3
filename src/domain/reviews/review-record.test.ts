import { describe, expect, it } from 'vitest';
import { checkReviewRecord, type ReviewRecord } from './review-record.ts';
import { checkScores, SOFT_SKILLS } from './soft-skills.ts';

const review: ReviewRecord = {
  kind: 'end',
  heldOn: '2025-09-08',
  tookPart: ['young-person', 'employer', 'worker'],
  youngPersonWords: 'I like the early shift.',
  workerView: '',
  howItIsGoing: 'well',
  worries: [],
  worryWords: '',
  actions: [{ what: 'Ask about a contract', owner: 'Fern Zircon', dueOn: '2025-09-15' }],
};
const codes = (changes: Partial<ReviewRecord>, opensOn: string | null = '2025-09-08', on = '2025-09-08') => {
  const answer = checkReviewRecord({ ...review, ...changes }, opensOn, on);
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
};

describe('a review record', () => {
  it('is whole with the young person’s words, how it is going, and actions with owner and date', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ actions: [] })).toEqual([]);
    expect(codes({ tookPart: ['employer', 'worker'], youngPersonWords: ' ', howItIsGoing: null })).toEqual([
      'young-person-missing',
      'words-missing',
      'how-it-is-going-missing',
    ]);
    expect(codes({ actions: [{ what: 'Ask', owner: 'Fern Zircon', dueOn: null }] })).toEqual([
      'action-incomplete',
    ]);
    expect(codes({ actions: [{ what: 'Ask', owner: '', dueOn: '2025-09-15' }] })).toEqual([
      'action-incomplete',
    ]);
  });

  it('with a worry about safety says what it is, because a concern is raised from it', () => {
    expect(codes({ worries: ['safety'] })).toEqual(['worry-words-missing']);
    expect(codes({ worries: ['safety'], worryWords: 'Somebody shouts.' })).toEqual([]);
    expect(codes({ worries: ['the journey'] })).toEqual([]);
  });

  it('of the end needs the PA or social worker, or their written view; the others do not', () => {
    const tookPart = ['young-person', 'employer', 'co-ordinator'] as const;
    expect(codes({ tookPart })).toEqual(['worker-missing']);
    expect(codes({ tookPart, workerView: 'I agree with the plan.' })).toEqual([]);
    expect(codes({ tookPart, kind: 'mid-point' })).toEqual([]);
  });

  it('is of a day from the first of its window to today', () => {
    expect(codes({ heldOn: '2025-09-07' })).toEqual(['before-the-window']);
    expect(codes({ heldOn: '2025-09-09' })).toEqual(['in-the-future']);
    expect(codes({}, null)).toEqual(['before-the-window']);
    expect(checkReviewRecord(review, null, '2025-09-08')).toMatchObject({
      reasons: [{ wouldChangeIf: 'With a day after the pause.' }],
    });
    expect(checkReviewRecord(review, '2025-09-09', '2025-09-08')).toMatchObject({
      reasons: [{ wouldChangeIf: 'With a day from 9 September 2025 on.' }],
    });
  });
});

describe('soft skills', () => {
  it('are nine, scored from 1 to 5 in whole numbers', () => {
    expect(SOFT_SKILLS).toHaveLength(9);
    const answer = (score: number) =>
      checkScores([{ skill: 'confidence', scoredBy: 'young-person', score }]).ok;
    expect([0, 1, 5, 6, 2.5].map(answer)).toEqual([false, true, true, false, false]);
  });

  it('are scored once by each', () => {
    const score = { skill: 'confidence' as const, scoredBy: 'young-person' as const, score: 3 };
    expect(checkScores([score, { ...score, scoredBy: 'supervisor' }]).ok).toBe(true);
    expect(checkScores([score, { ...score, score: 4 }])).toMatchObject({
      reasons: [{ code: 'scored-twice' }],
    });
  });
});
