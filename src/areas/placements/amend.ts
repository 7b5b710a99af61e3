import { AMENDMENT_RULES, type AmendmentKind, amendmentsOpen } from '#domain/placements/amendments.ts';
import type { Tx } from '#platform/actor.ts';
import { precondition } from '#platform/errors.ts';
import { insertAmendment, type NewAmendment } from './amendments.store.ts';
import { aboutPlacement, nowAt, placementEvent } from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';
import { type PlacementChange, updatePlacement } from './placements.store.ts';

/** @throws precondition where this kind of change is not open as the placement stands. */
export function requireAmendable(placement: PlacementRecord, kind: AmendmentKind): void {
  const open = amendmentsOpen(placement.status);
  if (open.includes(kind)) return;
  throw precondition([
    {
      code: 'not-open',
      staffText: `A placement that is ${placement.status.replaceAll('-', ' ')} cannot be changed in this way.`,
      kindText: 'This cannot be changed now.',
      ...(open.length > 0 ? { wouldChangeIf: `What can be changed now: ${open.join(', ')}.` } : {}),
    },
  ]);
}

/** Keeps an amendment and makes it so; those whom it touches are told. */
export async function amend(
  tx: Tx,
  placement: PlacementRecord,
  amendment: Omit<NewAmendment, 'placementId'>,
  change: PlacementChange,
) {
  await updatePlacement(tx, placement, change);
  await insertAmendment(tx, { ...amendment, placementId: placement.id });
  const asksAgain = AMENDMENT_RULES[amendment.kind].asksAgain;
  return {
    result: { ...nowAt(placement), asksAgain },
    audit: aboutPlacement(placement, { kind: amendment.kind, fields: Object.keys(amendment.after) }),
    events: asksAgain.length === 0 ? [] : [placementEvent(toldAs(amendment.kind), placement)],
  };
}

/** Those who are asked again are told so; of a new supervisor all hear, and nobody is asked. */
function toldAs(kind: AmendmentKind): `placements.${string}` {
  return kind === 'supervisor' ? 'placements.supervisor-changed' : 'placements.amended';
}
