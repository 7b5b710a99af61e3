import type { Day } from '../shared/day.ts';
import { isOpenOn } from '../shared/day.ts';

/** What somebody must keep away from; the database's CHECK holds the same list. */
export const AVOIDANCE_KINDS = ['person', 'employer', 'area'] as const;
export type AvoidanceKind = (typeof AVOIDANCE_KINDS)[number];

/** One thing to keep away from. `area` is how its postcodes begin: "SO14" or "SO14 3". */
export interface Avoidance {
  readonly kind: AvoidanceKind;
  readonly organisationId: string | null;
  readonly area: string | null;
  /** For a person: when they are at which organisation; `to` null is for good. */
  readonly whereabouts: readonly {
    readonly organisationId: string;
    readonly from: Day;
    readonly to: Day | null;
  }[];
}

/** Where an option is and when somebody would be there. */
export interface Whereabouts {
  readonly organisationId: string;
  readonly postcode: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

/** Is somebody there whom they must not meet, or is it an employer to keep away from? */
export function mustBeAvoided(avoidances: readonly Avoidance[], at: Whereabouts): boolean {
  return avoidances.some(
    (one) =>
      (one.kind === 'employer' && one.organisationId === at.organisationId) ||
      (one.kind === 'person' &&
        one.whereabouts.some(
          (there) =>
            there.organisationId === at.organisationId &&
            (at.to === null || there.from <= at.to) &&
            isOpenOn(at.from, null, there.to),
        )),
  );
}

/** Does it lie in an area that they have to stay out of? Not known where it has no postcode. */
export function isInAreaToAvoid(avoidances: readonly Avoidance[], postcode: string | null): boolean {
  if (postcode === null) return false;
  return avoidances.some((one) => one.area !== null && begins(postcode, one.area));
}

// "SO1" is not the beginning of "SO14 3AU": a district ends at the space, a sector one digit after it.
function begins(postcode: string, area: string): boolean {
  return area.includes(' ') ? postcode.startsWith(area) : postcode.startsWith(`${area} `);
}
