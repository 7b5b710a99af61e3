import { z } from '@hono/zod-openapi';
import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { type PlanAddress, pairText } from './plan-address.ts';
import { SUPPOSABLE, type Supposed, supposedText } from './suppose.ts';

/** More than an intake ever has. */
const MANY = 500;
/** Things tried out at once: more than a meeting can follow. */
const TRIED_MAX = 20;

const reference = z.string().max(20);
const pair = z.object({ reference, opportunity: reference });
const pairs = z.array(pair).max(MANY).default([]);
const references = z.array(reference).max(MANY).default([]);

/** Why somebody waits, or what stands in the way: a code, a sentence, and what would change it. */
export const said = z.looseObject({
  code: z.string(),
  text: z.string(),
  wouldChangeIf: z.string().optional(),
});

/** What a plan is to keep to, as a program says it. */
export const planRules = z.object({
  kinds: z.array(z.enum(OPTION_KINDS)).nullable().default(null),
  lock: pairs.openapi({ description: 'These stay together, whatever the others lose' }),
  never: pairs.openapi({ description: 'These do not come together' }),
  waits: references.openapi({ description: 'Referrals that wait this time' }),
  gone: references.openapi({ description: 'Opportunities and course runs that take nobody' }),
  from: z.enum(['kept', 'anew']).default('anew').openapi({
    description: 'kept: what the plan that was kept last gave stays where it can; anew: from scratch',
  }),
});
type PlanRules = z.infer<typeof planRules>;

/** As the board's address has it. */
export function addressOf({ kinds, lock, never, waits, gone, from }: PlanRules): PlanAddress {
  const text = (one: z.infer<typeof pair>) => pairText(one.reference, one.opportunity);
  return { from, kind: kinds ?? [], lock: lock.map(text), never: never.map(text), waits, gone };
}

/** Something to try out. Which of the references it needs depends on what it is. */
const tried = z
  .object({
    what: z.enum(SUPPOSABLE),
    reference: reference.optional().openapi({ description: 'For never, lock and waits' }),
    opportunity: reference.optional().openapi({ description: 'For never, lock, gone and one-more' }),
  })
  .openapi('Supposed');

/** What is tried out on a plan. */
export const triedOut = z.array(tried).max(TRIED_MAX);

/** "never:R1001=O2001": what cannot be read becomes what no plan knows, and is refused with the field that is missing. */
export function triedTexts(all: z.infer<typeof triedOut>): string[] {
  return all.map(({ what, reference: who = '', opportunity = '' }) =>
    supposedText({ what, reference: who, opportunity } as Supposed),
  );
}

/** What somebody has in a plan; null where they wait. */
export const given = z.object({ opportunity: z.string(), title: z.string(), score: z.int() }).nullable();

export const totals = z.object({ placed: z.int(), worst: z.int().nullable(), total: z.int() });
