import type { Role } from '../accounts/roles.ts';
import { type Step, type StepRefusal, stepRefusal } from '../shared/lifecycle.ts';

/** Every status of an opportunity; the database's CHECK holds the same list. */
export const OPPORTUNITY_STATUSES = ['draft', 'live', 'paused', 'closed'] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

/** What must hold, besides the status and the role, before a step is taken. */
export type OpportunityCheck = 'complete' | 'none';

const STAFF = ['co-ordinator', 'manager', 'operator'] as const satisfies readonly Role[];
const AND_EMPLOYER = [...STAFF, 'employer'] as const satisfies readonly Role[];

/**
 * The lifecycle of an opportunity. What an employer offers is a draft until a co-ordinator has read it; the employer may
 * pause it, and take it up again, without asking. Not confirmed for long, it closes itself.
 */
export const OPPORTUNITY_STEPS: readonly Step<OpportunityStatus, OpportunityCheck>[] = [
  { from: 'draft', to: 'live', who: STAFF, check: 'complete' },
  { from: 'draft', to: 'closed', who: AND_EMPLOYER, check: 'none' },
  { from: 'live', to: 'paused', who: AND_EMPLOYER, check: 'none' },
  { from: 'live', to: 'closed', who: [...AND_EMPLOYER, 'system'], check: 'none' },
  { from: 'paused', to: 'live', who: AND_EMPLOYER, check: 'complete' },
  { from: 'paused', to: 'closed', who: [...AND_EMPLOYER, 'system'], check: 'none' },
  { from: 'closed', to: 'live', who: STAFF, check: 'complete' },
];

/** Why this role may not move an opportunity so; null where it may, the step's check permitting. */
export function opportunityStepRefusal(
  from: OpportunityStatus,
  to: OpportunityStatus,
  role: Role,
): StepRefusal | null {
  return stepRefusal(OPPORTUNITY_STEPS, 'An opportunity', from, to, role);
}
