import { AT_EMPLOYER, type Role } from '../accounts/roles.ts';
import type { ReviewKind } from '../reviews/review-kinds.ts';
import type { ReviewState } from '../reviews/schedule.ts';
import { addDays, type Day, dayInWords } from '../shared/day.ts';
import type { AttendanceAlert } from './attendance-alerts.ts';
import type { PlacementStatus } from './statuses.ts';

/** What is known of one placement when somebody asks what needs them today. */
export interface AttentionFacts {
  readonly status: PlacementStatus;
  readonly dayOne: Day;
  /** Null behind an open pause. */
  readonly lastDay: Day | null;
  readonly alerts: readonly AttendanceAlert[];
  /** Agreed days up to yesterday that nobody has logged, in order. */
  readonly daysNotLogged: readonly Day[];
  /** Days on which the young person says that what was logged is not so. */
  readonly daysDisagreed: readonly Day[];
  readonly reviews: readonly { readonly kind: ReviewKind; readonly state: ReviewState }[];
}

export const ATTENTION_CODES = [
  'attendance-worry',
  'start',
  'review-overdue',
  'complete',
  'gate',
  'disagreement',
  'review-due',
  'not-logged',
  'paper-awaited',
] as const;
export type AttentionCode = (typeof ATTENTION_CODES)[number];

export interface Attention {
  readonly code: AttentionCode;
  readonly text: string;
}

const PROGRAMME = ['co-ordinator', 'manager', 'operator'] as const satisfies readonly Role[];

/** Whom each concerns; nobody else is shown it. */
const WHO: Readonly<Record<AttentionCode, readonly Role[]>> = {
  'attendance-worry': [...PROGRAMME, 'worker'],
  start: PROGRAMME,
  'review-overdue': [...PROGRAMME, 'worker'],
  complete: PROGRAMME,
  gate: PROGRAMME,
  disagreement: PROGRAMME,
  'review-due': [...PROGRAMME, 'worker', ...AT_EMPLOYER, 'young-person'],
  'not-logged': [...PROGRAMME, ...AT_EMPLOYER],
  'paper-awaited': PROGRAMME,
};

/** A worry about attendance is news for this long, and so is a day that the supervisor has not logged. */
export const WORRY_DAYS = 7;

const REVIEW_NAMES: Readonly<Record<ReviewKind, string>> = {
  'check-in': 'check-in',
  'mid-point': 'mid-point review',
  end: 'end review',
};

/** What a placement asks of somebody of this role today, the most pressing first. */
export function placementAttention(facts: AttentionFacts, role: Role, on: Day): Attention[] {
  const found = [...beforeAndAfter(facts, on), ...attendanceCalls(facts, role, on), ...reviewCalls(facts)];
  return ATTENTION_CODES.flatMap((code) =>
    found.filter((call) => call.code === code && WHO[code].includes(role)),
  );
}

function beforeAndAfter({ status, dayOne, lastDay }: AttentionFacts, on: Day): Attention[] {
  if (status === 'planned')
    return [{ code: 'gate', text: `Go through the gate before ${dayInWords(dayOne)}.` }];
  if (status === 'confirmed' && dayOne <= on)
    return [{ code: 'start', text: `Day one is ${dayInWords(dayOne)}: record the start.` }];
  if (status === 'active' && lastDay !== null && lastDay <= on)
    return [{ code: 'complete', text: `The last day is ${dayInWords(lastDay)}: complete it.` }];
  return [];
}

function attendanceCalls(
  { status, alerts, daysNotLogged, daysDisagreed }: AttentionFacts,
  role: Role,
  on: Day,
): Attention[] {
  if (status !== 'active' && status !== 'paused') return [];
  // Those at the employer are asked at once, the programme when a week has gone by.
  const open = AT_EMPLOYER.includes(role)
    ? daysNotLogged
    : daysNotLogged.filter((day) => day < addDays(on, -WORRY_DAYS));
  return [
    ...alerts
      .filter(({ day }) => day > addDays(on, -WORRY_DAYS))
      .map(({ staffText }): Attention => ({ code: 'attendance-worry', text: staffText })),
    ...daysDisagreed.map(
      (day): Attention => ({
        code: 'disagreement',
        text: `The young person says that ${dayInWords(day)} was logged wrongly.`,
      }),
    ),
    ...(open[0] === undefined
      ? []
      : [{ code: 'not-logged' as const, text: `Attendance is not logged since ${dayInWords(open[0])}.` }]),
  ];
}

function reviewCalls({ reviews }: AttentionFacts): Attention[] {
  return reviews.flatMap(({ kind, state }): Attention[] => {
    if (state === 'overdue')
      return [{ code: 'review-overdue', text: `The ${REVIEW_NAMES[kind]} is overdue.` }];
    if (state === 'due') return [{ code: 'review-due', text: `The ${REVIEW_NAMES[kind]} is due.` }];
    if (state === 'paper-awaited')
      return [{ code: 'paper-awaited', text: `The ${REVIEW_NAMES[kind]} is on paper: bring the paper in.` }];
    return [];
  });
}
