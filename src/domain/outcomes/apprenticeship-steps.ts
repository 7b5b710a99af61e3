import type { Role } from '../accounts/roles.ts';
import { ageOn, type Day } from '../shared/day.ts';
import { type Step, type StepRefusal, stepRefusal } from '../shared/lifecycle.ts';
import type { Refusal } from '../shared/refusal.ts';
import { isPlannedTooShort, leastMonths, mayStartFoundation } from './apprenticeship-rules.ts';
import type { ApprenticeshipStatus } from './apprenticeships.ts';

const WHO: readonly Role[] = ['worker', 'co-ordinator', 'manager', 'operator'];

/** How an apprenticeship may go on. The certificate may come months after the last day: completed, then achieved. */
const APPRENTICESHIP_STEPS: readonly Step<ApprenticeshipStatus, 'break-day' | 'end-day' | 'none'>[] = [
  { from: 'continuing', to: 'break', who: WHO, check: 'break-day' },
  { from: 'continuing', to: 'completed', who: WHO, check: 'end-day' },
  { from: 'continuing', to: 'achieved', who: WHO, check: 'end-day' },
  { from: 'continuing', to: 'withdrawn', who: WHO, check: 'end-day' },
  { from: 'break', to: 'continuing', who: WHO, check: 'none' },
  { from: 'break', to: 'completed', who: WHO, check: 'end-day' },
  { from: 'break', to: 'achieved', who: WHO, check: 'end-day' },
  { from: 'break', to: 'withdrawn', who: WHO, check: 'end-day' },
  { from: 'completed', to: 'achieved', who: WHO, check: 'none' },
];

/** Why this step cannot be taken from here by this role; null where it can. */
export function apprenticeshipStepRefusal(
  from: ApprenticeshipStatus,
  to: ApprenticeshipStatus,
  role: Role,
): StepRefusal | null {
  return stepRefusal(APPRENTICESHIP_STEPS, 'An apprenticeship', from, to, role);
}

/** What an apprenticeship in this status can become. */
export function nextApprenticeshipStatuses(from: ApprenticeshipStatus): ApprenticeshipStatus[] {
  return APPRENTICESHIP_STEPS.filter((step) => step.from === from).map((step) => step.to);
}

/** Which day a step asks for: the first of the break, the end, or none. */
export function dayAskedBy(
  from: ApprenticeshipStatus,
  to: ApprenticeshipStatus,
): 'break-day' | 'end-day' | 'none' {
  return APPRENTICESHIP_STEPS.find((step) => step.from === from && step.to === to)?.check ?? 'none';
}

export interface PlannedApprenticeship {
  readonly standard: string;
  readonly level: number | null;
  readonly startedOn: Day;
  readonly plannedEndOn: Day | null;
  readonly bornOn: Day | null;
}

export type ApprenticeshipWarning = Refusal<'planned-too-short' | 'foundation-age' | 'foundation-level'>;

/**
 * What does not fit the funding rules. Warnings: what was agreed is recorded as it is, and somebody asks the provider.
 * A foundation apprenticeship is known by its name: the published standards have the word in it.
 */
export function apprenticeshipWarnings(planned: PlannedApprenticeship): ApprenticeshipWarning[] {
  const isFoundation = /\bfoundation\b/i.test(planned.standard);
  const { startedOn, plannedEndOn, bornOn, level } = planned;
  return [
    ...(plannedEndOn !== null && isPlannedTooShort(startedOn, plannedEndOn) ? [tooShort(startedOn)] : []),
    ...(isFoundation && bornOn !== null && !mayStartFoundation(bornOn, startedOn)
      ? [foundationAge(ageOn(bornOn, startedOn))]
      : []),
    ...(isFoundation && level !== null && level !== 2 ? [FOUNDATION_LEVEL] : []),
  ];
}

function tooShort(startedOn: Day): ApprenticeshipWarning {
  const months = leastMonths(startedOn);
  return {
    code: 'planned-too-short',
    staffText: `It is planned for less than ${months} months, the least for an apprenticeship that starts then. Ask the provider.`,
    kindText: 'The dates of your apprenticeship look short. We will ask about it.',
    wouldChangeIf: `If it is planned for ${months} months or more.`,
  };
}

function foundationAge(age: number): ApprenticeshipWarning {
  return {
    code: 'foundation-age',
    staffText: `Foundation apprenticeships began on 1 August 2025 and are for care leavers from 16 to 24; at the start this one is ${age}. Ask the provider.`,
    kindText: 'We will ask whether this apprenticeship is right for your age.',
  };
}

const FOUNDATION_LEVEL: ApprenticeshipWarning = {
  code: 'foundation-level',
  staffText: 'A foundation apprenticeship is at level 2. Check the level.',
  kindText: 'We will check the level of your apprenticeship.',
};
