import type { GateOverride } from '#domain/placements/gate.ts';
import type { BenefitsLook, GateFacts, GatePromise } from '#domain/placements/gate-facts.ts';
import { GATE_CODES, type GateCode } from '#domain/placements/gate-items.ts';
import { type AmendedAt, stillCounts } from '#domain/placements/gate-records.ts';
import type { RiskReview } from '#domain/placements/risk.ts';
import type { UnpaidReliance } from '#domain/placements/unpaid-grounds.ts';
import type { Day } from '#domain/shared/day.ts';
import type { GateRecord } from './gate.queries.ts';

/** What people have recorded about a gate, as the rules take it. */
export interface RecordedGate {
  readonly risk: RiskReview | null;
  readonly journey: GateFacts['journey'] | null;
  readonly benefits: BenefitsLook | null;
  readonly mustNotMeet: GateFacts['mustNotMeet'];
  readonly unpaid: UnpaidReliance | null;
  readonly dbs: { readonly isNeeded: boolean; readonly seenOn: Day | null } | null;
  readonly promises: readonly GatePromise[];
  readonly overrides: readonly GateOverride[];
}

/** Reads the records of a gate, oldest first: of each item the latest counts, unless an amendment has made it about something else. */
export function readRecordedGate(
  records: readonly GateRecord[],
  amendments: readonly AmendedAt[],
): RecordedGate {
  const counting = records.filter((record) => stillCounts(record.item, record.recordedAt, amendments));
  const done = (item: GateCode) =>
    counting.findLast((record) => record.item === item && record.state === 'done');
  const factsOf = <Facts>(item: GateCode) => done(item)?.facts as Facts | undefined;
  const risk = done('risk-reviewed');
  const benefits = done('benefits-looked-at');
  return {
    risk: risk
      ? { reviewedOn: risk.onDate, ...(risk.facts as unknown as Omit<RiskReview, 'reviewedOn'>) }
      : null,
    journey: factsOf('journey-known') ?? null,
    benefits: benefits
      ? { lookedOn: benefits.onDate, ...(benefits.facts as unknown as Omit<BenefitsLook, 'lookedOn'>) }
      : null,
    mustNotMeet: factsOf<{ found: 'clear' | 'clash' }>('must-not-meet')?.found ?? 'not-checked',
    unpaid: factsOf('pay-lawful') ?? null,
    dbs: factsOf('dbs') ?? null,
    promises: records.filter((record) => record.state === 'promised').map(promiseOf),
    overrides: GATE_CODES.flatMap((code) => {
      const record = counting.findLast((one) => one.item === code && one.state === 'overridden');
      return record ? [{ code, reason: record.note ?? '' }] : [];
    }),
  };
}

function promiseOf({ item, note, onDate }: GateRecord): GatePromise {
  return { code: item, by: note ?? '', dueOn: onDate };
}
