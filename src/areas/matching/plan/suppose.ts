import type { NamedPair } from './intake.ts';
import { type PlanAddress, pairOf } from './plan-address.ts';

/** Something to try out on a plan. People and options by their references. */
export type Supposed =
  | { readonly what: 'one-more' | 'gone'; readonly opportunity: string }
  | ({ readonly what: 'lock' | 'never' } & NamedPair)
  | { readonly what: 'waits'; readonly reference: string };

export const SUPPOSABLE = ['never', 'gone', 'one-more', 'lock', 'waits'] as const;
type What = Supposed['what'];

/** "one-more:O2001", "never:R1001=O2001", "waits:R1001"; null where it cannot be read. */
export function readSupposed(text: string): Supposed | null {
  const [word = '', rest = ''] = text.split(/:(.*)/s);
  const what = SUPPOSABLE.find((one) => one === word);
  return what === undefined ? null : supposedOf(what, rest);
}

function supposedOf(what: What, rest: string): Supposed | null {
  if (what === 'lock' || what === 'never') {
    const pair = pairOf(rest);
    return pair && { what, ...pair };
  }
  if (rest === '') return null;
  return what === 'waits' ? { what, reference: rest } : { what, opportunity: rest };
}

export function supposedText(supposed: Supposed): string {
  const { what } = supposed;
  if (what === 'lock' || what === 'never') return `${what}:${supposed.reference}=${supposed.opportunity}`;
  return what === 'waits' ? `${what}:${supposed.reference}` : `${what}:${supposed.opportunity}`;
}

/**
 * The plan's own rules with what was supposed among them. One more place is none: it is the employer's to give, so a plan
 * with it cannot be kept before they have.
 */
export function supposedAsRules(address: PlanAddress, supposed: readonly Supposed[]): PlanAddress | null {
  if (supposed.some(({ what }) => what === 'one-more')) return null;
  const texts = (what: What) =>
    supposed.filter((one) => one.what === what).map((one) => supposedText(one).slice(what.length + 1));
  const never = [...address.never, ...texts('never')];
  return {
    ...address,
    never,
    lock: [...address.lock, ...texts('lock')].filter((pair) => !never.includes(pair)),
    waits: [...address.waits, ...texts('waits')],
    gone: [...address.gone, ...texts('gone')],
  };
}
