import type { Role } from '../accounts/roles.ts';
import { type Step, type StepRefusal, stepRefusal } from '../shared/lifecycle.ts';

/** Every status of an employer; the database's CHECK holds the same list. */
export const EMPLOYER_STATUSES = ['registered', 'checked', 'live', 'paused', 'ended'] as const;
export type EmployerStatus = (typeof EMPLOYER_STATUSES)[number];

/** What must hold, besides the status and the role, before a step is taken. */
export type EmployerCheck = 'looked-at' | 'insured' | 'reason-given';

const STAFF = ['co-ordinator', 'manager', 'operator'] as const satisfies readonly Role[];
const AND_EMPLOYER = [...STAFF, 'employer'] as const satisfies readonly Role[];

/**
 * The lifecycle of an employer: looked at before anybody is sent. One who comes back after an end is looked at again, so that the same
 * employer need not be entered twice.
 */
export const EMPLOYER_STEPS: readonly Step<EmployerStatus, EmployerCheck>[] = [
  { from: 'registered', to: 'checked', who: STAFF, check: 'looked-at' },
  { from: 'registered', to: 'ended', who: AND_EMPLOYER, check: 'reason-given' },
  { from: 'checked', to: 'live', who: STAFF, check: 'insured' },
  { from: 'checked', to: 'ended', who: AND_EMPLOYER, check: 'reason-given' },
  { from: 'live', to: 'paused', who: AND_EMPLOYER, check: 'reason-given' },
  { from: 'live', to: 'ended', who: AND_EMPLOYER, check: 'reason-given' },
  { from: 'paused', to: 'live', who: STAFF, check: 'insured' },
  { from: 'paused', to: 'ended', who: AND_EMPLOYER, check: 'reason-given' },
  { from: 'ended', to: 'registered', who: STAFF, check: 'reason-given' },
];

/** Why this role may not move an employer so; null where it may, the step's check permitting. */
export function employerStepRefusal(
  from: EmployerStatus,
  to: EmployerStatus,
  role: Role,
): StepRefusal | null {
  return stepRefusal(EMPLOYER_STEPS, 'An employer', from, to, role);
}

/** May anybody be sent there? Only after it was looked at, and while it is neither paused nor ended. */
export function mayTakeYoungPeople(status: EmployerStatus): boolean {
  return status === 'checked' || status === 'live';
}
