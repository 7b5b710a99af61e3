import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict, precondition, stale } from '#platform/errors.ts';
import { text, textList, wholeNumber } from '#platform/fields.ts';
import { checkSupposed } from './check-supposed.ts';
import { insertKeptPlan } from './kept-plans.store.ts';
import { type OpenPlan, openPlan } from './open-plan.ts';
import { BOARD } from './plan.content.ts';
import { readAddress, rulesAsText, rulesOf } from './plan-address.ts';
import { supposedAsRules } from './suppose.ts';
import { WHAT_IF } from './what-if.content.ts';
import { tryOut } from './what-if.ts';

const rules = (what: string) => textList(what, 500, 60).default([]);

/** Keeps a plan as a meeting agreed on it, so that the next one changes only what must change. Nothing is sent to anybody. */
export const keepPlan = command({
  action: 'matches.keep-plan',
  input: z.object({
    from: text('where the plan begins', 4),
    kind: rules('the kinds'),
    lock: rules('what is locked'),
    never: rules('what is ruled out'),
    waits: rules('who waits'),
    gone: rules('what takes nobody'),
    if: rules('what is tried out'),
    seen: text('which plan you saw', 64),
    /** The number of the plan that was kept last when this one was looked at; 0 where none was. */
    version: wholeNumber('the version', 0, 1_000_000),
  }),
  allow: ['co-ordinator', 'manager', 'operator'],
  run: async (tx, { seen, version, from, if: tried, ...asked }) => {
    const given: Readonly<Record<string, readonly string[]>> = { ...asked, from: [from] };
    const open = await openPlan(
      tx,
      readAddress((name) => given[name]),
    );
    if ((open.kept?.number ?? 0) !== version) throw stale();
    if (open.seen !== seen) throw conflict('plan-changed', BOARD.changedSince);
    const { address, planned } = tried.length === 0 ? plain(open) : triedOut(open, tried);
    const planId = await insertKeptPlan(tx, planned, {
      after: version,
      kinds: address.kind,
      keepsTo: rulesAsText(address),
    });
    const { placed, of } = planned.plan.objective;
    return {
      result: { planId, number: version + 1, placed, of },
      audit: { subject: 'plan', detail: { planId, placed, of } },
    };
  },
});

function plain({ address, intake }: OpenPlan) {
  return { address, planned: intake };
}

// Exactly what was shown: the plan as repaired, not one planned anew by the rules that came out of it.
function triedOut({ address, intake }: OpenPlan, tried: readonly string[]) {
  const supposed = checkSupposed(intake, tried);
  const rules = supposedAsRules(address, supposed);
  if (rules === null) throw precondition([ONE_MORE_IS_THEIRS]);
  const { plan, ranked, isOptimal } = tryOut(intake, rulesOf(address), supposed);
  return { address: rules, planned: { ...ranked, plan, isOptimal } };
}

const ONE_MORE_IS_THEIRS = {
  code: 'place-not-offered',
  staffText: WHAT_IF.oneMoreIsTheirs,
  kindText: WHAT_IF.oneMoreIsTheirs,
};
