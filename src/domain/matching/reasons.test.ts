import { describe, expect, it } from 'vitest';
import { MATCH_REASONS } from './reason-rows.ts';
import { matchReason, reasonProblems, reasonsFor, toldReasons } from './reasons.ts';

describe('reasons for an ending', () => {
  it('are codes that mean one thing only', () => {
    const codes = MATCH_REASONS.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[a-z-]+$/.test(code))).toBe(true);
  });

  it('can be several, and must be at least one', () => {
    expect(reasonProblems('young-person-said-no', ['too-far', 'days-or-hours'])).toEqual([]);
    expect(reasonProblems('young-person-said-no', []).map((problem) => problem.code)).toEqual([
      'reason-missing',
    ]);
  });

  it('must be meant for that ending', () => {
    const [problem] = reasonProblems('employer-said-no', ['no-time-now', 'too-far']);
    expect(problem).toMatchObject({
      code: 'reason-not-for-this',
      staffText: '“too-far” is not a reason for this ending.',
    });
    expect(reasonProblems('closed', ['made-up'])).toHaveLength(1);
  });

  it('are told to the young person in kind words, and some are not told at all', () => {
    expect(toldReasons(['place-gone', 'no-reason-given'])).toEqual(['Somebody else got this place first.']);
    expect(toldReasons(['concern-raised'])).toEqual([
      'This one did not work out. It is not about you, and we keep looking.',
    ]);
    expect(matchReason('concern-raised')?.isTold).toBe(false);
  });

  it('never offer a reason about a concern as something the young person reads', () => {
    for (const row of MATCH_REASONS)
      if (/concern/i.test(row.code)) expect(row.kindText).not.toMatch(/concern/i);
    expect(reasonsFor('employer-said-no').map((row) => row.code)).toContain('concern-raised');
  });
});
