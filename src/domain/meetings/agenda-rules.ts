import { addDays, ageOn, type Day, daysBetween } from '../shared/day.ts';

/** Why somebody is on an agenda. Equal to the CHECK on agenda_items.rule. */
export const AGENDA_RULES = [
  'by hand',
  'aged 16 to 18',
  'ready and waiting',
  'at risk',
  'caseload',
  'not reviewed',
  'left open',
] as const;
export type AgendaRule = (typeof AGENDA_RULES)[number];

/** Those that find people by themselves; by hand is one by one. */
export const FINDING_RULES = AGENDA_RULES.filter((rule) => rule !== 'by hand') as readonly Exclude<
  AgendaRule,
  'by hand'
>[];
export type FindingRule = (typeof FINDING_RULES)[number];

/** Rules that count weeks. */
export const RULES_IN_WEEKS: readonly AgendaRule[] = ['ready and waiting', 'not reviewed'];
/** Weeks where nobody says how many. */
export const USUAL_WEEKS = 4;

/** The ages that a joint 16–18 meeting is about, on its day: from the 16th birthday to the eve of the 19th. */
const JOINT_AGES = { from: 16, to: 18 } as const;
/** What somebody does is at risk when it ends within so many days and nothing follows. */
const ENDS_SOON_DAYS = 28;

/** What the rules look at, of one young person as things stand on the day of the meeting. */
export interface AgendaFacts {
  /** Null: not known. */
  readonly bornOn: Day | null;
  /** From when on they wait: the later of the referral and the day they can start. Null: no open referral, or not said. */
  readonly readySince: Day | null;
  /** The day they were referred; null: no open referral. */
  readonly referredOn: Day | null;
  /** A placement is agreed or runs, or they are in education, employment or training. */
  readonly isOccupied: boolean;
  /** An attendance worry or an overdue review at a placement that runs. */
  readonly hasWarning: boolean;
  /** The last day of what they do now; null: open, or nothing. */
  readonly endsOn: Day | null;
  /** Something is recorded that follows it. */
  readonly hasNext: boolean;
  readonly workerUserId: string | null;
  /** The latest review at a placement or at a meeting; null: none. */
  readonly reviewedOn: Day | null;
  /** An action agreed at the meeting before is still open. */
  readonly hasLeftOpen: boolean;
}

export interface Finding {
  readonly rule: FindingRule;
  /** For the rules that count weeks. */
  readonly weeks: number;
  /** For a caseload. */
  readonly workerUserId: string | null;
}

/** Whether a rule puts somebody on the agenda of a meeting on a day. "Over four weeks" begins on the 29th day. */
export function isFoundBy({ rule, weeks, workerUserId }: Finding, facts: AgendaFacts, on: Day): boolean {
  switch (rule) {
    case 'aged 16 to 18':
      return facts.bornOn !== null && isJointAge(ageOn(facts.bornOn, on));
    case 'ready and waiting':
      return facts.readySince !== null && !facts.isOccupied && isOver(facts.readySince, weeks, on);
    case 'at risk':
      return facts.hasWarning || endsSoon(facts, on);
    case 'caseload':
      return workerUserId !== null && facts.workerUserId === workerUserId;
    case 'not reviewed':
      return isNotReviewed(facts, weeks, on);
    case 'left open':
      return facts.hasLeftOpen;
  }
}

const isJointAge = (age: number) => age >= JOINT_AGES.from && age <= JOINT_AGES.to;

function isOver(since: Day, weeks: number, on: Day): boolean {
  return daysBetween(since, on) > weeks * 7;
}

function endsSoon({ endsOn, hasNext }: AgendaFacts, on: Day): boolean {
  return endsOn !== null && !hasNext && on <= endsOn && endsOn <= addDays(on, ENDS_SOON_DAYS);
}

// Somebody who has never been reviewed is counted from their referral.
function isNotReviewed({ reviewedOn, referredOn }: AgendaFacts, weeks: number, on: Day): boolean {
  if (referredOn === null) return false;
  return isOver(reviewedOn ?? referredOn, weeks, on);
}
