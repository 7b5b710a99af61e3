import type { eetAfter } from '#domain/outcomes/afterwards.ts';
import type { FunnelStep } from '#domain/outcomes/programme.ts';
import type { Placed } from './placement-states.ts';
import type { ReferralFacts } from './programme-facts.queries.ts';

/** Everything that the programme's figures rest on. */
export interface ProgrammeFigures {
  readonly funnel: readonly FunnelStep<ReferralFacts>[];
  /** Those who began a placement in the period, as they stand on the day. */
  readonly placed: readonly Placed[];
  readonly after: ReturnType<typeof eetAfter<Placed>>;
}

/** "course award" → "course-award". */
export function codeOf(stage: string): string {
  return stage.toLowerCase().replaceAll(' ', '-');
}
