/**
 * Why something cannot be (yet). Refusals are reasons, not booleans: every one is collected and shown.
 * `staffText` is for those who work here; `kindText` is for the young person (reading age 9–11).
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly staffText: string;
  readonly kindText: string;
  /** Computed from the facts, never canned: what would have to be different. Absent where nothing would help. */
  readonly wouldChangeIf?: string;
}

export type Checked<Code extends string = string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly reasons: readonly Refusal<Code>[] };

/** Turns a list of refusals into an answer: none of them is a yes. */
export function checked<Code extends string>(reasons: readonly Refusal<Code>[]): Checked<Code> {
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}
