export { type CertificateCheck, checkCertificate } from './certificate/check-certificate.ts';
export { type Arrival, arrive } from './live/arrive.ts';
export { addPlace, forbid, lock, losePlace, withdraw } from './live/changes.ts';
export { type LivePlan, openLive } from './live/live-plan.ts';
export type { Move } from './live/moves.ts';
export { type Settled, settleLive } from './live/settle-live.ts';
export { type WhatIf, whatIfOneMorePlace, whatIfPlacedAt } from './live/what-if.ts';
export type { Objective } from './plan/objective.ts';
export type { Plan } from './plan/plan.ts';
export { planIntake } from './plan/plan-intake.ts';
export {
  type Apart,
  type IntakeProblem,
  intakeProblem,
  type Option,
  type Pair,
  type Quota,
} from './problem/intake-problem.ts';
export { IntakeProblemError } from './problem/problem-faults.ts';
export { explainWaiting, type SharedPlaces, sharedPlacesIn, type Waits } from './waiting/explain-waiting.ts';
