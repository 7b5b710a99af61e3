import type { Role } from '../accounts/roles.ts';
import { type Step, type StepRefusal, stepRefusal } from '../shared/lifecycle.ts';

/** Every status of a placement; the database's CHECK holds the same list. */
export const PLACEMENT_STATUSES = [
  'planned',
  'confirmed',
  'active',
  'paused',
  'completed',
  'left-early',
  'cancelled',
  'did-not-start',
] as const;
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

/** Still to come or under way. */
export const OPEN_PLACEMENT_STATUSES = [
  'planned',
  'confirmed',
  'active',
  'paused',
] as const satisfies readonly PlacementStatus[];

/** Hold the seat and the person for their days; the others never did, and free both. */
export const SEAT_HOLDING_STATUSES = [
  ...OPEN_PLACEMENT_STATUSES,
  'completed',
  'left-early',
] as const satisfies readonly PlacementStatus[];

/** What must hold, besides the status and the role, before a step is taken. */
export type PlacementCheck =
  | 'gate-promised'
  | 'gate-green'
  | 'before-day-one'
  | 'day-one-reached'
  | 'pause-dated'
  | 'pause-ended'
  | 'last-day-reached'
  | 'leaving-told';

const STAFF = ['co-ordinator', 'manager', 'operator'] as const satisfies readonly Role[];
const ANYBODY = [...STAFF, 'worker', 'employer', 'young-person'] as const satisfies readonly Role[];

/**
 * The lifecycle of a placement. Completed and left early are final: what was recorded wrongly is an amendment with a reason.
 * A plan that was never confirmed can still end as "did not start" once its day one has come.
 */
export const PLACEMENT_STEPS: readonly Step<PlacementStatus, PlacementCheck>[] = [
  { from: 'planned', to: 'confirmed', who: STAFF, check: 'gate-promised' },
  { from: 'planned', to: 'cancelled', who: ANYBODY, check: 'before-day-one' },
  { from: 'planned', to: 'did-not-start', who: STAFF, check: 'day-one-reached' },
  { from: 'confirmed', to: 'active', who: [...STAFF, 'system'], check: 'gate-green' },
  { from: 'confirmed', to: 'cancelled', who: ANYBODY, check: 'before-day-one' },
  { from: 'confirmed', to: 'did-not-start', who: STAFF, check: 'day-one-reached' },
  { from: 'active', to: 'paused', who: [...STAFF, 'worker'], check: 'pause-dated' },
  { from: 'active', to: 'completed', who: [...STAFF, 'system'], check: 'last-day-reached' },
  { from: 'active', to: 'left-early', who: [...STAFF, 'worker'], check: 'leaving-told' },
  { from: 'paused', to: 'active', who: [...STAFF, 'worker', 'system'], check: 'pause-ended' },
  { from: 'paused', to: 'left-early', who: [...STAFF, 'worker'], check: 'leaving-told' },
];

/** Why this role may not move a placement so; null where it may, the step's check permitting. */
export function placementStepRefusal(
  from: PlacementStatus,
  to: PlacementStatus,
  role: Role,
): StepRefusal | null {
  return stepRefusal(PLACEMENT_STEPS, 'A placement', from, to, role);
}

/** May this role move a placement from one status to the other, its check permitting? */
export function canTransition(from: PlacementStatus, to: PlacementStatus, role: Role): boolean {
  return placementStepRefusal(from, to, role) === null;
}

/** Nothing follows: corrections from here are amendments. */
export function isFinalPlacement(status: PlacementStatus): boolean {
  return PLACEMENT_STEPS.every((step) => step.from !== status);
}
