import type { Day } from '../shared/day.ts';

/** Where a referral stands, furthest first. Computed from dated facts, never stored. */
export const REFERRAL_STAGES = [
  'closed',
  'on placement',
  'placement agreed',
  'offered',
  'with employer',
  'choosing',
  'to match',
  'to meet',
] as const;
export type ReferralStage = (typeof REFERRAL_STAGES)[number];

export interface StageFacts {
  readonly closedOn: Day | null;
  readonly metOn: Day | null;
  /** Statuses of the referral's matches, in any order. */
  readonly matchStatuses: readonly string[];
  /** Statuses of its placements, in any order. */
  readonly placementStatuses: readonly string[];
}

const STAGE_OF_PLACEMENT: Readonly<Record<string, ReferralStage>> = {
  active: 'on placement',
  paused: 'on placement',
  planned: 'placement agreed',
  confirmed: 'placement agreed',
};

const STAGE_OF_MATCH: Readonly<Record<string, ReferralStage>> = {
  accepted: 'placement agreed',
  offered: 'offered',
  interview: 'with employer',
  'sent-to-employer': 'with employer',
  wanted: 'choosing',
  'put-to-young-person': 'choosing',
};

/** The furthest that a referral has come. A placement that is over does not count: a second chance is normal. */
export function stageOf(facts: StageFacts): ReferralStage {
  if (facts.closedOn !== null) return 'closed';
  const reached = new Set([
    ...facts.placementStatuses.map((status) => STAGE_OF_PLACEMENT[status]),
    ...openMatches(facts).map((status) => STAGE_OF_MATCH[status]),
  ]);
  return (
    REFERRAL_STAGES.find((stage) => reached.has(stage)) ?? (facts.metOn === null ? 'to meet' : 'to match')
  );
}

// A match stays "accepted" when its placement has ended; only a placement that is not over yet still counts.
function openMatches({ matchStatuses, placementStatuses }: StageFacts): readonly string[] {
  return placementStatuses.length === 0
    ? matchStatuses
    : matchStatuses.filter((status) => status !== 'accepted');
}

/** What the co-ordinator does next at each stage. */
export const NEXT_STEP: Readonly<Record<ReferralStage, string>> = {
  closed: 'Nothing: this referral is closed.',
  'on placement': 'Look after the placement.',
  'placement agreed': 'Go through the gate before day one.',
  offered: 'Ask whether they take the offer.',
  'with employer': 'Wait for the employer; they are reminded.',
  choosing: 'Hear what they say about the options.',
  'to match': 'Look at their options.',
  'to meet': 'Meet them and fill the gaps.',
};
