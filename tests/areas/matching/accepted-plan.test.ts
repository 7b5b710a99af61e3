import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { employerSaysNo } from '#areas/matching/matches/employer-says-no.ts';
import { recordYes } from '#areas/matching/matches/record-yes.ts';
import { sendToEmployer } from '#areas/matching/matches/send-to-employer.ts';
import { keepPlan } from '#areas/matching/plan/keep-plan.ts';
import { openPlan } from '#areas/matching/plan/open-plan.ts';
import { readAddress } from '#areas/matching/plan/plan-address.ts';
import { type PlanView, planView } from '#areas/matching/plan/plan-view.ts';
import { putFromPlan, suggestFromPlan } from '#areas/matching/plan/suggest-from-plan.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import { matchNow, which } from '#tests/support/matching-world.ts';
import { openReferenceWorld } from '#tests/support/reference-world.ts';
import type { World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openReferenceWorld();
}, 120_000);
afterAll(() => world.close());

const NOTHING = readAddress(() => []);
const board = (): Promise<PlanView> =>
  readAs(world.ground, world.coOrdinator, async (tx) => planView(await openPlan(tx, NOTHING)));
const linesOf = ({ lines }: PlanView) =>
  new Map(lines.map(({ person, ranked }) => [person.reference, ranked.reference]));
const does = <Input extends z.ZodType, Result>(it: Command<Input, Result>, input: unknown) =>
  perform(world.ground, world.coOrdinator, it, input);

it('a plan of the reference intake is accepted line by line; one employer says no, and only that line changes', async () => {
  const first = await board();
  await does(keepPlan, { from: 'anew', seen: first.seen, version: 0 });
  const lines = [...linesOf(first)].map(([reference, opportunity]) => ({ reference, opportunity }));
  expect(lines.length).toBeGreaterThan(50);

  // Line by line first; then the rest at once, as a meeting does.
  const [one, two, three, ...rest] = lines;
  for (const line of [one, two, three]) await does(suggestFromPlan, { lines: [line] });
  await does(suggestFromPlan, { lines: rest });
  const { matchIds } = await does(putFromPlan, { lines });
  expect(linesOf(await board())).toEqual(linesOf(first));

  const refusedAt = first.lines.findIndex(({ option }) => !option.isCourseRun);
  const id = matchIds[refusedAt] ?? '';
  await does(recordYes, { ...(await which(world.ground, id)), how: 'told worker', mayTell: 'yes' });
  const { organisation_id: organisation } = await matchNow(world.ground, id);
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .updateTable('employers')
      .set({ status: 'live' })
      .where('organisation_id', '=', organisation)
      .execute(),
  );
  await does(sendToEmployer, {
    ...(await which(world.ground, id)),
    ...{ wantsToLearn: 'What the work is like', support: '', isPreviewed: 'yes' },
  });
  await does(employerSaysNo, { ...(await which(world.ground, id)), reasons: ['no-time-now'] });

  const struck = first.lines[refusedAt]?.person.reference ?? '';
  const [before, after] = [linesOf(first), linesOf(await board())];
  const changed = [...before].filter(([reference, option]) => after.get(reference) !== option);
  expect(changed.map(([reference]) => reference)).toEqual([struck]);
  expect(after.get(struck)).not.toBe(before.get(struck));
  expect((await board()).since?.stands).toBe(before.size - 1);
});

it('everybody who waits is told why, and the one change that would help most', async () => {
  const { waiting } = await board();
  expect(waiting.length).toBeGreaterThan(0);
  for (const { person, reasons, helpsMost } of waiting) {
    expect(reasons.length, person.reference).toBeGreaterThan(0);
    expect(helpsMost, person.reference).not.toBeNull();
    expect(helpsMost?.score, person.reference).toBeGreaterThan(0);
  }
});
