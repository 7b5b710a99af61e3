import { addDays, type Day, dayInWords, daysBetween } from '../shared/day.ts';

/** What can keep somebody from going on, in the order in which a meeting reads it. */
export const STUCK_CODES = [
  'attendance',
  'review-late',
  'gate',
  'no-option',
  'waiting',
  'questions',
  'action-late',
  'no-contact',
] as const;
export type StuckCode = (typeof STUCK_CODES)[number];

/** One thing that is stuck, for staff, and since when. */
export interface Stuck {
  readonly code: StuckCode;
  readonly text: string;
  readonly since: Day;
}

export interface StuckFacts {
  /** Null: no open referral. */
  readonly referredOn: Day | null;
  readonly readySince: Day | null;
  readonly isOccupied: boolean;
  /** Questions without which no option can be found, and without which no placement can start. */
  readonly questions: { readonly toMatch: number; readonly toPlace: number };
  /** Worries about attendance, each with its day. */
  readonly attendance: readonly { readonly day: Day; readonly text: string }[];
  /** Reviews that are overdue, each with the last day on which it was due. */
  readonly reviewsLate: readonly { readonly name: string; readonly dueBy: Day }[];
  /** Items of the gate of a placement to come that are not green, since it was planned; null: no such placement. */
  readonly gate: { readonly since: Day; readonly dayOne: Day; readonly open: readonly string[] } | null;
  /** Nothing is possible, and the one change that would open most; null: something is, or nobody looked. */
  readonly noOption: { readonly opener: string | null } | null;
  /** Actions past their day. */
  readonly actionsLate: readonly { readonly what: string; readonly owner: string; readonly dueOn: Day }[];
  /** The latest contact at which they were in touch; null: none is known. */
  readonly lastContactOn: Day | null;
}

/** Somebody who is ready waits for so long before it counts as stuck. */
const WAITING_DAYS = 28;
/** Eight weeks without contact: what visits are measured against, too. */
const CONTACT_DAYS = 56;

/** What is stuck on a day, and since when, in the order of STUCK_CODES. */
export function whatIsStuck(facts: StuckFacts, on: Day): Stuck[] {
  return [
    ...facts.attendance.map(({ day, text }): Stuck => ({ code: 'attendance', text, since: day })),
    ...facts.reviewsLate.map(
      ({ name, dueBy }): Stuck => ({
        code: 'review-late',
        text: `${name} was due by ${dayInWords(dueBy)}.`,
        since: addDays(dueBy, 1),
      }),
    ),
    ...gateStuck(facts),
    ...waitStuck(facts, on),
    ...facts.actionsLate.map(
      ({ what, owner, dueOn }): Stuck => ({
        code: 'action-late',
        text: `${what}: ${owner} was to do it by ${dayInWords(dueOn)}.`,
        since: addDays(dueOn, 1),
      }),
    ),
    ...contactStuck(facts, on),
  ];
}

function gateStuck({ gate }: StuckFacts): Stuck[] {
  if (gate === null || gate.open.length === 0) return [];
  const text = `Day one is ${dayInWords(gate.dayOne)}; still open at the gate: ${gate.open.join(', ')}.`;
  return [{ code: 'gate', text, since: gate.since }];
}

function waitStuck(facts: StuckFacts, on: Day): Stuck[] {
  const { referredOn, readySince, isOccupied, noOption, questions } = facts;
  if (referredOn === null || isOccupied) return [];
  const waits = readySince !== null && daysBetween(readySince, on) > WAITING_DAYS;
  const asked = [
    ...(questions.toMatch > 0 ? [`${questions.toMatch} so that options can be found`] : []),
    ...(questions.toPlace > 0 ? [`${questions.toPlace} before a placement can start`] : []),
  ];
  return [
    ...(noOption === null
      ? []
      : [
          {
            code: 'no-option',
            text: ['No option is possible at the moment.', noOption.opener].filter(Boolean).join(' '),
            since: readySince ?? referredOn,
          } as const,
        ]),
    ...(waits && readySince !== null
      ? [{ code: 'waiting', text: 'Ready, with no placement or course.', since: readySince } as const]
      : []),
    ...(asked.length === 0
      ? []
      : [
          {
            code: 'questions',
            text: `Questions without an answer: ${asked.join(', ')}.`,
            since: referredOn,
          } as const,
        ]),
  ];
}

function contactStuck({ referredOn, lastContactOn }: StuckFacts, on: Day): Stuck[] {
  const last = lastContactOn ?? referredOn;
  if (last === null || daysBetween(last, on) <= CONTACT_DAYS) return [];
  const text =
    lastContactOn === null
      ? 'No contact is recorded.'
      : `Last in touch on ${dayInWords(lastContactOn)}, more than eight weeks ago.`;
  return [{ code: 'no-contact', text, since: addDays(last, CONTACT_DAYS + 1) }];
}

/** Since when somebody has been stuck: the earliest of all; null where nothing is. */
export function stuckSince(stuck: readonly Stuck[]): Day | null {
  return stuck.reduce<Day | null>(
    (first, { since }) => (first === null || since < first ? since : first),
    null,
  );
}

/** Orders an agenda: who has been stuck longest first, those who are not at the end. */
export function byLongestStuck(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
