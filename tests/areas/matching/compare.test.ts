import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstCome } from '#areas/matching/plan/plan-ways.ts';
import { checkCertificate, intakeProblem, planIntake } from '#engines/matching/index.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addOffer, addSomeone, arrange } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  await arrange(world.ground, async ({ write }) => {
    await write.updateTable('opportunities').set({ status: 'closed' }).execute();
    await write.updateTable('referrals').set({ closed_on: '2025-07-14' }).execute();
  });
  // The first to come could have either; the second is too young for the office.
  await addSomeone(world, 'R20', { firstName: 'Hazel' });
  await addSomeone(world, 'R21', { firstName: 'Bryony', born: '2008-03-01' });
  await addOffer(world, 'O20', { title: 'Greenhouse trainee' });
  await addOffer(world, 'O21', { title: 'Office junior', jobCategory: 'Administration', minimumAge: 18 });
});
afterAll(() => world.close());

it('puts the plan beside first come, first served: who would wait, and because of whom', async () => {
  const page = await coOrdinator.page('/plan/compare');
  expect(page).toMatch(/2 of 2<\/span><\/td>.*?1 of 2<\/span>/s);
  expect(page).toContain('2 people differ');
  expect(page).toContain(
    'In the second plan Greenhouse trainee goes to Hazel (R20), who would have Office junior without it.',
  );
});

it('says so where both are the same', async () => {
  expect(await coOrdinator.page('/plan/compare?one=now&other=points')).toContain('Both plans are the same.');
});

it('prints for the meeting: who gets what with boxes to tick; with references alone, no name is on it', async () => {
  const page = await coOrdinator.page('/plan/print');
  expect(page).toContain('Hazel Agate (R20)');
  expect(page).toContain('Who does what');
  const bare = await coOrdinator.page('/plan/print?names=no');
  expect(bare).toContain('R20');
  expect(bare).not.toContain('Hazel');
});

it('keeps both from those who do not run the programme', async () => {
  for (const path of ['/plan/compare', '/plan/print'])
    for (const actor of [world.worker, world.employer, world.youngPerson])
      expect((await (await browseAs(world.ground, actor)).get(path)).status, `${actor.role} ${path}`).toBe(
        403,
      );
});

it('first come, first served keeps to places, quotas, locks and who must not meet', () => {
  const option = (person: number, opportunity: number, score: number) => ({ person, opportunity, score });
  const problem = intakeProblem(
    4,
    [2, 1, 1],
    [
      option(0, 0, 900),
      option(1, 0, 800),
      option(1, 1, 300),
      option(2, 0, 700),
      option(2, 1, 600),
      option(3, 2, 5),
    ],
    {
      quotas: [{ opportunities: [2], atMost: 0 }],
      apart: [{ first: 0, second: 1 }],
      locked: [{ person: 2, opportunity: 1 }],
    },
  );
  // 0 takes the first; 1 may not meet 0 there, and the second is locked; 2 is locked; nobody may go to the third.
  expect([...firstCome(problem, [0, 1, 2, 3])]).toEqual([0, -1, 1, -1]);
});

it('never seats more people than the plan does', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const problem = someProblem(seed);
    const plan = planIntake(problem);
    expect(checkCertificate(problem, plan).isBest, String(seed)).toBe(true);
    const served = firstCome(
      problem,
      Array.from({ length: problem.people }, (_, at) => at),
    );
    const seated = served.filter((opportunity) => opportunity >= 0).length;
    expect(seated, String(seed)).toBeLessThanOrEqual(plan.objective.placed);
  }
});

function someProblem(seed: number) {
  let state = seed * 2_654_435_761;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const [people, opportunities] = [2 + next(6), 1 + next(5)];
  const options = Array.from({ length: people * opportunities }, (_, at) => ({
    person: Math.floor(at / opportunities),
    opportunity: at % opportunities,
    score: next(1001),
  })).filter(() => next(3) > 0);
  return intakeProblem(
    people,
    Array.from({ length: opportunities }, () => next(3)),
    options,
  );
}
