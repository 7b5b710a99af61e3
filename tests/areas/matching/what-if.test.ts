import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPlan } from '#areas/matching/plan/keep-plan.ts';
import { openPlan } from '#areas/matching/plan/open-plan.ts';
import { type PlanAddress, readAddress, rulesOf } from '#areas/matching/plan/plan-address.ts';
import { givenIn } from '#areas/matching/plan/plan-lines.ts';
import { type Supposed, supposedText } from '#areas/matching/plan/suppose.ts';
import { whatIf } from '#areas/matching/plan/what-if.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addOffer, addSomeone, arrange, matchAt } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  // Four people for three places: two of the nursery's own and one of the greenhouse.
  for (const reference of ['R10', 'R11', 'R12'])
    await addSomeone(world, reference, { firstName: `Rowan${reference}` });
  await addOffer(world, 'O10', { title: 'Greenhouse trainee' });
});
afterAll(() => world.close());

const NOTHING: PlanAddress = readAddress(() => []);
const open = (address = NOTHING) => readAs(world.ground, world.coOrdinator, (tx) => openPlan(tx, address));

async function trying(...supposed: Supposed[]) {
  const { intake, address } = await open();
  return { intake, ...whatIf(intake, rulesOf(address), supposed) };
}

/** Who has what: "R1" → "O1". */
async function planned(address = NOTHING): Promise<Map<string, string>> {
  const { intake } = await open(address);
  return new Map(
    intake.people.flatMap(({ reference }, at) => {
      const given = givenIn(intake, intake.plan.opportunityOf, at);
      return given ? [[reference, given.option.facts.reference]] : [];
    }),
  );
}

describe('trying something out on the plan', () => {
  it('one more place goes to whoever waits, and nobody else moves', async () => {
    const { moved, before, after, unmoved } = await trying({ what: 'one-more', opportunity: 'O10' });
    expect([before.placed, after.placed, unmoved]).toEqual([3, 4, 3]);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ from: null });
  });

  it('one more place counts where every place is taken now', async () => {
    const once = { isRolling: false, lastStartOn: '2025-07-25' };
    const id = await addOffer(world, 'O11', { title: 'Orchard hand', places: 1, ...once });
    await matchAt(world, 'accepted', { who: await addSomeone(world, 'R14'), option: id });
    expect([...(await planned()).values()]).not.toContain('O11');
    const { moved } = await trying({ what: 'one-more', opportunity: 'O11' });
    expect(moved).toHaveLength(1);
    expect(moved[0]?.to?.option.facts.reference).toBe('O11');
    await arrange(world.ground, ({ write }) =>
      write.updateTable('opportunities').set({ status: 'closed' }).where('id', '=', id).execute(),
    );
  });

  it('after a no only the one who got it moves, or waits where there is nothing else', async () => {
    const lines = await planned();
    const [[who = ''] = []] = [...lines].filter(([, option]) => option === 'O10');
    const { moved, unmoved, isOptimal } = await trying({ what: 'never', reference: who, opportunity: 'O10' });
    // Whoever waits takes the place that the no leaves.
    expect(moved.map(({ to }) => to === null).filter(Boolean)).toHaveLength(1);
    expect(unmoved).toBe(2);
    expect(isOptimal).toBe(true);
  });

  it('an employer who takes nobody costs those who were to go there and nobody else', async () => {
    const { moved, before, after } = await trying({ what: 'gone', opportunity: 'O10' });
    expect(after.placed).toBe(before.placed - 1);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ to: null });
  });

  it('locking somebody who waits tells who loses their place for it', async () => {
    const lines = await planned();
    const waiting = ['R1', 'R10', 'R11', 'R12'].find((one) => !lines.has(one)) ?? '';
    const { moved } = await trying({ what: 'lock', reference: waiting, opportunity: 'O10' });
    expect(moved.find(({ person }) => person.reference === waiting)?.to?.option.facts.reference).toBe('O10');
    expect(moved.some(({ to }) => to === null)).toBe(true);
  });

  it('somebody who waits this time leaves their place to somebody who would have waited', async () => {
    const lines = await planned();
    const [who = ''] = [...lines.keys()];
    const { moved, after } = await trying({ what: 'waits', reference: who });
    expect(after.placed).toBe(3);
    expect(moved.find(({ person }) => person.reference === who)?.to).toBeNull();
  });
});

