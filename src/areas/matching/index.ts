export { lapseMatches } from './by-itself.ts';
export type { NamedPair } from './intake.ts';
export { authoritiesWith } from './people.queries.ts';
export { type PlanReply, planIntakeFor, planReply } from './plan-reply.ts';
export { type RankReply, rankFor } from './rank-for.ts';
