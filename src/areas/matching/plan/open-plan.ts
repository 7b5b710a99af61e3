import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { ReadTx } from '#platform/actor.ts';
import { forbidden } from '#platform/errors.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { lookAtAll } from '../ranking/look.ts';
import type { Intake } from './intake.ts';
import { findKeptPlan, type KeptLine, type KeptPlan, listKeptLines } from './kept-plans.queries.ts';
import { addressFromText, hasRules, type PlanAddress, rulesOf } from './plan-address.ts';
import { planIn } from './plan-reply.ts';

/** A plan as a meeting has it on the table: worked out now, from what was kept where something was. */
export interface OpenPlan {
  readonly intake: Intake;
  /** What it keeps to; `from` is always said. */
  readonly address: PlanAddress;
  readonly kept: KeptPlan | null;
  readonly keptLines: readonly KeptLine[];
  /** Changes whenever a line does: nobody keeps a plan that they did not see. */
  readonly seen: string;
}

/**
 * The plan for everybody who waits. Where one was kept, its lines stay as far as they can and its rules hold, unless the
 * address says otherwise. @throws ServiceError as `planIntakeFor` does.
 */
export async function openPlan(tx: ReadTx, asked: PlanAddress): Promise<OpenPlan> {
  if (!PROGRAMME_ROLES.includes(tx.actor.role)) throw forbidden();
  return planOnTheTable(tx, asked);
}

/** The same for figures that name nobody, for whoever may have them. */
export async function planOnTheTable(tx: ReadTx, asked: PlanAddress): Promise<OpenPlan> {
  const kept = (await findKeptPlan(tx)) ?? null;
  const keptLines = kept === null ? [] : await listKeptLines(tx, kept.id);
  const address = addressWith(asked, kept);
  const areKeptRules = address.from === 'kept' && !hasRules(asked);
  const intake = planIn(await lookAtAll(tx, tx.today), {
    ...rulesOf(address),
    isForgiving: areKeptRules,
    ...(address.from === 'kept' && { keptFrom: givenBy(keptLines) }),
  });
  const held = locksIn(intake);
  return {
    intake,
    address: { ...address, lock: address.lock.filter((lock) => held.has(lock)) },
    kept,
    keptLines,
    seen: await seenOf(intake),
  };
}

/** The locks that the plan holds to: of those that were kept, some may not be possible any more. */
function locksIn({ people, options, problem }: Intake): Set<string> {
  return new Set(
    (problem.locked ?? []).map(
      ({ person, opportunity }) => `${people[person]?.reference}=${options[opportunity]?.facts.reference}`,
    ),
  );
}

function addressWith(asked: PlanAddress, kept: KeptPlan | null): PlanAddress {
  if (kept === null || asked.from === 'anew') return { ...asked, from: 'anew' };
  if (asked.from === null && !hasRules(asked)) return addressFromText(kept.kinds, kept.keepsTo);
  return { ...asked, from: 'kept' };
}

function givenBy(lines: readonly KeptLine[]): Map<string, string> {
  return new Map(
    lines.flatMap(({ youngPersonId, optionId }) => (optionId === null ? [] : [[youngPersonId, optionId]])),
  );
}

/** Changes whenever a line of a plan does. */
export function seenOf({ people, options, plan }: Intake): Promise<string> {
  const lines = people.map(
    ({ reference }, at) => `${reference}=${options[plan.opportunityOf[at] ?? -1]?.facts.reference ?? ''}`,
  );
  return sha256Hex(lines.join('\n'));
}
