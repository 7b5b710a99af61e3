import type { ActivityEpisode } from '#domain/outcomes/episodes.ts';
import { LEAVING_REASONS } from '#domain/placements/leaving.ts';
import type { Day } from '#domain/shared/day.ts';
import { PROGRAMME } from './programme.content.ts';
import type { PlacementFacts } from './programme-facts.queries.ts';

export type PlacementState = 'still there' | 'kept on' | 'completed' | 'left early';

/** A placement that has begun, how it stands on the day, and what the person did. */
export interface Placed extends PlacementFacts {
  readonly state: PlacementState;
  readonly activities: readonly ActivityEpisode[];
}

/** How a placement stands on a day: one that ended later was still going then. */
export function stateOf({ status, endedOn, isKeptOn }: PlacementFacts, on: Day): PlacementState {
  if (endedOn >= on || status === 'active' || status === 'paused') return 'still there';
  if (status === 'left-early') return 'left early';
  return isKeptOn ? 'kept on' : 'completed';
}

export interface Split {
  readonly code: string;
  readonly section: string;
  readonly label: string;
  readonly of: readonly Placed[];
}

/** Placements that began, how they stand, why some ended early, and by employer and sector. Completed has kept on in it. */
export function placementSplits(placed: readonly Placed[]): Split[] {
  const { sections, placements } = PROGRAMME;
  const state = (code: keyof typeof placements, states: readonly PlacementState[]) => ({
    code,
    section: sections.placements,
    label: placements[code],
    of: placed.filter((one) => states.includes(one.state)),
  });
  const early = placed.filter((one) => one.state === 'left early');
  return [
    { code: 'placements', section: sections.placements, label: placements.placements, of: placed },
    state('placements-completed', ['completed', 'kept on']),
    state('placements-kept-on', ['kept on']),
    state('placements-left-early', ['left early']),
    state('placements-still-there', ['still there']),
    ...LEAVING_REASONS.map((reason) => ({
      code: `left-early-${reason.code}`,
      section: sections.reasons,
      label: reason.staffText,
      of: early.filter((one) => one.leavingReasons.includes(reason.code)),
    })).filter(({ of }) => of.length > 0),
    ...by(placed, 'employer', sections.byEmployer, (one) => one.employer),
    ...by(placed, 'sector', sections.bySector, (one) => one.sector ?? PROGRAMME.notKnown),
  ];
}

function by(
  placed: readonly Placed[],
  name: string,
  section: string,
  labelOf: (one: Placed) => string,
): Split[] {
  return [...Map.groupBy(placed, labelOf)]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([label, of], at) => ({ code: `placements-by-${name}-${at + 1}`, section, label, of }));
}
