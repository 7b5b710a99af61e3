import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import type { IntakeRules, NamedPair } from './intake.ts';

/** What a plan is to keep to, by references, as it stands in the address, in a form and with a plan that was kept. */
export interface PlanAddress {
  /** "kept": what the kept plan gave stays where it can. "anew": from scratch. Not said: kept, where there is one. */
  readonly from: 'kept' | 'anew' | null;
  readonly kind: readonly string[];
  /** "R1001=O2001" */
  readonly lock: readonly string[];
  readonly never: readonly string[];
  /** "R1001": waits this time. */
  readonly waits: readonly string[];
  /** "O2001": takes nobody. */
  readonly gone: readonly string[];
}

const RULES = ['lock', 'never', 'waits', 'gone'] as const;
type Values = (name: string) => readonly string[] | undefined;

export function readAddress(valuesOf: Values): PlanAddress {
  const all = (name: string) => [...new Set(valuesOf(name) ?? [])].filter((value) => value !== '');
  const [from] = all('from');
  const never = all('never');
  return {
    from: from === 'kept' || from === 'anew' ? from : null,
    kind: OPTION_KINDS.filter((kind) => all('kind').includes(kind)),
    // Whoever ticks both for a line means what they ticked last: not this one.
    lock: all('lock').filter((pair) => !never.includes(pair)),
    never,
    waits: all('waits'),
    gone: all('gone'),
  };
}

/** With some pairs locked or ruled out as well: what is said last holds. */
export function withRule(
  address: PlanAddress,
  rule: 'lock' | 'never',
  pairs: readonly string[],
): PlanAddress {
  const other = rule === 'lock' ? 'never' : 'lock';
  return {
    ...address,
    [rule]: [...new Set([...address[rule], ...pairs])],
    [other]: address[other].filter((pair) => !pairs.includes(pair)),
  };
}

/** The same as the query of an address, with more behind it. */
export function addressQuery(address: PlanAddress, more: readonly [string, string][] = []): string {
  const { from, kind } = address;
  return new URLSearchParams([
    ...(from === null ? [] : [['from', from] as [string, string]]),
    ...kind.map((value) => ['kind', value] as [string, string]),
    ...RULES.flatMap((rule) => address[rule].map((value) => [rule, value] as [string, string])),
    ...more,
  ]).toString();
}

/** As the planner takes it; what cannot be read is left out. */
export function rulesOf(address: PlanAddress): IntakeRules {
  const kinds = OPTION_KINDS.filter((kind) => address.kind.includes(kind));
  return {
    kinds: kinds.length > 0 ? kinds : null,
    locked: address.lock.flatMap((text) => pairOf(text) ?? []),
    never: address.never.flatMap((text) => pairOf(text) ?? []),
    waits: address.waits,
    gone: address.gone,
  };
}

/** "lock:R1001=O2001", as a kept plan holds it. */
export function rulesAsText(address: PlanAddress): string[] {
  return RULES.flatMap((rule) => address[rule].map((value) => `${rule}:${value}`));
}

export function addressFromText(kind: readonly string[], texts: readonly string[]): PlanAddress {
  const values = (name: string) =>
    name === 'kind'
      ? kind
      : texts.filter((text) => text.startsWith(`${name}:`)).map((text) => text.slice(name.length + 1));
  return { ...readAddress(values), from: 'kept' };
}

export function hasRules(address: PlanAddress): boolean {
  return address.kind.length > 0 || RULES.some((rule) => address[rule].length > 0);
}

export function pairText(reference: string, opportunity: string): string {
  return `${reference}=${opportunity}`;
}

/**
 * Made of references alone. What was sent is repeated in a message only where it is: somebody may have put a name there.
 */
export function areReferences(texts: readonly string[]): boolean {
  return texts.every((text) => /^[A-Z]{1,3}\d{1,8}$/.test(text));
}

/** "R1001=O2001" as a pair, or null. */
export function pairOf(text: string): NamedPair | null {
  const [reference, opportunity, ...more] = text.split('=');
  return reference && opportunity && more.length === 0 ? { reference, opportunity } : null;
}
