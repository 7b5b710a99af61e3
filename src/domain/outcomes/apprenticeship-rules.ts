import { addDays, ageOn, type Day } from '#domain/shared/day.ts';
import type { Pence } from '#domain/shared/money.ts';
import { type Apprenticeship, isOpenStatus } from './apprenticeships.ts';
import { addMonths } from './periods.ts';

/** The days after the start on which we ask whether they are still there. */
const STILL_THERE_DAYS = [60, 120, 300] as const;

export interface StillThere {
  readonly days: (typeof STILL_THERE_DAYS)[number];
  readonly dueOn: Day;
  /** `still there`: the day has come, and nothing we know says that it was over by then. */
  readonly state: 'not yet' | 'still there' | 'over';
  /** The care leavers' bursary instalment that goes with it; 0 where none does. */
  readonly bursary: Pence;
}

/** From this start on the bursary is £3,000 in three instalments; before, £1,000 once, at 60 days. */
const THREE_INSTALMENTS_SINCE: Day = '2023-08-01';

/**
 * The prompts at 60, 120 and 300 days after the start, as they stand on a day. Day n is the start plus n days.
 * Source: DfE, Apprenticeships care leavers' bursary guidance, "Payment of the bursary" (June 2025, checked November
 * 2026). The guidance pays the third instalment earlier for foundation and other short apprenticeships begun since
 * 1 August 2025; the prompt at 300 days stays, and the provider knows the day.
 */
export function stillThereChecks(one: Apprenticeship, on: Day): StillThere[] {
  return STILL_THERE_DAYS.map((days) => {
    const dueOn = addDays(one.startedOn, days);
    const instalment = one.startedOn >= THREE_INSTALMENTS_SINCE || days === 60;
    return { days, dueOn, state: stateOn(one, dueOn, on), bursary: instalment ? 100_000 : 0 };
  });
}

function stateOn(one: Apprenticeship, dueOn: Day, on: Day): StillThere['state'] {
  if (one.endedOn !== null && one.endedOn <= dueOn && one.endedOn <= on) return 'over';
  if (one.endedOn === null && !isOpenStatus(one.status)) return 'over';
  return dueOn <= on ? 'still there' : 'not yet';
}

/**
 * The least months from the first day to the planned last one: 8 for starts since 1 August 2025, 12 before.
 * Source: The Apprenticeships (Miscellaneous Provisions) (England) (Amendment) Regulations 2025; DfE apprenticeship
 * funding rules 2025 to 2026 (checked November 2026).
 */
export function leastMonths(startedOn: Day): 8 | 12 {
  return startedOn >= '2025-08-01' ? 8 : 12;
}

/** True where the plan is shorter than the law allows. The last day counts: 1 September to 31 August is 12 months. */
export function isPlannedTooShort(startedOn: Day, plannedEndOn: Day): boolean {
  return addDays(plannedEndOn, 1) < addMonths(startedOn, leastMonths(startedOn));
}

/**
 * Whether a care leaver may begin a foundation apprenticeship (level 2): there have been such since 1 August 2025, from
 * 16, and for care leavers to 24. Source: DfE apprenticeship funding rules 2025 to 2026, foundation apprenticeships
 * (checked November 2026).
 */
export function mayStartFoundation(bornOn: Day, startsOn: Day): boolean {
  const age = ageOn(bornOn, startsOn);
  return startsOn >= '2025-08-01' && age >= 16 && age <= 24;
}
