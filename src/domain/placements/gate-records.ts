import type { Instant } from '../shared/day.ts';
import { AMENDMENT_RULES, type AmendmentKind } from './amendments.ts';
import type { GateCode } from './gate-items.ts';

/** The items that a person records; the others follow from what is recorded elsewhere. */
export const RECORDED_GATE_ITEMS = [
  'consent-to-share',
  'young-person-yes',
  'risk-reviewed',
  'journey-known',
  'benefits-looked-at',
  'emergency-contact',
  'must-not-meet',
  'pay-lawful',
  'dbs',
] as const satisfies readonly GateCode[];
export type RecordedGateItem = (typeof RECORDED_GATE_ITEMS)[number];

/** An amendment as the gate sees it. */
export interface AmendedAt {
  readonly kind: AmendmentKind;
  readonly madeAt: Instant;
}

/** Is what was recorded about an item still about this agreement? Not once an amendment that can turn the item was made later. */
export function stillCounts(item: GateCode, recordedAt: Instant, amendments: readonly AmendedAt[]): boolean {
  return amendments.every(
    ({ kind, madeAt }) => madeAt <= recordedAt || !AMENDMENT_RULES[kind].gateItems.includes(item),
  );
}

/** Is the young person's yes still about this agreement? A later change that touches them asks again. */
export function yesStillCounts(saidAt: Instant, amendments: readonly AmendedAt[]): boolean {
  return amendments.every(
    ({ kind, madeAt }) => madeAt <= saidAt || !AMENDMENT_RULES[kind].asksAgain.includes('young-person'),
  );
}
