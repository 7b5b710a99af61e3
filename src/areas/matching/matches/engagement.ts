import { isPlacementKind, type OptionKind } from '#domain/matching/match-facts.ts';
import { TEN_WEEK_KINDS, usualWeeks } from '#domain/opportunities/kinds.ts';
import { shiftsOnDays } from '#domain/placements/agreed-hours.ts';
import { type Engagement, type OverlapCode, personOverlaps } from '#domain/placements/overlap.ts';
import { addDays, type Day, type Weekday } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Occupation } from '../ranking/occupied.queries.ts';
import type { MatchRecord } from './matches.queries.ts';

/** From the first day to the last, both included; `to` null: until further notice. */
export interface Stay {
  readonly from: Day;
  readonly to: Day | null;
}

type Terms = Pick<MatchRecord, 'kind' | 'weeks'>;

/** The days that a match would hold the person, from a start on. */
export function stayOf({ kind, weeks }: Terms, from: Day): Stay {
  const length = weeks ?? (kind === 'course run' ? null : usualWeeks(kind));
  return { from, to: length === null ? null : addDays(from, length * 7 - 1) };
}

/** A match as something that would hold the person from a start on. */
export function engagementOf(match: MatchRecord, from: Day): Engagement {
  return engagement({ ...match, ...stayOf(match, from) });
}

/** What a young person cannot do beside an engagement. */
export function clashesWith(
  next: Engagement,
  occupations: readonly Occupation[],
): readonly Refusal<OverlapCode>[] {
  return personOverlaps(next, occupations.map(engagement));
}

/**
 * Could a match not be taken beside one that was accepted? So too where its days or hours are not known. A taster is a look for
 * some days: it takes nothing else off the list.
 */
export function isRuledOutBy(
  match: MatchRecord,
  accepted: Engagement,
  acceptedKind: OptionKind,
  today: Day,
): boolean {
  if (acceptedKind === 'taster') return false;
  const start = match.startsOn !== null && match.startsOn > today ? match.startsOn : today;
  const meets = personOverlaps({ ...accepted, isFullPlacement: true }, [
    { ...engagementOf(match, start), isFullPlacement: true },
  ]);
  if (meets.length === 0) return false;
  const isKnown = match.days !== null && match.startsAt !== null && match.endsAt !== null;
  return (
    !isKnown ||
    accepted.hours.length === 0 ||
    personOverlaps(accepted, [engagementOf(match, start)]).length > 0
  );
}

interface Held extends Stay {
  readonly organisation: string;
  readonly kind: OptionKind;
  readonly days: readonly Weekday[] | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

function engagement({ organisation, kind, from, to, days, startsAt, endsAt }: Held): Engagement {
  const isKnown = days !== null && startsAt !== null && endsAt !== null;
  return {
    ...{ name: organisation, from, to },
    isFullPlacement: isPlacementKind(kind) && (TEN_WEEK_KINDS as readonly OptionKind[]).includes(kind),
    hours: isKnown
      ? [{ validFrom: from, shifts: shiftsOnDays(days, { from: startsAt, to: endsAt, breakMinutes: null }) }]
      : [],
  };
}
