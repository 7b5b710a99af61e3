import type { Role } from '../accounts/roles.ts';
import type { GateCode } from './gate-items.ts';
import { isFinalPlacement, type PlacementStatus } from './statuses.ts';

/** Typed changes of an agreement; the database's CHECK holds the same list. Each keeps old and new, and a reason. */
export const AMENDMENT_KINDS = ['dates', 'hours', 'supervisor', 'site', 'pause', 'correction'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

export interface AmendmentRule {
  /** Who must agree again, because it touches them; nobody else is asked. */
  readonly asksAgain: readonly Role[];
  /** The items of the gate that it can turn. */
  readonly gateItems: readonly GateCode[];
}

/**
 * Who is touched by what. A new supervisor is the employer's word and the young person's news: neither is asked to agree to the
 * placement again, but the training is looked at. A correction puts right what was written down wrongly, and asks nobody.
 */
export const AMENDMENT_RULES: Readonly<Record<AmendmentKind, AmendmentRule>> = {
  dates: {
    asksAgain: ['young-person', 'employer'],
    gateItems: ['supervisor-trained', 'insurance', 'hours-lawful', 'pay-lawful', 'journey-known'],
  },
  hours: {
    asksAgain: ['young-person', 'employer'],
    gateItems: ['hours-lawful', 'pay-lawful', 'journey-known', 'benefits-looked-at'],
  },
  supervisor: { asksAgain: ['employer'], gateItems: ['supervisor-trained', 'must-not-meet'] },
  site: {
    asksAgain: ['young-person', 'employer'],
    gateItems: ['supervisor-trained', 'risk-reviewed', 'journey-known', 'must-not-meet'],
  },
  pause: { asksAgain: [], gateItems: ['insurance', 'supervisor-trained'] },
  correction: { asksAgain: [], gateItems: [] },
};

/** Which kinds of amendment are open: while a placement runs all but corrections, after a final end corrections only. */
export function amendmentsOpen(status: PlacementStatus): readonly AmendmentKind[] {
  if (isFinalPlacement(status)) return ['correction'];
  const running = status === 'active' || status === 'paused';
  return AMENDMENT_KINDS.filter((kind) => kind !== 'correction' && (running || kind !== 'pause'));
}
