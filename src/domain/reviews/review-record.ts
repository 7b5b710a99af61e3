import { type Day, dayInWords } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';
import type { ReviewKind } from './review-kinds.ts';

/** Who can take part; the database's CHECK holds the same list. `worker`: the PA or social worker. */
export const REVIEW_PARTICIPANTS = ['young-person', 'employer', 'co-ordinator', 'worker'] as const;
export type ReviewParticipant = (typeof REVIEW_PARTICIPANTS)[number];

/** How it is going, in one line; the database's CHECK holds the same list. */
export const HOW_IT_IS_GOING = ['well', 'some worries', 'needs help now'] as const;
export type HowItIsGoing = (typeof HOW_IT_IS_GOING)[number];

/** What a worry can be about. One about safety is raised as a concern, which the employer never sees. */
export const WORRY_KINDS = [
  'attendance',
  'the work',
  'the team',
  'the journey',
  'money or benefits',
  'health',
  'housing',
  'family or caring',
  'support that was agreed',
  'safety',
  'other',
] as const;
export type WorryKind = (typeof WORRY_KINDS)[number];

/** Does a review open a concern? A worry about safety does, and then somebody has to know what it is. */
export function raisesConcern({ worries }: { readonly worries: readonly WorryKind[] }): boolean {
  return worries.includes('safety');
}

/** An action that a review agrees on. */
export interface ReviewAction {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: Day | null;
}

/** A review as recorded: the young person's words come first. */
export interface ReviewRecord {
  readonly kind: ReviewKind;
  readonly heldOn: Day;
  readonly tookPart: readonly ReviewParticipant[];
  readonly youngPersonWords: string;
  /** Written by the PA or social worker who could not be there. */
  readonly workerView: string;
  readonly howItIsGoing: HowItIsGoing | null;
  readonly worries: readonly WorryKind[];
  readonly worryWords: string;
  readonly actions: readonly ReviewAction[];
}

export type ReviewRecordCode =
  | 'before-the-window'
  | 'in-the-future'
  | 'young-person-missing'
  | 'words-missing'
  | 'worker-missing'
  | 'how-it-is-going-missing'
  | 'worry-words-missing'
  | 'action-incomplete';

/**
 * Is a review whole? The young person took part and is quoted; the end review has the PA or social worker, or their written
 * view; each action has an owner and a date. `opensOn`: the first day of the window, null behind an open pause. All gaps are named.
 */
export function checkReviewRecord(
  record: ReviewRecord,
  opensOn: Day | null,
  on: Day,
): Checked<ReviewRecordCode> {
  const gaps: [boolean, ReviewRecordCode, string][] = [
    [opensOn === null || record.heldOn < opensOn, 'before-the-window', windowText(opensOn)],
    [record.heldOn > on, 'in-the-future', `a day up to today, ${dayInWords(on)}`],
    [!record.tookPart.includes('young-person'), 'young-person-missing', 'the young person taking part'],
    [record.youngPersonWords.trim() === '', 'words-missing', 'the young person’s own words'],
    [lacksWorker(record), 'worker-missing', 'the PA or social worker, or their written view'],
    [record.howItIsGoing === null, 'how-it-is-going-missing', 'how it is going'],
    [raisesConcern(record) && record.worryWords.trim() === '', 'worry-words-missing', 'what the worry is'],
    [record.actions.some(isIncomplete), 'action-incomplete', 'an owner and a date for every action'],
  ];
  return checked(gaps.filter(([isMissing]) => isMissing).map(([, code, what]) => gap(code, what)));
}

function windowText(opensOn: Day | null): string {
  return opensOn === null ? 'a day after the pause' : `a day from ${dayInWords(opensOn)} on`;
}

function lacksWorker({ kind, tookPart, workerView }: ReviewRecord): boolean {
  return kind === 'end' && !tookPart.includes('worker') && workerView.trim() === '';
}

function isIncomplete({ what, owner, dueOn }: ReviewAction): boolean {
  return what.trim() === '' || owner.trim() === '' || dueOn === null;
}

function gap(code: ReviewRecordCode, what: string): Refusal<ReviewRecordCode> {
  return {
    code,
    staffText: `The review needs ${what}.`,
    kindText: 'Your review is not complete yet.',
    wouldChangeIf: `With ${what}.`,
  };
}
