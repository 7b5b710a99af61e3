import type { Role } from '#domain/accounts/roles.ts';
import { PLACEMENT_STEPS, type PlacementStatus, placementStepRefusal } from '#domain/placements/statuses.ts';
import type { Checked } from '#domain/shared/refusal.ts';
import type { ReadTx, Tx } from '#platform/actor.ts';
import type { OutboxEvent } from '#platform/command.ts';
import { notFound, precondition, stale } from '#platform/errors.ts';
import { seenVersion, text } from '#platform/fields.ts';
import { findPlacement, type PlacementRecord } from './placements.queries.ts';
import { type PlacementChange, updatePlacement } from './placements.store.ts';
import { insertStep, type NewStep } from './steps.store.ts';

/** What every command about one placement is told: which, and the version that was looked at. */
export const whichPlacement = {
  reference: text('the reference of the placement', 20),
  version: seenVersion(),
};

/** The placement that a command is about. @throws notFound; stale where it has changed since `version` was looked at. */
export async function openPlacement(
  tx: ReadTx,
  { reference, version }: { reference: string; version?: number | null | undefined },
): Promise<PlacementRecord> {
  const placement = await findPlacement(tx, reference);
  if (!placement) throw notFound('placement');
  if (typeof version === 'number' && placement.version !== version) throw stale();
  return placement;
}

/** Who may ever take a step to a status (from these, where it can be reached in several ways): the table's own list. */
export function whoMoves(to: PlacementStatus, from?: PlacementStatus): readonly Role[] {
  const steps = PLACEMENT_STEPS.filter(
    (step) => step.to === to && (from === undefined || step.from === from),
  );
  return [...new Set(steps.flatMap((step) => step.who))];
}

/** @throws precondition where the table has no such step for this role. */
export function requireStep(placement: PlacementRecord, to: PlacementStatus, role: Role): void {
  const refusal = placementStepRefusal(placement.status, to, role);
  if (refusal !== null) throw precondition([refusal]);
}

/** @throws precondition with every reason where a check did not pass. */
export function requireAll(...checks: readonly Checked[]): void {
  const reasons = checks.flatMap((check) => (check.ok ? [] : check.reasons));
  if (reasons.length > 0) throw precondition(reasons);
}

/** Takes a step from the status that was seen, with what changes with it, and keeps it in the history. */
export async function takeStep(
  tx: Tx,
  placement: PlacementRecord,
  step: Omit<NewStep, 'placementId' | 'from'>,
  change: PlacementChange = {},
): Promise<void> {
  await updatePlacement(tx, placement, { ...change, status: step.to });
  await insertStep(tx, { ...step, placementId: placement.id, from: placement.status });
}

/** An event about a placement: ids and codes only. */
export function placementEvent(
  event: `placements.${string}`,
  placement: Pick<PlacementRecord, 'youngPersonId' | 'organisationId' | 'reference' | 'authority'>,
): OutboxEvent {
  const { youngPersonId, organisationId, reference, authority } = placement;
  return { event, authority, payload: { youngPersonId, organisationId, reference } };
}

/** What the audit says a command was about. */
export function aboutPlacement(
  placement: Pick<PlacementRecord, 'youngPersonId' | 'reference' | 'authority'>,
  detail: Readonly<Record<string, unknown>> = {},
) {
  const { youngPersonId, reference, authority } = placement;
  return { subject: `placement:${reference}`, youngPersonId, authority, detail };
}

/** The result of most commands: the version that the placement has from now on. */
export function nowAt(placement: PlacementRecord) {
  return {
    reference: placement.reference,
    version: placement.version + 1,
  };
}
