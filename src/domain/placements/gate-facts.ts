import type { Insurance } from '../employers/insurance.ts';
import type { EmployerStatus } from '../employers/statuses.ts';
import type { Day } from '../shared/day.ts';
import type { Pence } from '../shared/money.ts';
import type { GateCode } from './gate-items.ts';
import type { HoursAnswer } from './hours.ts';
import type { PayAnswer } from './pay.ts';
import type { RiskReview } from './risk.ts';

/** What somebody looked at about benefits before a yes. */
export interface BenefitsLook {
  readonly lookedOn: Day;
  readonly claims: 'none' | 'UC' | 'JSA' | 'ESA' | 'other';
  /** Better (or, below 0, worse) off in pence a week; null where nobody has worked it out. */
  readonly betterOffPence: Pence | null;
  readonly jobcentreTold: boolean;
}

/** "It will be done by …": dated before day one it turns a red item amber. */
export interface GatePromise {
  readonly code: GateCode;
  readonly by: string;
  readonly dueOn: Day;
}

/** Everything that the gate is computed from, as known on `on`. */
export interface GateFacts {
  readonly on: Day;
  readonly dayOne: Day;
  /** The last day as it stands, pauses counted in. */
  readonly lastDay: Day;
  readonly born: Day | null;
  readonly isPaid: boolean;
  readonly consentToShare: boolean;
  readonly youngPersonYes: boolean;
  /** The supervisor named in the agreement, and how long they are in date counted from day one (null: not in date on it). */
  readonly supervisor: { readonly name: string; readonly inDateUntil: Day | null } | null;
  readonly insurance: Insurance;
  readonly risk: RiskReview | null;
  readonly hours: HoursAnswer;
  readonly journey: { readonly there: boolean; readonly home: boolean };
  readonly benefits: BenefitsLook | null;
  readonly emergencyContact: boolean;
  readonly mustNotMeet: 'clear' | 'clash' | 'not-checked';
  readonly pay: PayAnswer;
  readonly employer: { readonly status: EmployerStatus; readonly isStopped: boolean };
  readonly dbs: { readonly isNeeded: boolean | null; readonly seenOn: Day | null };
  readonly promises: readonly GatePromise[];
}
