import type { Plan } from '../plan/plan.ts';
import { optionFor } from '../problem/intake-problem.ts';
import { type Limits, quotasOf } from './limits.ts';

/** What a plan breaks, a sentence each: pairs that may not be, full places, quotas, locks, people who must not meet. */
export function brokenRules(limits: Limits, plan: Plan): string[] {
  return [...brokenPairs(limits, plan), ...brokenLimits(limits, plan), ...brokenMeetings(limits, plan)];
}

function brokenPairs({ problem, open }: Limits, { opportunityOf }: Plan): string[] {
  const faults: string[] = [];
  if (opportunityOf.length !== problem.people) faults.push('the plan is not about these people');
  opportunityOf.forEach((opportunity, person) => {
    if (opportunity >= 0 && open[optionFor(problem, person, opportunity)] !== 1)
      faults.push(`person ${person} may not have ${opportunity}`);
  });
  for (const { person, opportunity } of problem.locked ?? [])
    if (opportunityOf[person] !== opportunity)
      faults.push(`person ${person} is not at ${opportunity}, where locked`);
  return faults;
}

function brokenLimits(limits: Limits, { opportunityOf }: Plan): string[] {
  const quotas = limits.problem.quotas ?? [];
  const at = limits.roomAt.map(() => 0);
  const under = quotas.map(() => 0);
  opportunityOf.forEach((opportunity, person) => {
    if (opportunity < 0) return;
    at[opportunity] = (at[opportunity] ?? 0) + 1;
    for (const q of quotasOf(limits, person, opportunity)) under[q] = (under[q] ?? 0) + 1;
  });
  return [
    ...at.flatMap((count, o) =>
      count > (limits.roomAt[o] ?? 0) ? [`${count} people share opportunity ${o}`] : [],
    ),
    ...under.flatMap((count, q) =>
      count > (quotas[q]?.atMost ?? 0) ? [`${count} people under quota ${q}`] : [],
    ),
  ];
}

function brokenMeetings({ problem }: Limits, { opportunityOf }: Plan): string[] {
  const site = (person: number): number => {
    const opportunity = opportunityOf[person] ?? -1;
    return opportunity < 0 ? -1 - person : (problem.siteOf?.[opportunity] ?? opportunity);
  };
  return (problem.apart ?? [])
    .filter(({ first, second }) => site(first) === site(second))
    .map(({ first, second }) => `${first} and ${second} would meet`);
}
