import type { Day } from '../shared/day.ts';
import { addDays } from '../shared/day.ts';
import type { MatchStatus } from './statuses.ts';

/** Who has to do something before a match goes on; null where nobody does. */
export type WaitsFor = 'co-ordinator' | 'young person' | 'employer' | null;

const WAITS_FOR: Partial<Record<MatchStatus, Exclude<WaitsFor, null>>> = {
  suggested: 'co-ordinator',
  'put-to-young-person': 'young person',
  wanted: 'co-ordinator',
  'sent-to-employer': 'employer',
  interview: 'employer',
  offered: 'young person',
};

export function waitsFor(status: MatchStatus): WaitsFor {
  return WAITS_FOR[status] ?? null;
}

/** Days for which nobody presses a young person who said "ask me later". */
const ASK_AGAIN_DAYS = 7;

/** The day from which a young person who said "ask me later" is asked again. */
export function askAgainOn(today: Day): Day {
  return addDays(today, ASK_AGAIN_DAYS);
}

/** The day from which an employer's answer is counted: since it was asked; after an interview since that day. */
export function answerCountedFrom(since: Day, interviewOn: Day | null): Day {
  return interviewOn !== null && interviewOn > since ? interviewOn : since;
}
