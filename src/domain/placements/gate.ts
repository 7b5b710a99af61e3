import type { Role } from '../accounts/roles.ts';
import { dayInWords } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';
import type { GateFacts, GatePromise } from './gate-facts.ts';
import { FIND, type GateFinding, gateWarning } from './gate-findings.ts';
import { GATE_CODES, GATE_ITEMS, type GateCode } from './gate-items.ts';

export type GateState = 'green' | 'amber' | 'red';

/** One item as a page shows it. Texts are null where it is green. */
export interface GateItem {
  readonly code: GateCode;
  readonly title: string;
  readonly state: GateState;
  readonly whoCanFix: readonly Role[];
  readonly finding: GateFinding | null;
  /** The promise that makes it amber, or that was not kept. */
  readonly promise: GatePromise | null;
  readonly warning: string | null;
}

/** A manager lets an item pass; the reason stays in the audit for good. */
export interface GateOverride {
  readonly code: GateCode;
  readonly reason: string;
}

/** The gate as it stands: every item, computed from facts, in a fixed order. */
export function gateItems(facts: GateFacts): GateItem[] {
  return GATE_CODES.map((code) => {
    const { title, whoCanFix } = GATE_ITEMS[code];
    const finding = FIND[code](facts);
    const promise = finding ? latestPromise(code, facts) : null;
    const isKeepable = promise !== null && isStillGood(promise, facts);
    const state = finding === null ? 'green' : isKeepable ? 'amber' : 'red';
    return {
      code,
      title,
      state,
      whoCanFix,
      finding,
      promise,
      warning: finding ? null : gateWarning(code, facts),
    };
  });
}

function latestPromise(code: GateCode, { promises }: GateFacts): GatePromise | null {
  if (!GATE_ITEMS[code].isPromisable) return null;
  return (
    promises
      .filter((promise) => promise.code === code)
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
      .at(-1) ?? null
  );
}

/** A promise counts when it is dated before day one, up to and including the day on which it is due. */
function isStillGood({ dueOn }: GatePromise, { dayOne, on }: GateFacts): boolean {
  return dueOn < dayOne && on <= dueOn;
}

/** The worst of all items: what a list shows. */
export function gateState(items: readonly GateItem[]): GateState {
  if (items.some((item) => item.state === 'red')) return 'red';
  return items.some((item) => item.state === 'amber') ? 'amber' : 'green';
}

/** May it be confirmed? Amber is enough; a red item needs an override. Every open item comes with its reason. */
export function checkGateToConfirm(
  items: readonly GateItem[],
  overrides: readonly GateOverride[],
): Checked<GateCode> {
  return open(items, overrides, ['red']);
}

/** May it start on day one? All green; any other item needs an override. */
export function checkGateToStart(
  items: readonly GateItem[],
  overrides: readonly GateOverride[],
): Checked<GateCode> {
  return open(items, overrides, ['red', 'amber']);
}

function open(
  items: readonly GateItem[],
  overrides: readonly GateOverride[],
  states: readonly GateState[],
): Checked<GateCode> {
  const isSetAside = ({ code }: GateItem) =>
    GATE_ITEMS[code].isOverridable && overrides.some((override) => override.code === code);
  return checked(items.filter((item) => states.includes(item.state) && !isSetAside(item)).flatMap(refusalOf));
}

function refusalOf({ code, finding, promise }: GateItem): Refusal<GateCode>[] {
  if (!finding) return [];
  const promised = promise ? ` Promised by ${promise.by} for ${dayInWords(promise.dueOn)}.` : '';
  return [{ code, ...finding, staffText: `${finding.staffText}${promised}` }];
}

export type OverrideCode = 'not-a-manager' | 'no-reason' | 'never-overridden';

/** May this override be recorded? Only by a manager, with a reason, and never against law, safeguard or the young person's will. */
export function checkGateOverride(override: GateOverride, role: Role): Checked<OverrideCode> {
  const reasons: Refusal<OverrideCode>[] = [];
  if (role !== 'manager') reasons.push(notAManager);
  if (override.reason.trim() === '') reasons.push(noReason);
  if (!GATE_ITEMS[override.code].isOverridable) reasons.push(never(GATE_ITEMS[override.code].title));
  return checked(reasons);
}

const kindText = 'We are making sure that all is right before you start.';

const notAManager: Refusal<OverrideCode> = {
  code: 'not-a-manager',
  staffText: 'Only a manager can let somebody start without this.',
  kindText,
  wouldChangeIf: 'If a manager does it.',
};

const noReason: Refusal<OverrideCode> = {
  code: 'no-reason',
  staffText: 'Say why; it stays in the audit for good.',
  kindText,
  wouldChangeIf: 'With a reason.',
};

function never(title: string): Refusal<OverrideCode> {
  return {
    code: 'never-overridden',
    staffText: `“${title}” can never be set aside: it is the law, a safeguard or the young person’s own answer.`,
    kindText,
  };
}