describe('the page of what if', () => {
  it('says in plain words what would change, and keeps nothing', async () => {
    const page = await coOrdinator.page('/plan/what-if?if=one-more%3AO10');
    expect(page).toContain('One more place: Greenhouse trainee (O10).');
    expect(page).toContain('One more person would have a place. 4 placed, now 3.');
    expect(page).toMatch(/Rowan\w+ Agate \(R1\d\) would get a place: Greenhouse trainee/);
    expect(page).toContain('3 others keep what they have.');
    expect(page).toContain('One more place is the employer’s to give.');
    expect(page).not.toContain('Keep this plan');
  });

  it('asks by a plain form, and its address holds references and no names', async () => {
    const asked = await coOrdinator.get('/plan/what-if?what=never&who=R1&which=O1&if=gone%3AO10');
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe('/plan/what-if?if=gone%3AO10&if=never%3AR1%3DO1');
    const incomplete = await coOrdinator.get('/plan/what-if?what=never&who=R1&which=');
    expect(incomplete.status).toBe(422);
    expect(await incomplete.text()).toContain('Choose an opportunity or course that is in this plan');
    const nobody = await coOrdinator.get('/plan/what-if?if=waits%3AR99');
    expect(nobody.status).toBe(422);
    expect(await nobody.text()).toContain('Choose a young person who is in this plan');
  });

  it('is for those who run the programme', async () => {
    for (const actor of [world.worker, world.employer, world.youngPerson])
      expect((await (await browseAs(world.ground, actor)).get('/plan/what-if')).status, actor.role).toBe(403);
  });
});

describe('a plan that a meeting keeps', () => {
  const answers = async (more: Record<string, unknown> = {}) => {
    const { seen } = await open();
    return { from: 'anew', seen, version: 0, ...more };
  };

  it('is refused where it is not the one that was seen, and to everybody who does not run the programme', async () => {
    const input = { ...(await answers()), seen: 'another' };
    expect((await refusalOf(perform(world.ground, world.coOrdinator, keepPlan, input))).code).toBe(
      'plan-changed',
    );
    await expectOnly(world, keepPlan, input);
  });

  it('cannot be kept with a place that nobody has offered', async () => {
    const input = await answers({ if: [supposedText({ what: 'one-more', opportunity: 'O10' })] });
    const refusal = await refusalOf(perform(world.ground, world.coOrdinator, keepPlan, input));
    expect(refusal.code).toBe('place-not-offered');
  });

  it('stands when the employer of one line says no: only what must change does, and the board says why', async () => {
    const before = await planned();
    await perform(world.ground, world.coOrdinator, keepPlan, await answers());
    expect(await lastAudit(world.ground, 'matches.keep-plan')).toMatchObject({ subject: 'plan' });
    // Somebody new, who would come first by points alone, and the greenhouse that closes.
    await addSomeone(world, 'R13', { interests: ['gardening', 'horticulture'] });
    await arrange(world.ground, ({ write }) =>
      write.updateTable('opportunities').set({ status: 'closed' }).where('reference', '=', 'O10').execute(),
    );
    const after = await planned();
    const kept = [...before].filter(([, option]) => option !== 'O10');
    for (const [reference, option] of kept) expect(after.get(reference), reference).toBe(option);
    const page = await coOrdinator.page('/plan');
    expect(page).toContain('2 of 3 places stand as they were kept. Only what had to change has:');
    expect(page).toMatch(/\(R1\d?\) does not get Greenhouse trainee\. It takes nobody now\. They wait\./);
    expect(page).toContain('One person came since.');
    expect(await coOrdinator.page('/plan?from=anew')).not.toContain('From the plan of');
  });

  it('remembers what was decided, in words, until somebody unticks it', async () => {
    const { seen } = await open();
    const input = { from: 'kept', seen, version: 1, if: ['waits:R1', 'never:R10=O1'] };
    // An hour after the one before.
    await perform(world.at('2025-07-14T10:00:00.000Z'), world.coOrdinator, keepPlan, input);
    const page = await coOrdinator.page('/plan');
    expect(page).toMatch(/name="waits"[^>]*value="R1" checked.*?>\s*Aspen \(R1\)\s*</s);
    expect(page).toContain('RowanR10 (R10): Plant nursery trainee (O1)');
    expect(page).toContain('This plan sets them aside');
    expect((await planned()).has('R1')).toBe(false);
    const again = await coOrdinator.post('/plan', { _once: crypto.randomUUID(), do: 'again', from: 'kept' });
    expect(again.headers.get('location')).toBe('/plan?from=kept');
    expect(await coOrdinator.page('/plan?from=kept')).not.toContain('This plan sets them aside');
  });

  it('lets go of a lock that cannot be any more, and opens all the same', async () => {
    const { seen, address } = await open();
    const input = { ...address, from: 'kept', seen, version: 2, if: ['lock:R11=O1'] };
    await perform(world.at('2025-07-14T11:00:00.000Z'), world.coOrdinator, keepPlan, input);
    expect((await open()).address.lock).toEqual(['R11=O1']);
    await arrange(world.ground, ({ write }) =>
      write.updateTable('opportunities').set({ status: 'closed' }).where('reference', '=', 'O1').execute(),
    );
    expect((await open()).address.lock).toEqual([]);
    expect(await coOrdinator.page('/plan')).toContain('(R11) does not get Plant nursery trainee.');
  });

  it('is seen by nobody in another authority', async () => {
    const elsewhere = await readAs(world.ground, world.elsewhere, (tx) => openPlan(tx, NOTHING));
    expect(elsewhere.kept).toBeNull();
  });
});
