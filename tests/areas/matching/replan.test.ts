import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepPlan } from '#areas/matching/plan/keep-plan.ts';
import { type OpenPlan, openPlan } from '#areas/matching/plan/open-plan.ts';
import { readAddress, rulesOf } from '#areas/matching/plan/plan-address.ts';
import { planReply } from '#areas/matching/plan/plan-reply.ts';
import { whatIf } from '#areas/matching/plan/what-if.ts';
import { type IntakeProblem, planIntake } from '#engines/matching/index.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { openReferenceWorld } from '#tests/support/reference-world.ts';
import type { World } from '#tests/support/world.ts';

let world: World;
let open: OpenPlan;
beforeAll(async () => {
  world = await openReferenceWorld();
  open = await openNow();
}, 120_000);
afterAll(() => world.close());

const openNow = () =>
  readAs(world.ground, world.coOrdinator, (tx) =>
    openPlan(
      tx,
      readAddress(() => []),
    ),
  );

/** Person → option, by references. */
function linesOf({ intake: { people, options, plan } }: OpenPlan): Map<string, string> {
  return new Map(
    people.flatMap(({ reference }, at) => {
      const option = options[plan.opportunityOf[at] ?? -1];
      return option ? [[reference, option.facts.reference]] : [];
    }),
  );
}

/** So many can be placed at most where nobody but `free` may have anything else than now. */
function placedWithOthersFixed(problem: IntakeProblem, now: Int32Array, free: ReadonlySet<number>): number {
  const locked = [...now.entries()]
    .filter(([person, opportunity]) => opportunity >= 0 && !free.has(person))
    .map(([person, opportunity]) => ({ person, opportunity }));
  return planIntake({ ...problem, locked }).objective.placed;
}

it('whichever employer takes nobody: only they move who must, and nobody who has a place waits for it without need', () => {
  const { intake, address } = open;
  const used = [...new Set(intake.plan.opportunityOf)].filter((option) => option >= 0);
  expect(used.length).toBeGreaterThan(30);
  for (const gone of used) {
    const opportunity = intake.options[gone]?.facts.reference ?? '';
    const found = whatIf(intake, rulesOf(address), [{ what: 'gone', opportunity }]);
    const struck = new Set(
      intake.people.flatMap((_, at) => (intake.plan.opportunityOf[at] === gone ? [at] : [])),
    );
    const others = found.moved.filter(({ person }) => !struck.has(intake.people.indexOf(person)));
    expect(found.isOptimal, opportunity).toBe(true);
    const lost = others.filter(({ from, to }) => from !== null && to === null);
    expect(lost, opportunity).toEqual([]);
    // Somebody else moves only where one more person has a place for it.
    const never = [...intake.people.keys()].map((person) => ({ person, opportunity: gone }));
    const waiting = intake.people.flatMap((_, at) => (intake.plan.opportunityOf[at] === -1 ? [at] : []));
    const fixed = placedWithOthersFixed(
      { ...intake.problem, never },
      intake.plan.opportunityOf,
      new Set([...struck, ...waiting]),
    );
    const moved = others.filter(({ from }) => from !== null).length;
    expect(moved > 0, opportunity).toBe(found.after.placed > fixed);
  }
});

it('a plan that was kept stands when an employer says no: the others keep what they have', async () => {
  await perform(world.ground, world.coOrdinator, keepPlan, { from: 'anew', seen: open.seen, version: 0 });
  const before = linesOf(await openNow());
  const [who = '', opportunity = ''] = [...before].find(([, option]) => option.startsWith('O')) ?? [];
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .updateTable('opportunities')
      .set({ status: 'closed' })
      .where('reference', '=', opportunity)
      .execute(),
  );
  const struck = [...before].filter(([, option]) => option === opportunity).map(([reference]) => reference);
  const after = linesOf(await openNow());
  const changed = [...before].filter(([reference, option]) => after.get(reference) !== option);
  expect(struck).toContain(who);
  expect(changed.map(([reference]) => reference).sort()).toEqual(struck.sort());
});

it('everybody who waits has a reason, and what would change it', () => {
  const { unplaced } = planReply(open.intake);
  expect(unplaced.length).toBeGreaterThan(0);
  for (const { reference, reasons } of unplaced)
    expect(
      reasons.some(({ wouldChangeIf }) => wouldChangeIf !== undefined),
      reference,
    ).toBe(true);
});
