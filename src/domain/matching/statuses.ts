import type { Role } from '../accounts/roles.ts';
import { type Step, type StepRefusal, stepRefusal } from '../shared/lifecycle.ts';

/** On its way: the young person, the employer and the programme still decide. */
export const OPEN_MATCH_STATUSES = [
  'suggested',
  'put-to-young-person',
  'wanted',
  'sent-to-employer',
  'interview',
  'offered',
] as const;
export type OpenMatchStatus = (typeof OPEN_MATCH_STATUSES)[number];

/** Ways in which it did not come about, kept apart because people act on them differently. */
export const MATCH_ENDINGS = [
  'young-person-said-no',
  'withdrawn',
  'employer-said-no',
  'employer-did-not-answer',
  'offer-lapsed',
  'filled',
  'superseded',
  'closed',
] as const;
export type MatchEnding = (typeof MATCH_ENDINGS)[number];

/** Every status of a match; the database's CHECK holds the same list. */
export const MATCH_STATUSES = [...OPEN_MATCH_STATUSES, 'accepted', ...MATCH_ENDINGS] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** The statuses in which the employer knows of the young person. */
export const KNOWN_TO_EMPLOYER = [
  'sent-to-employer',
  'interview',
  'offered',
  'accepted',
] as const satisfies readonly MatchStatus[];

/** What must hold, besides the status and the role, before a step is taken: see `step-checks.ts`. */
export type MatchCheck =
  | 'still-possible'
  | 'yes-recorded'
  | 'may-be-sent'
  | 'time-agreed'
  | 'none'
  | 'offer-can-be-kept'
  | 'reason-given'
  | 'answer-overdue'
  | 'offer-overdue'
  | 'no-place-left'
  | 'placed-elsewhere'
  | 'may-come-back';

const STAFF = ['co-ordinator', 'manager', 'operator'] as const satisfies readonly Role[];
/** The young person, or their worker or the co-ordinator who records how and when it was said. */
const THEIR_SIDE = [...STAFF, 'worker', 'young-person'] as const satisfies readonly Role[];
/** The employer; for a course run its designated tutor; or staff who record what was said on the phone. */
const OTHER_SIDE = [...STAFF, 'employer', 'tutor'] as const satisfies readonly Role[];
const SERVICE = [...STAFF, 'system'] as const satisfies readonly Role[];

type MatchStep = Step<MatchStatus, MatchCheck>;

/** Nothing goes to an employer before the young person's recorded yes; "withdrawn" is for before an offer. */
const FORWARD: readonly MatchStep[] = [
  { from: 'suggested', to: 'put-to-young-person', who: [...STAFF, 'worker'], check: 'still-possible' },
  { from: 'put-to-young-person', to: 'wanted', who: THEIR_SIDE, check: 'yes-recorded' },
  { from: 'wanted', to: 'sent-to-employer', who: STAFF, check: 'may-be-sent' },
  { from: 'sent-to-employer', to: 'interview', who: OTHER_SIDE, check: 'time-agreed' },
  { from: 'sent-to-employer', to: 'offered', who: OTHER_SIDE, check: 'none' },
  { from: 'interview', to: 'offered', who: OTHER_SIDE, check: 'none' },
  // It is moved to another time: everybody who has it on their calendar is told.
  { from: 'interview', to: 'interview', who: OTHER_SIDE, check: 'time-agreed' },
  { from: 'offered', to: 'accepted', who: THEIR_SIDE, check: 'offer-can-be-kept' },
];

const ENDINGS: readonly MatchStep[] = [
  { from: 'put-to-young-person', to: 'young-person-said-no', who: THEIR_SIDE, check: 'reason-given' },
  { from: 'offered', to: 'young-person-said-no', who: THEIR_SIDE, check: 'reason-given' },
  { from: 'accepted', to: 'young-person-said-no', who: THEIR_SIDE, check: 'reason-given' },
  { from: 'suggested', to: 'withdrawn', who: [...STAFF, 'worker'], check: 'reason-given' },
  ...withdrawals('put-to-young-person', 'wanted', 'sent-to-employer', 'interview'),
  ...refusedBy('sent-to-employer', 'interview', 'offered', 'accepted'),
  { from: 'sent-to-employer', to: 'employer-did-not-answer', who: SERVICE, check: 'answer-overdue' },
  { from: 'interview', to: 'employer-did-not-answer', who: SERVICE, check: 'answer-overdue' },
  { from: 'offered', to: 'offer-lapsed', who: SERVICE, check: 'offer-overdue' },
  ...OPEN_MATCH_STATUSES.flatMap((from): MatchStep[] => [
    { from, to: 'filled', who: ['system'], check: 'no-place-left' },
    { from, to: 'superseded', who: ['system'], check: 'placed-elsewhere' },
    { from, to: 'closed', who: SERVICE, check: 'reason-given' },
  ]),
  { from: 'accepted', to: 'closed', who: SERVICE, check: 'reason-given' },
];

function withdrawals(...from: readonly OpenMatchStatus[]): MatchStep[] {
  return from.map((status) => ({ from: status, to: 'withdrawn', who: THEIR_SIDE, check: 'reason-given' }));
}

function refusedBy(...from: readonly MatchStatus[]): MatchStep[] {
  return from.map((status) => ({
    from: status,
    to: 'employer-said-no',
    who: OTHER_SIDE,
    check: 'reason-given',
  }));
}

/** Every ending can be undone, back to where it was: an accepted one back to the offer, so that it is accepted anew. */
const BACK: readonly MatchStep[] = ENDINGS.map(({ from, to }) => ({
  from: to,
  to: from === 'accepted' ? ('offered' as const) : from,
  who: STAFF,
  check: 'may-come-back' as const,
})).filter((step, at, all) => all.findIndex((one) => one.from === step.from && one.to === step.to) === at);

/** The lifecycle of a match, whole: nothing else decides. */
export const MATCH_STEPS: readonly MatchStep[] = [...FORWARD, ...ENDINGS, ...BACK];

/** Why this role may not move a match so; null where it may, the step's check permitting. */
export function matchStepRefusal(from: MatchStatus, to: MatchStatus, role: Role): StepRefusal | null {
  return stepRefusal(MATCH_STEPS, 'A match', from, to, role);
}

/** Where a match goes back to when its ending is undone: the status it had; an offer where it had been accepted. */
export function statusToComeBackTo(before: MatchStatus): OpenMatchStatus {
  const open = OPEN_MATCH_STATUSES.find((status) => status === before);
  return open ?? 'offered';
}

/** It did not come about. The other statuses are open, or accepted. */
export function isMatchEnding(status: MatchStatus): status is MatchEnding {
  return MATCH_ENDINGS.some((ending) => ending === status);
}
