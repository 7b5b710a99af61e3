import type { LivePlan } from './live-plan.ts';

/** Somebody whose place a change moved; −1 for waiting. */
export interface Move {
  readonly person: number;
  readonly from: number;
  readonly to: number;
}

/** What has moved since `before` was cleared, by person. */
export function movesOf({ before, flow, option }: LivePlan): Move[] {
  const at = (e: number): number => (e < 0 ? -1 : (option.opportunity[e] as number));
  return [...before]
    .map(([person, held]) => ({ person, from: at(held), to: at(flow.held[person] as number) }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => a.person - b.person);
}
