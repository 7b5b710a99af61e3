import type { Role } from '../accounts/roles.ts';
import { type Step, type StepRefusal, stepRefusal } from '../shared/lifecycle.ts';

/** Every status of a meeting; the database's CHECK holds the same list. */
export const MEETING_STATUSES = ['planned', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** What must hold, besides the status and the role, before a step is taken. */
export type MeetingCheck = 'its-day-has-come' | 'reason-given';

const STAFF = ['co-ordinator', 'manager', 'operator'] as const satisfies readonly Role[];

/** The lifecycle of a meeting. What was held stays held; one that is cancelled is planned anew. */
export const MEETING_STEPS: readonly Step<MeetingStatus, MeetingCheck>[] = [
  { from: 'planned', to: 'held', who: STAFF, check: 'its-day-has-come' },
  { from: 'planned', to: 'cancelled', who: STAFF, check: 'reason-given' },
];

/** Why this role may not move a meeting so; null where it may, the step's check permitting. */
export function meetingStepRefusal(from: MeetingStatus, to: MeetingStatus, role: Role): StepRefusal | null {
  return stepRefusal(MEETING_STEPS, 'A meeting', from, to, role);
}
