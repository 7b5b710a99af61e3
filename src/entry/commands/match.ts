import { z } from 'zod';
import {
  authoritiesWith,
  lookUpJourneys,
  type NamedPair,
  planIntakeFor,
  planReply,
  rankFor,
} from '#areas/matching/index.ts';
import { OPTION_KINDS, type OptionKind } from '#domain/matching/match-facts.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Progress, showProgress } from '#entry/terminal.ts';
import { readAs } from '#platform/actor.ts';
import { optionalDay, optionalWholeNumber } from '#platform/fields.ts';
import { type GroundCommand, groundCommand, type Part, type Work } from './cli-command.ts';
import { planInWords, rankingInWords } from './match-words.ts';
import { inOneAuthority } from './one-authority.ts';

const ON: Part = ['--on <day>', 'the day to look from, such as 2025-07-14 (default: today)'];
const SHOWN = 10;

const rank = groundCommand({
  name: 'match rank',
  summary: 'Every option for one young person: what is possible, best first, and what is not, with why',
  parts: [['<reference>', 'the referral'], ON, ['--top <n>', 'so many of the possible ones at most']],
  input: z.object({
    reference: z.string(),
    on: optionalDay('the day to look from'),
    top: optionalWholeNumber('the number to show', 1, 10_000),
  }),
  run: async (work, { reference, on, top }) => {
    const actor = await inOneAuthority(work, `referral ${reference}`, (tx) => authoritiesWith(tx, reference));
    const found = await readAs(work.ground, actor, (tx) => rankFor(tx, reference, { on, top }));
    return { json: found, text: rankingInWords(found, top ?? SHOWN, work.terminal.columns) };
  },
});

/** "R1001=O2001". */
const pair = z.string().transform((text, context): NamedPair => {
  const [, reference, opportunity] = /^([^=\s]+)=([^=\s]+)$/.exec(text.trim()) ?? [];
  if (reference !== undefined && opportunity !== undefined) return { reference, opportunity };
  context.addIssue({
    code: 'custom',
    message: 'Expected a referral and an opportunity, such as R1001=O2001',
  });
  return z.NEVER;
});

/** "work experience", "work-experience", or several with commas between. */
const kinds = z
  .array(z.string())
  .transform((words) =>
    words.flatMap((word) => word.split(',')).map((word) => word.trim().replaceAll('-', ' ')),
  )
  .pipe(z.array(z.enum(OPTION_KINDS, `Expected one of ${OPTION_KINDS.join(', ')}`)));

const plan = groundCommand({
  name: 'match plan',
  summary: 'The best plan for everybody who waits: who gets what, who waits and why. Nothing is changed',
  parts: [
    ['--kinds <kinds...>', `only these: ${OPTION_KINDS.join(', ')} (default: all)`],
    ON,
    ['--lock <pair...>', 'this young person with this opportunity, such as R1001=O2001'],
  ],
  input: z.object({
    kinds: kinds.nullish(),
    on: optionalDay('the day to look from'),
    lock: z.array(pair).default([]),
  }),
  run: async (work, { kinds: wanted, on, lock }) => {
    const actor = await inOneAuthority(work, 'an open referral', (tx) => authoritiesWith(tx, null));
    const chosen: readonly OptionKind[] | null = wanted && wanted.length > 0 ? wanted : null;
    const asked = { on, kinds: chosen, locked: lock, never: [] };
    await lookUpAhead(work, actor.authority, on);
    const reply = await readAs(work.ground, actor, async (tx) => planReply(await planIntakeFor(tx, asked)));
    return { json: reply, text: planInWords(reply) };
  },
});

/** The journeys first, with a bar: the plan itself takes a moment. */
async function lookUpAhead(
  { ground, terminal }: Work,
  authority: string | null,
  on: Day | null,
): Promise<void> {
  if (authority === null) return;
  let bar: Progress | null = null;
  await lookUpJourneys(ground, { authority, on, most: Number.POSITIVE_INFINITY }, ({ done, of }) => {
    bar ??= showProgress(terminal, 'Journeys', of);
    bar.to(done);
  });
  (bar as Progress | null)?.end();
}

export const matchCommands: readonly GroundCommand[] = [rank, plan];
