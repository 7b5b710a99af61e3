import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { OUTSIDE } from '#domain/accounts/sides.ts';
import { isMatchEnding, MATCH_STEPS, type MatchStatus } from '#domain/matching/statuses.ts';
import { type StepProblem, sendProblems } from '#domain/matching/step-checks.ts';
import { readSharedWithEmployer, type SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { type Explanation, readExplanation } from './explanation.ts';
import {
  findExplanation,
  findMatch,
  findShared,
  listMatchesOf,
  listMatchSteps,
  type MatchRecord,
  type MatchStepRecord,
} from './matches.queries.ts';
import { sendFacts } from './send-to-employer.ts';
import { findPlacementOf, findStart } from './starts.queries.ts';

/** What the pages of one match show; each page shows its part of it. */
export interface MatchView {
  readonly match: MatchRecord;
  readonly today: Day;
  readonly explanation: Explanation | null;
  readonly shared: SharedWithEmployer | null;
  readonly steps: readonly MatchStepRecord[];
  /** Their other matches, the open ones first. */
  readonly others: readonly MatchRecord[];
  /** What keeps the employer from being told, for those who would tell it. */
  readonly inTheWay: readonly StepProblem[];
  /** The placement that came of it, by reference. */
  readonly placement: string | null;
  readonly hasBegun: boolean;
}

/** @throws ServiceError not-found where the actor may not see it. */
export async function readMatch(tx: ReadTx, id: string): Promise<MatchView> {
  const match = await findMatch(tx, id);
  if (!match) throw notFound('match');
  const isOutside = OUTSIDE.includes(tx.actor.role);
  const kept = await findShared(tx, id);
  const others = isOutside ? [] : await listMatchesOf(tx, match.youngPersonId);
  const isSender = PROGRAMME_ROLES.includes(tx.actor.role) && match.status === 'wanted';
  return {
    match,
    today: tx.today,
    explanation: isOutside ? null : readExplanation(await findExplanation(tx, id)),
    shared: kept === null ? null : readSharedWithEmployer(kept),
    steps: isOutside ? [] : await listMatchSteps(tx, id),
    others: others
      .filter((other) => other.id !== id)
      .sort((a, b) => Number(isMatchEnding(a.status)) - Number(isMatchEnding(b.status))),
    inTheWay: isSender ? sendProblems(await sendFacts(tx, match, true)) : [],
    placement: await findPlacementOf(tx, id),
    hasBegun: await asService(tx, async (all) => (await findStart(all, id)).hasBegun),
  };
}

/** Statuses that nobody chooses: the service sets them, or an acceptance does. */
const BY_ITSELF: readonly MatchStatus[] = ['employer-did-not-answer', 'offer-lapsed', 'filled', 'superseded'];

/** The statuses to which somebody in this role may take a match by hand, and whether its ending may be undone. */
export function stepsFor(status: MatchStatus, role: Role): readonly (MatchStatus | 'back')[] {
  const own = MATCH_STEPS.filter((step) => step.from === status && step.who.includes(role));
  const forward = own.filter((step) => step.check !== 'may-come-back').map((step) => step.to);
  const back = own.some((step) => step.check === 'may-come-back') ? (['back'] as const) : [];
  return [...forward.filter((to) => !BY_ITSELF.includes(to)), ...back];
}
