import { describe, expect, it } from 'vitest';
import type { Pause } from '../placements/pauses.ts';
import { momentOn, placementDates } from '../placements/ten-weeks.ts';
import type { ReviewExemption } from './exemptions.ts';
import { REVIEW_KINDS, type ReviewKind } from './review-kinds.ts';
import { type ReviewFacts, reviewState, reviewWindows } from './schedule.ts';

const dates = (weeks = 10, pauses: Pause[] = []) =>
  placementDates('2025-07-14', [1, 2, 3, 4, 5], weeks, pauses);
const spans = (...of: Parameters<typeof reviewWindows>) =>
  reviewWindows(...of).map(({ kind, opensOn, closesOn }) => `${kind} ${opensOn} ${closesOn}`);
const open: ReviewFacts = { heldOn: null, paperSince: null, leftOn: null };
const windowOf = (kind: ReviewKind, exemptions: ReviewExemption[] = [], pauses: Pause[] = []) =>
  reviewWindows(dates(10, pauses), exemptions)[REVIEW_KINDS.indexOf(kind)] ?? expect.fail();

describe('the reviews of ten weeks', () => {
  it('fall on days 3–7, 29–35 and 57–63, day one being day 1', () => {
    expect(spans(dates())).toEqual([
      'check-in 2025-07-16 2025-07-20',
      'mid-point 2025-08-11 2025-08-17',
      'end 2025-09-08 2025-09-14',
    ]);
  });

  it('lie in weeks 1, 5 and 9', () => {
    const weeks = reviewWindows(dates()).flatMap(({ opensOn, closesOn }) =>
      [opensOn, closesOn].map((day) => momentOn(dates(), day ?? '')),
    );
    expect(weeks.map((moment) => 'week' in moment && moment.week)).toEqual([1, 1, 5, 5, 9, 9]);
    expect(reviewWindows(dates()).map(({ week }) => week)).toEqual([1, 5, 9]);
  });

  it('are due in the window, and overdue from the day after', () => {
    const on = (day: string) => reviewState(windowOf('mid-point'), open, day);
    expect(['2025-08-10', '2025-08-11', '2025-08-17', '2025-08-18'].map(on)).toEqual([
      'not-yet',
      'due',
      'due',
      'overdue',
    ]);
  });
});

describe('other lengths', () => {
  const weeks = (length: number) => reviewWindows(dates(length)).map(({ kind, week }) => `${kind} ${week}`);

  it('have the mid-point in the week that ends the first half, and the end in the last week but one', () => {
    expect(weeks(12)).toEqual(['check-in 1', 'mid-point 6', 'end 11']);
    expect(weeks(7)).toEqual(['check-in 1', 'mid-point 4', 'end 6']);
    expect(weeks(4)).toEqual(['check-in 1', 'mid-point 2', 'end 3']);
  });

  it('under four weeks have no mid-point, and one week has its end review alone', () => {
    expect(weeks(3)).toEqual(['check-in 1', 'end 2']);
    expect(weeks(2)).toEqual(['check-in 1', 'end 2']);
    expect(weeks(1)).toEqual(['end 1']);
    expect(spans(dates(1))).toEqual(['end 2025-07-16 2025-07-20']);
  });
});

describe('a pause', () => {
  it('before a window moves it, inside a window stretches it, after it changes nothing', () => {
    const moved = (from: string, to: string | null) => spans(dates(10, [{ from, to, kind: 'illness' }]))[1];
    expect(moved('2025-08-04', '2025-08-10')).toBe('mid-point 2025-08-18 2025-08-24');
    expect(moved('2025-08-13', '2025-08-14')).toBe('mid-point 2025-08-11 2025-08-19');
    expect(moved('2025-08-18', '2025-08-24')).toBe('mid-point 2025-08-11 2025-08-17');
  });

  it('that is open keeps a review from falling overdue, and brings back none that is', () => {
    const paused = (from: string) => windowOf('mid-point', [], [{ from, to: null, kind: 'illness' }]);
    expect(reviewState(paused('2025-08-13'), open, '2025-12-01')).toBe('due');
    expect(reviewState(paused('2025-08-11'), open, '2025-12-01')).toBe('not-yet');
    expect(reviewState(paused('2025-08-18'), open, '2025-08-18')).toBe('overdue');
  });
});

describe('an exemption', () => {
  const granted = (grantedOn: string, days: 5 | 10 = 5): ReviewExemption => ({
    kind: 'mid-point',
    reason: 'other',
    days,
    grantedOn,
  });

  it('adds five days, or ten, to its own review only', () => {
    expect(windowOf('mid-point', [granted('2025-08-17')]).closesOn).toBe('2025-08-22');
    expect(windowOf('mid-point', [granted('2025-08-01', 10)]).closesOn).toBe('2025-08-27');
    expect(windowOf('end', [granted('2025-08-17')]).closesOn).toBe('2025-09-14');
  });

  it('never brings back a review that is overdue', () => {
    const late = windowOf('mid-point', [granted('2025-08-18')]);
    expect(late).toMatchObject({ closesOn: '2025-08-17', exemption: null });
    expect(reviewState(late, open, '2025-08-18')).toBe('overdue');
  });

  it('counts once: a second one never chains', () => {
    const both = windowOf('mid-point', [granted('2025-08-17', 10), granted('2025-08-12', 5)]);
    expect(both.closesOn).toBe('2025-08-22');
  });

  it('is moved by a pause like the window itself', () => {
    const pause: Pause = { from: '2025-08-18', to: '2025-08-24', kind: 'closure' };
    expect(windowOf('mid-point', [granted('2025-08-17')], [pause]).closesOn).toBe('2025-08-29');
  });
});

describe('a review', () => {
  const state = (facts: Partial<ReviewFacts>, on = '2025-12-01') =>
    reviewState(windowOf('mid-point'), { ...open, ...facts }, on);

  it('that was held is held, however late', () => {
    expect(state({ heldOn: '2025-10-01' })).toBe('held');
  });

  it('on paper is not chased any more; the paper is', () => {
    expect(state({ paperSince: '2025-08-20' })).toBe('paper-awaited');
    expect(state({ paperSince: '2025-08-20', heldOn: '2025-08-15' })).toBe('held');
  });

  it('is not needed when somebody left before its window had closed, and stays overdue otherwise', () => {
    expect(state({ leftOn: '2025-07-20' })).toBe('not-needed');
    expect(state({ leftOn: '2025-08-17' })).toBe('not-needed');
    expect(state({ leftOn: '2025-08-18' })).toBe('overdue');
  });
});
