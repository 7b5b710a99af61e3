import { callName } from '#domain/young-people/names.ts';
import { COMPARE } from './compare.content.ts';
import type { Intake } from './intake.ts';
import type { Person } from './person.ts';
import { type Given, givenIn } from './plan-lines.ts';
import { type PlanWay, planBy, type WayFound } from './plan-ways.ts';

/** Somebody who has one thing in one plan and another in the other, and why. */
export interface Difference {
  readonly person: Person;
  readonly first: Given | null;
  readonly second: Given | null;
  readonly why: string;
}

export interface CompareView {
  readonly of: number;
  readonly first: WayFound;
  readonly second: WayFound;
  readonly same: number;
  readonly differences: readonly Difference[];
}

/** Two plans for the same people side by side. */
export function compareView(intake: Intake, ways: readonly [PlanWay, PlanWay]): CompareView {
  const first = planBy(intake, ways[0]);
  const second = planBy(intake, ways[1]);
  const differences = intake.people.flatMap((person, at) =>
    first.opportunityOf[at] === second.opportunityOf[at]
      ? []
      : [
          {
            person,
            first: givenIn(intake, first.opportunityOf, at),
            second: givenIn(intake, second.opportunityOf, at),
            why: why(intake, at, first, second),
          },
        ],
  );
  return {
    of: intake.people.length,
    first,
    second,
    same: intake.people.length - differences.length,
    differences,
  };
}

/** Why somebody has the lesser of two: who has there what they have in the other plan, and what those would have without it. */
function why(intake: Intake, at: number, first: WayFound, second: WayFound): string {
  const points = (found: WayFound) => givenIn(intake, found.opportunityOf, at)?.score ?? -1;
  const isFirstBetter = points(first) >= points(second);
  const [better, worse] = isFirstBetter ? [first, second] : [second, first];
  const wanted = better.opportunityOf[at] ?? -1;
  const title = intake.options[wanted]?.facts.title ?? '';
  const others = intake.people.flatMap((_, other) =>
    worse.opportunityOf[other] === wanted && better.opportunityOf[other] !== wanted ? [other] : [],
  );
  const where = COMPARE.inPlan[isFirstBetter ? 'second' : 'first'];
  const [other] = others;
  if (other === undefined) return COMPARE.leftFree(where, title);
  const name = callName(intake.people[other] ?? { firstName: null, knownAs: null });
  const otherwise = givenIn(intake, better.opportunityOf, other);
  return otherwise === null
    ? COMPARE.goesToOneWhoWaits(where, title, name)
    : COMPARE.goesTo(where, title, name, otherwise.option.facts.title);
}
